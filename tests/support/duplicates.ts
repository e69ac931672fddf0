// Two entries of one thing, and editors who make them one, straight in the database of the test file.
import { type MergeRequest, mergeEntries } from "@/features/duplicates/mutations/merge";
import { db } from "@/lib/db";
import { addEntry } from "./directory-entry";
import type { makeCurator } from "./proposals";

type Data = Parameters<typeof addEntry>[1];
export type Curator = Awaited<ReturnType<typeof makeCurator>>;

/** Two entries of one name in Holyoke, whatever else they say. @returns their ids; the first is the smaller */
export async function addTwins(name: string, a: Data = {}, b: Data = {}): Promise<[number, number]> {
  return [await addEntry("holyoke", { name, ...a }), await addEntry("holyoke", { name, ...b })];
}

/** What is stored of an entry. */
export const rowOf = (id: number) => db.initiative.findUniqueOrThrow({ where: { id } });

/** What an editor sends who keeps the first of two as they are now, unless said otherwise. */
export async function requestOf(
  kept: number,
  gone: number,
  more: Partial<MergeRequest> = {},
): Promise<MergeRequest> {
  const [a, b] = [await rowOf(kept), await rowOf(gone)];
  return {
    a: { id: kept, version: a.version },
    b: { id: gone, version: b.version },
    keep: "a",
    picks: {},
    ...more,
  };
}

/** Makes two one, as they are now. @returns the id of the merger */
export async function merge(
  { permit }: Curator,
  kept: number,
  gone: number,
  more: Partial<MergeRequest> = {},
): Promise<string> {
  const outcome = await mergeEntries(permit, await requestOf(kept, gone, more));
  if (outcome.state !== "done") throw new Error(outcome.state);
  return outcome.id;
}
