import "server-only";
import { type PostRow, WITH_PARTS } from "@/features/board/data/posts";
import { LIVE_STATES } from "@/features/board/utils/state";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

const WITH_MATCH = {
  town: { select: { region: true } },
  author: { select: { bannedAt: true } },
  initiative: { select: { languages: true } },
} satisfies Prisma.PostInclude;

/** A post as matching reads it. Private: `serializers/match-post.ts` says what matching may know. */
export type MatchRow = Prisma.PostGetPayload<{ include: typeof WITH_MATCH }>;

/** Rows read at once: a board of any size is never in memory twice. */
const CHUNK = 1000;

/** Names a state of a post. */
export type Stamp = { id: string; stamp: string };

/** Every post that is on the board, by what tells whether it changed. */
export async function listLiveStamps(tx: Prisma.TransactionClient): Promise<Stamp[]> {
  const rows = await tx.post.findMany({
    where: {
      state: { in: [...LIVE_STATES] },
      removedAt: null,
      OR: [{ authorId: null }, { author: { bannedAt: null } }],
    },
    select: { id: true, version: true, updatedAt: true },
  });
  return rows.map(({ id, version, updatedAt }) => ({ id, stamp: `${version}@${updatedAt.getTime()}` }));
}

/** Posts by id, some at a time. */
export async function* readMatchRows(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): AsyncGenerator<MatchRow[]> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    yield await tx.post.findMany({
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      include: WITH_MATCH,
    });
  }
}

/** One post, whatever its state; null when there is none. @throws UnavailableError */
export async function getMatchRow(id: string): Promise<MatchRow | null> {
  return withDatabase(() => db.post.findUnique({ where: { id }, include: WITH_MATCH }));
}

/** The posts of these ids as the board reads them, in that order; those that are gone are missing. @throws UnavailableError */
export async function listPostRows(ids: readonly string[]): Promise<PostRow[]> {
  if (ids.length === 0) return [];
  const rows = await withDatabase(() =>
    db.post.findMany({ where: { id: { in: [...ids] } }, include: WITH_PARTS }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
