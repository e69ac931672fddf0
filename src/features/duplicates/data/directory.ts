import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { PairEntry } from "../types";

/** Entries of one reading. */
const PIECE = 5_000;

const COMPARED = {
  ...{ id: true, name: true, otherNames: true, townId: true, lat: true, lng: true, pointQuality: true },
  ...{ website: true, phone: true, email: true },
} as const;

/**
 * What is compared of every entry that is shown, in order of their ids. Holds private facts.
 * @throws UnavailableError
 */
export async function readPairEntries(signal?: AbortSignal): Promise<PairEntry[]> {
  return withDatabase(async () => {
    const towns = new Map(
      (await db.town.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]),
    );
    const all: PairEntry[] = [];
    for (let after = 0; ; ) {
      signal?.throwIfAborted();
      const rows = await db.initiative.findMany({
        where: { id: { gt: after }, listing: "published" },
        orderBy: { id: "asc" },
        take: PIECE,
        select: COMPARED,
      });
      for (const { name, otherNames, townId, pointQuality, ...row } of rows) {
        all.push({
          ...row,
          names: [name, ...otherNames],
          ...{ town: townId, townName: towns.get(townId) ?? "", isExact: pointQuality === "exact" },
        });
      }
      after = rows.at(-1)?.id ?? after;
      if (rows.length < PIECE) return all;
    }
  });
}

/** Ids of entries that were added or changed since. @throws UnavailableError */
export async function listChangedIds(since: Date): Promise<Set<number>> {
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: { updatedAt: { gte: since }, listing: "published" },
      select: { id: true },
    }),
  );
  return new Set(rows.map(({ id }) => id));
}
