import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Matches, Signal } from "../matching/types";
import { MATCHING_VERSION } from "../matching/weights";

type Tx = Prisma.TransactionClient;

/** A row as it is to be; `key` is "post:<id>" or "initiative:<id>". */
type Row = {
  post_id: string;
  key: string;
  candidate_id: string | null;
  initiative_id: number | null;
  rank: number;
  score: number;
  signals: Signal[];
};

/** Posts first, places after them, in one order. Scores to six places: they come out alike on every machine. */
function toRows(postId: string, { posts, places }: Matches): Row[] {
  const found = [
    ...posts.map((one) => ({ ...one, key: `post:${one.id}`, candidate_id: one.id, initiative_id: null })),
    ...places.map((one) => ({
      ...one,
      key: `initiative:${one.id}`,
      candidate_id: null,
      initiative_id: one.id,
    })),
  ];
  return found.map(({ key, candidate_id, initiative_id, score, signals }, at) => ({
    ...{ post_id: postId, key, candidate_id, initiative_id, rank: at + 1, signals },
    score: Math.round(score * 1e6) / 1e6,
  }));
}

/** Writes rows that are new or other than before; what an organizer said no to stays so. Posts that are gone have none. */
async function upsertRows(tx: Tx, rows: readonly Row[], now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO suggestion (post_id, candidate_key, candidate_id, initiative_id, rank, score, signals, version, computed_at)
    SELECT row.post_id, row.key, row.candidate_id, row.initiative_id, row.rank, row.score, row.signals,
      ${MATCHING_VERSION}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (post_id uuid, key text, candidate_id uuid,
      initiative_id int, rank int, score float8, signals jsonb)
    JOIN post ON post.id = row.post_id
    LEFT JOIN post candidate ON candidate.id = row.candidate_id
    LEFT JOIN initiative ON initiative.id = row.initiative_id
    WHERE candidate.id IS NOT NULL OR initiative.id IS NOT NULL
    ON CONFLICT (post_id, candidate_key) DO UPDATE
      SET rank = excluded.rank, score = excluded.score, signals = excluded.signals, version = excluded.version,
        computed_at = excluded.computed_at
      WHERE suggestion.dismissed_at IS NULL AND (suggestion.rank, suggestion.score, suggestion.signals, suggestion.version)
        IS DISTINCT FROM (excluded.rank, excluded.score, excluded.signals, excluded.version)`;
}

/**
 * Puts the suggestions of some posts in the place of those they had; all of a post or none.
 * @throws UnavailableError when the database does not answer
 */
export async function saveSuggestions(
  found: readonly { postId: string; matches: Matches }[],
  now: Date,
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.flatMap(({ postId, matches }) => toRows(postId, matches));
  const ids = found.map(({ postId }) => postId);
  const keys = rows.map(({ post_id, key }) => `${post_id} ${key}`);
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`
        DELETE FROM suggestion WHERE post_id = ANY (${ids}::uuid[]) AND dismissed_at IS NULL
          AND NOT (post_id || ' ' || candidate_key = ANY (${keys}))`;
      await upsertRows(tx, rows, now);
    }),
  );
}

/** Removes what was found for posts that are not among these any more; an organizer's "no" stays. */
export async function dropSuggestionsBesides(postIds: readonly string[]): Promise<void> {
  await withDatabase(
    () => db.$executeRaw`
      DELETE FROM suggestion WHERE dismissed_at IS NULL AND NOT (post_id = ANY (${[...postIds]}::uuid[]))`,
  );
}
