import "server-only";
import { type DirectoryVersion, getDirectoryVersion, getGazetteer, versionKey } from "@/features/places/data";
import type { Gazetteer } from "@/features/places/gazetteer";
import { isMisspelling } from "@/features/places/gazetteer/names";
import { db, withDatabase } from "@/lib/db";
import { UnavailableError } from "@/lib/errors";
import { versionedCache } from "@/lib/versioned-cache";
import { MapIndex } from "../map-index";
import { toIndexEntry } from "../serializers/index-entry";
import type { Taxonomy } from "../types";
import type { ListedRow } from "./rows";
import { joinTaxonomy } from "./taxonomy";

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
        towns: await tx.town.findMany(),
        places: await tx.place.findMany({ select: { name: true, townId: true } }),
        initiatives: await tx.initiative.findMany({
          where: { listing: "published" },
          orderBy: { id: "asc" },
        }),
        ways: await tx.initiativeWay.findMany(),
      }),
      { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 60_000 },
    ),
  );
}

type Everything = Awaited<ReturnType<typeof readEverything>>;

function joinRows({ initiatives, ways, towns, kindRows }: Everything): ListedRow[] {
  const townsById = new Map(towns.map((town) => [town.id, town]));
  const kindsByKey = new Map(kindRows.map((kind) => [kind.key, kind]));
  const waysById = new Map<number, Everything["ways"]>();
  for (const way of ways) waysById.set(way.initiativeId, [...(waysById.get(way.initiativeId) ?? []), way]);
  return initiatives.flatMap((row) => {
    const town = townsById.get(row.townId);
    const kind = kindsByKey.get(row.kindKey);
    return town && kind ? [{ ...row, town, kind, ways: waysById.get(row.id) ?? [] }] : [];
  });
}

/** Names whose words are never taken for misspelled ones. */
function placeNames({ towns, places }: Everything): string[] {
  const townsById = new Map(towns.map((town) => [town.id, town.name]));
  const well = places.filter(({ name, townId }) => !isMisspelling(name, townsById.get(townId) ?? ""));
  return [...towns, ...well].map(({ name }) => name);
}

async function buildDirectory(): Promise<Directory> {
  const everything = await readEverything();
  if (!everything.version) throw new UnavailableError();
  const { version, changedAt } = everything.version;
  const taxonomy = joinTaxonomy(everything);
  const entries = joinRows(everything).map(toIndexEntry);
  return {
    version,
    changedAt,
    taxonomy,
    index: new MapIndex(version, entries, taxonomy, placeNames(everything)),
  };
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
  const gazetteer = await getGazetteer(version);
  const directory = await cachedDirectory(versionKey(version));
  return { ...directory, gazetteer };
}
