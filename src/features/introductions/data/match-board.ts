import "server-only";
import { getDirectory } from "@/features/initiatives/data";
import { versionKey } from "@/features/places/data";
import { db, withDatabase } from "@/lib/db";
import { UnavailableError } from "@/lib/errors";
import { versionedCache } from "@/lib/versioned-cache";
import { Matcher, type Read, readPost } from "../matching/matcher";
import { PlaceMatcher } from "../matching/places";
import { type MatchGuard, toGuard, toMatchPlace, toMatchPost } from "../serializers/match-post";
import { listLiveStamps, readMatchRows } from "./match-rows";

type Kept = { stamp: string; read: Read; guard: MatchGuard };
/** The board for matching, of one version. */
export type MatchBoard = { matcher: Matcher; guardOf: (id: string) => MatchGuard | null };

// Pages and routes each get a copy of this module.
const shared = globalThis as typeof globalThis & { commonsReads?: Map<string, Kept> };

/** Reads what changed since it was read last: the words of a text are looked at once. */
async function buildBoard() {
  return withDatabase(() =>
    db.$transaction(
      async (tx) => {
        const version = await tx.boardVersion.findUnique({ where: { id: 1 } });
        if (!version) throw new UnavailableError();
        const stamps = await listLiveStamps(tx);
        const before = shared.commonsReads;
        const kept = new Map<string, Kept>();
        const stampOf = new Map(stamps.map(({ id, stamp }) => [id, stamp]));
        for (const { id, stamp } of stamps) {
          const known = before?.get(id);
          if (known?.stamp === stamp) kept.set(id, known);
        }
        const changed = stamps.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
        for await (const rows of readMatchRows(tx, changed)) {
          for (const row of rows) {
            const stamp = stampOf.get(row.id) ?? "";
            kept.set(row.id, { stamp, read: readPost(toMatchPost(row)), guard: toGuard(row) });
          }
        }
        shared.commonsReads = kept;
        return { key: versionKey(version), kept };
      },
      { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 60_000 },
    ),
  );
}

const cachedBoard = versionedCache("match-board", async () => {
  const { key, kept } = await buildBoard();
  const matcher = new Matcher([...kept.values()].map(({ read }) => read));
  return { key, value: { matcher, guardOf: (id: string) => kept.get(id)?.guard ?? null } };
});

/**
 * The live posts as the database has them now. Its version is asked every time, what it holds is read once per version.
 * @throws UnavailableError when the database does not answer
 */
export async function getMatchBoard(): Promise<MatchBoard> {
  const version = await withDatabase(() => db.boardVersion.findUnique({ where: { id: 1 } }));
  if (!version) throw new UnavailableError();
  return cachedBoard(versionKey(version));
}

const cachedPlaces = versionedCache("match-places", async () => {
  const directory = await getDirectory();
  const open = directory.index.entries().filter(({ closed }) => !closed);
  const value = new PlaceMatcher(open.map(toMatchPlace), directory.taxonomy.kinds);
  return { key: versionKey(directory), value };
});

/** The listed initiatives as the database has them now. @throws UnavailableError */
export async function getMatchPlaces(): Promise<PlaceMatcher> {
  return cachedPlaces(versionKey(await getDirectory()));
}
