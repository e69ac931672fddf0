import { distance } from "fastest-levenshtein";
import { plainName } from "./names";

/** What stands in the database; `position` is its place among the lines of its sort, -1 when its line is gone. */
export type Known = { id: string; text: string; owner: string; position: number };
export type Written = { text: string; owner: string };

/** Characters of a text that are compared. */
const COMPARED = 120;
/** What a line that was edited must still have in common with what it was: the likeness of the text, helped by … */
const ENOUGH = 0.6;
/** … the same owner, and the same line before it. */
const SAME_OWNER = 0.15;
const SAME_PLACE = 0.2;

const plain = (text: string) => plainName(text).slice(0, COMPARED);

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/** For each one in a row the nearest before it that has a partner; null at the beginning. */
function partnersBefore(partners: readonly (string | null)[]): (string | null)[] {
  let last: string | null = null;
  return partners.map((partner) => {
    const before = last;
    last = partner ?? last;
    return before;
  });
}

/** The pairs of what is left that are like enough, the likeliest first. */
function likely(known: readonly Known[], written: readonly Written[], found: readonly (string | null)[]) {
  const taken = new Set(found);
  const placeOfWritten = partnersBefore(found);
  const placeOfKnown = partnersBefore(known.map(({ id }) => (taken.has(id) ? id : null)));
  return known
    .flatMap((one, at) => {
      // What has no line any more comes back only by the same words.
      if (taken.has(one.id) || one.position < 0) return [];
      return written.flatMap((line, index) => {
        if (found[index] !== null) return [];
        const isOwner = one.owner !== "" && one.owner === line.owner;
        const score =
          likeness(plain(one.text), plain(line.text)) +
          (isOwner ? SAME_OWNER : 0) +
          (placeOfKnown[at] === placeOfWritten[index] ? SAME_PLACE : 0);
        return score >= ENOUGH ? [{ id: one.id, index, score }] : [];
      });
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

/**
 * Finds for each line of a text what it was before: the same words first, then what was edited a little.
 * @returns an id for each line, null for a new one; no id twice
 */
export function matchLines(known: readonly Known[], written: readonly Written[]): (string | null)[] {
  const ordered = known.toSorted((a, b) => a.position - b.position);
  const found: (string | null)[] = written.map(() => null);
  const taken = new Set<string>();
  const take = (index: number, id: string) => {
    found[index] = id;
    taken.add(id);
  };
  const isSame = [
    (one: Known, line: Written) => plain(one.text) === plain(line.text) && one.owner === line.owner,
    (one: Known, line: Written) => plain(one.text) === plain(line.text),
  ];
  for (const fits of isSame) {
    written.forEach((line, index) => {
      if (found[index] !== null) return;
      // Those that have a line before those whose line is gone.
      const free = ordered.filter((one) => !taken.has(one.id) && fits(one, line));
      const one = free.find(({ position }) => position >= 0) ?? free[0];
      if (one) take(index, one.id);
    });
  }
  for (const { id, index } of likely(ordered, written, found)) {
    if (found[index] === null && !taken.has(id)) take(index, id);
  }
  return found;
}
