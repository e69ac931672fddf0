import "server-only";
import { db, withDatabase } from "@/lib/db";
import { versionedCache } from "@/lib/versioned-cache";
import { TOP_RANKS } from "../matching/weights";

/** In how many lists each post stands near the top. */
type Lists = ReadonlyMap<string, number>;

/** What changes when a list does: when one was last written, and when an organizer last said no to a pair. */
async function readKey(): Promise<string> {
  const [row] = await withDatabase(
    () => db.$queryRaw<{ key: string }[]>`
      SELECT concat((SELECT max(computed_at) FROM suggestion), ' ', (SELECT max(dismissed_at) FROM suggestion)) AS key`,
  );
  return row?.key ?? "";
}

// Counting 100,000 rows for every page took longer than all the rest of matching.
const cachedLists = versionedCache<Lists>("exposure", async () => {
  const key = await readKey();
  const rows = await withDatabase(
    () => db.$queryRaw<{ id: string; lists: number }[]>`
      SELECT candidate_id AS id, count(*)::int AS lists FROM suggestion
      WHERE rank <= ${TOP_RANKS} AND candidate_id IS NOT NULL AND dismissed_at IS NULL
      GROUP BY candidate_id`,
  );
  return { key, value: new Map(rows.map(({ id, lists }) => [id, lists])) };
});

/**
 * In how many lists a post stands near the top, besides that of `exceptPostId`.
 * @throws UnavailableError when the database does not answer
 */
export async function loadExposure(exceptPostId: string): Promise<(id: string) => number> {
  const lists = await cachedLists(await readKey());
  const own = await withDatabase(() =>
    db.suggestion.findMany({
      where: { postId: exceptPostId, rank: { lte: TOP_RANKS }, dismissedAt: null },
      select: { candidateId: true },
    }),
  );
  const its = new Set(own.map(({ candidateId }) => candidateId));
  return (id) => (lists.get(id) ?? 0) - (its.has(id) ? 1 : 0);
}
