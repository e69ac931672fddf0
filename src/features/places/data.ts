import "server-only";
import { cache } from "react";
import { db, withDatabase } from "@/lib/db";
import { UnavailableError } from "@/lib/errors";
import { versionedCache } from "@/lib/versioned-cache";
import { Gazetteer, type GazetteerRows } from "./gazetteer";

/** Which state of the directory the database holds, and since when. */
export type DirectoryVersion = { version: number; changedAt: Date };

/**
 * The version of what the directory shows; every published change makes it grow. Asked once for each page.
 * @throws UnavailableError when the database does not answer or is not set up yet.
 */
export const getDirectoryVersion = cache(async (): Promise<DirectoryVersion> => {
  const row = await withDatabase(() => db.directoryVersion.findUnique({ where: { id: 1 } }));
  if (!row) throw new UnavailableError();
  return { version: row.version, changedAt: row.changedAt };
});

/** The name of a version, for caches. A restored backup may repeat a number, not the moment. */
export function versionKey({ version, changedAt }: DirectoryVersion): string {
  return `${version}@${changedAt.getTime()}`;
}

/** One after the other: a cold start opens one connection, not many at once. */
async function readRows(): Promise<GazetteerRows> {
  return withDatabase(async () => ({
    towns: await db.town.findMany({
      omit: { population2010: true, planningAgency: true, squareMiles: true },
    }),
    zips: await db.zip.findMany(),
    places: await db.place.findMany(),
  }));
}

// The version is read first: rows that are newer than their key only cause one more reading.
const cachedGazetteer = versionedCache("gazetteer", async () => {
  const key = versionKey(await getDirectoryVersion());
  return { key, value: new Gazetteer(await readRows()) };
});

/**
 * The gazetteer as the database has it now, read once per version.
 * @throws UnavailableError when the database does not answer.
 */
export async function getGazetteer(version?: DirectoryVersion): Promise<Gazetteer> {
  return cachedGazetteer(versionKey(version ?? (await getDirectoryVersion())));
}
