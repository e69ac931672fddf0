import type { NewThing } from "./source";

/** What a thing is told by, among those of all topics. */
export const keyOf = ({ topic, id }: { topic: string; id: string }) => `${topic} ${id}`;

/** A search, and what is new in it for one subscriber, most relevant first. */
export type Found<S> = { search: S; things: readonly NewThing[] };

/** What of it a mail shows, and how many more there are. */
export type Chosen<S> = { search: S; shown: NewThing[]; more: number };

/**
 * Chooses what one mail shows: in turn one of each search, so that none fills it alone. Nothing twice: what fits
 * several searches belongs to the first. Searches without anything new are left out.
 */
export function choose<S>(found: readonly Found<S>[], most: number): Chosen<S>[] {
  const seen = new Set<string>();
  const lists = found.flatMap(({ search, things }) => {
    const own = things.filter((thing) => !seen.has(keyOf(thing)));
    for (const thing of own) seen.add(keyOf(thing));
    return own.length > 0 ? [{ search, own, count: 0 }] : [];
  });
  let left = Math.min(most, seen.size);
  for (let turn = 0; left > 0; turn++) {
    for (const list of lists) {
      if (left === 0 || turn >= list.own.length) continue;
      list.count++;
      left--;
    }
  }
  return lists.map(({ search, own, count }) => ({
    search,
    shown: own.slice(0, count),
    more: own.length - count,
  }));
}
