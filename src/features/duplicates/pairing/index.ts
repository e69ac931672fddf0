import type { FoundPair, PairEntry } from "../types";
import { PASSES } from "./keys";
import { markHouses, type Prepared, prepare } from "./prepare";
import { scorePair } from "./score";

/** Most that share a key and are still compared with each other: a key of more tells nothing. */
const LARGEST_BLOCK = 60;
/** Most pairs of one entry: an editor who has seen these finds the others. */
const MOST_EACH = 10;
/** A key and the number of an entry in one double: 32 bits and 20. */
const PLACES = 2 ** 20;
/** Comparisons that are remembered, so that several keys of the same two cost one. */
const REMEMBERED = 2 ** 20;
/** Entries and blocks between two looks at whether somebody else is waiting. */
const PIECE = 2_000;

export type PairingOptions = {
  /** Only pairs with one of these; all without. */
  only?: ReadonlySet<number>;
  /** Lets others go first; may throw to end the work. */
  pause?: () => Promise<void>;
};

/** Numbers that grow as needed, 8 bytes each. */
class Postings {
  private values = new Float64Array(1 << 16);
  private count = 0;

  add(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  /** In order, each once. */
  sorted(): Float64Array {
    return this.values.subarray(0, this.count).sort();
  }
}

/** Members of each key that at least two and not too many have, by their numbers. */
function* blocksOf(sorted: Float64Array): Generator<number[]> {
  let key = -1;
  let members: number[] = [];
  const done = () => members.length >= 2 && members.length <= LARGEST_BLOCK;
  for (const value of sorted) {
    const its = Math.floor(value / PLACES);
    if (its !== key) {
      if (done()) yield members;
      [key, members] = [its, []];
    }
    const at = value - its * PLACES;
    // One more than allowed is enough to know that it is too large.
    if (members.at(-1) !== at && members.length <= LARGEST_BLOCK) members.push(at);
  }
  if (done()) yield members;
}

/** The best pairs of each entry, the likeliest first. */
function best(pairs: Iterable<FoundPair>): FoundPair[] {
  const counts = new Map<number, number>();
  const countOf = (id: number) => counts.get(id) ?? 0;
  return [...pairs]
    .sort((a, b) => b.score - a.score || a.firstId - b.firstId || a.secondId - b.secondId)
    .filter(({ firstId, secondId }) => {
      if (countOf(firstId) >= MOST_EACH || countOf(secondId) >= MOST_EACH) return false;
      counts.set(firstId, countOf(firstId) + 1).set(secondId, countOf(secondId) + 1);
      return true;
    });
}

/**
 * Finds entries that may be one. Nothing is compared with everything: only what has a key in common (`keys.ts`), so
 * that 100,000 take less than a minute. Memory: some numbers for each entry and key, one pass at a time.
 * @param entries at most 2^20, in any order: the answer is the same
 * @returns the likeliest first
 */
export async function findPairs(
  entries: readonly PairEntry[],
  { only, pause = async () => {} }: PairingOptions = {},
): Promise<FoundPair[]> {
  if (entries.length > PLACES) throw new RangeError(`More than ${PLACES} entries`);
  const prepared: Prepared[] = [];
  for (const entry of [...entries].sort((a, b) => a.id - b.id)) {
    prepared.push(prepare(entry));
    if (prepared.length % PIECE === 0) await pause();
  }
  markHouses(prepared);
  const found = new Map<number, FoundPair>();
  const compared = new Float64Array(REMEMBERED).fill(-1);
  const compare = (i: number, j: number) => {
    const [a, b] = [prepared[i], prepared[j]];
    if (!a || !b || (only && !only.has(a.id) && !only.has(b.id))) return;
    const name = i * PLACES + j;
    const slot = (Math.imul(i, 0x9e3779b1) ^ j) & (REMEMBERED - 1);
    if (compared[slot] === name) return;
    compared[slot] = name;
    const pair = scorePair(a, b);
    if (pair) found.set(name, pair);
  };
  for (const pass of PASSES) {
    const postings = new Postings();
    for (const [at, entry] of prepared.entries()) {
      pass(entry, (key) => postings.add(key * PLACES + at));
      if (at % PIECE === 0) await pause();
    }
    let blocks = 0;
    for (const members of blocksOf(postings.sorted())) {
      for (let i = 0; i < members.length; i++) {
        for (let j = i + 1; j < members.length; j++) compare(members[i] ?? -1, members[j] ?? -1);
      }
      if (++blocks % PIECE === 0) await pause();
    }
  }
  return best(found.values());
}
