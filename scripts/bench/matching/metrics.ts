// Measures of ranked lists against graded labels, and how sure they are.
import type { Gold } from "./gold";

/** The offers found for each need, the best first. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** A good candidate: the organizer would introduce the two, perhaps after one step. */
const GOOD = 2;

/** What one need got. Null where it has nothing to be found. */
export type PerNeed = { p3: number | null; recall: number | null; ndcg: number | null; top3: number | null };
export type Measure = keyof PerNeed;
export const MEASURES = ["ndcg", "p3", "recall", "top3"] as const satisfies readonly Measure[];

const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

/**
 * P@3, recall@10 and whether a good one is among three count grades of 2 and 3; nDCG@10 all (gain 2^grade - 1). A need
 * that nobody can meet is left out of what it has no part in.
 */
export function measureNeed(gold: Gold, need: string, list: readonly string[]): PerNeed {
  const found = list.slice(0, 10).map((offer) => gold.grade(need, offer));
  const all = gold.gradesOf(need);
  const good = all.filter((grade) => grade >= GOOD).length;
  const hits = (most: number) => found.slice(0, most).filter((grade) => grade >= GOOD).length;
  const ideal = sum(
    all
      .toSorted((a, b) => b - a)
      .slice(0, 10)
      .map(gain),
  );
  return {
    p3: good > 0 ? hits(3) / 3 : null,
    recall: good > 0 ? hits(10) / good : null,
    top3: good > 0 ? Math.min(1, hits(3)) : null,
    ndcg: all.length > 0 ? sum(found.map(gain)) / ideal : null,
  };
}

/** How unequally offers stand among the first three of the lists: 0 all alike, 1 one has all. */
export function giniOfExposure(lists: Lists, offers: readonly string[]): number {
  const counts = new Map(offers.map((offer) => [offer, 0]));
  for (const list of lists.values()) {
    for (const offer of list.slice(0, 3)) counts.set(offer, (counts.get(offer) ?? 0) + 1);
  }
  const sorted = [...counts.values()].toSorted((a, b) => a - b);
  const weighted = sum(sorted.map((count, at) => (at + 1) * count));
  return (2 * weighted) / (sorted.length * sum(sorted)) - (sorted.length + 1) / sorted.length;
}

/** A small generator with a seed (mulberry32): the same samples each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SAMPLES = 2000;

export type Estimate = { mean: number; low: number; high: number; count: number };

/** The mean and the middle 95 % of the means of needs drawn again and again (bootstrap). */
export function estimate(values: readonly (number | null)[]): Estimate {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN, count: 0 };
  const next = random(20261125);
  const means = Array.from({ length: SAMPLES }, () =>
    mean(Array.from(known, () => known[Math.floor(next() * known.length)] ?? 0)),
  ).toSorted((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (SAMPLES - 1))] ?? Number.NaN;
  return { mean: mean(known), low: at(0.025), high: at(0.975), count: known.length };
}
