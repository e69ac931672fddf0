import "server-only";
import { type DirectoryVersion, getDirectoryVersion, getGazetteer, versionKey } from "@/features/places/data";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { TownDto } from "@/features/places/types";
import { db, withDatabase } from "@/lib/db";
import { UnavailableError } from "@/lib/errors";
import { versionedCache } from "@/lib/versioned-cache";
import { MapIndex } from "../map-index";
import { toIndexEntry } from "../serializers/index-entry";
import { toKindDto } from "../serializers/kind";
import type { Taxonomy } from "../types";

/** The published directory in memory, of one version. */
export type Directory = {
  version: number;
  changedAt: Date;
  index: MapIndex;
  taxonomy: Taxonomy;
};

/** Reads everything at one moment, so that the index is exactly what its version says. */
async function readEverything() {
  return withDatabase(() =>
    db.$transaction(
      // One after the other: they share a connection.
      async (tx) => ({
        version: await tx.directoryVersion.findUnique({ where: { id: 1 } }),
        groups: await tx.kindGroup.findMany({ orderBy: { sort: "asc" } }),
        purposes: await tx.purpose.findMany({ orderBy: { sort: "asc" } }),
        kindRows: await tx.kind.findMany({ orderBy: { sort: "asc" } }),
        towns: await tx.town.findMany({
          omit: { population2010: true, planningAgency: true, squareMiles: true },
        }),
        places: await tx.place.findMany({ select: { name: true } }),
        rows: await tx.initiative.findMany({
          where: { listing: "published" },
          include: { ways: true, kind: true, town: true },
          orderBy: { id: "asc" },
        }),
      }),
      { isolationLevel: "RepeatableRead", timeout: 60_000 },
    ),
  );
}

async function buildDirectory(): Promise<Directory> {
  const { version, groups, purposes, kindRows, towns, places, rows } = await readEverything();
  if (!version) throw new UnavailableError();
  const kinds = kindRows.map(toKindDto);
  const taxonomy: Taxonomy = {
    kinds,
    groups: groups.map(({ key, color, icon }) => ({
      key,
      color,
      icon,
      kinds: kinds.filter((kind) => kind.group === key).map((kind) => kind.key),
    })),
    purposes: purposes.map(({ key }) => key),
  };
  const townsById = new Map<number, TownDto>(towns.map((town) => [town.id, town]));
  const entries = rows.map((row) => toIndexEntry(row, townsById));
  const names = [...towns, ...places].map(({ name }) => name);
  const index = new MapIndex(version.version, entries, taxonomy, names);
  return { version: version.version, changedAt: version.changedAt, index, taxonomy };
}

const cachedDirectory = versionedCache("directory", async () => {
  const value = await buildDirectory();
  return { key: versionKey(value), value };
});

/**
 * The directory as the database has it now: its version is asked every time, what it holds is read once
 * per version. Never older than the database.
 * @throws UnavailableError when the database does not answer.
 */
export async function getDirectory(): Promise<Directory & { gazetteer: Gazetteer }> {
  const version: DirectoryVersion = await getDirectoryVersion();
  const [directory, gazetteer] = await Promise.all([
    cachedDirectory(versionKey(version)),
    getGazetteer(version),
  ]);
  return { ...directory, gazetteer };
}
