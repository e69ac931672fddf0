import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { LIVE_STATES } from "../utils/state";
import { WITH_PARTS } from "./posts";

const MOST = 100;

/** Posts of some regions (by name; null for all). */
const within = (regions: readonly string[] | null): Prisma.PostWhereInput =>
  regions === null ? {} : { town: { region: { in: [...regions] } } };

/** What waits to be let on the board, the oldest first. */
export async function listWaiting(_permit: Permit<"board.organize">, regions: readonly string[] | null) {
  return withDatabase(() =>
    db.post.findMany({
      where: { state: "pending", removedAt: null, ...within(regions) },
      orderBy: { createdAt: "asc" },
      take: MOST,
      include: { ...WITH_PARTS, author: { select: { trustedAt: true, createdAt: true } } },
    }),
  );
}

/** Posts by id, of some regions. */
export async function listByIds(
  _permit: Permit<"board.organize">,
  ids: readonly string[],
  regions: readonly string[] | null,
) {
  return withDatabase(() =>
    db.post.findMany({ where: { id: { in: [...ids] }, ...within(regions) }, include: WITH_PARTS }),
  );
}

/** What was taken off the board lately. */
export async function listRemoved(_permit: Permit<"board.organize">, regions: readonly string[] | null) {
  return withDatabase(() =>
    db.post.findMany({
      where: { removedAt: { not: null }, ...within(regions) },
      orderBy: { removedAt: "desc" },
      take: 20,
      include: WITH_PARTS,
    }),
  );
}

/** Whether whoever wrote a post is trusted; null when nobody is there any more. */
export async function isAuthorTrusted(_permit: Permit<"post.review">, authorId: string | null) {
  if (authorId === null) return null;
  const author = await withDatabase(() => db.person.findUnique({ where: { id: authorId, deletedAt: null } }));
  return author && author.trustedAt !== null;
}

/** Posts for everybody that lack one of two languages, and for which nobody has offered one, the newest first. */
export async function listUntranslated(languages: readonly string[], now: Date) {
  return withDatabase(() =>
    db.post.findMany({
      where: {
        ...{ audience: "everyone", state: { in: [...LIVE_STATES] }, removedAt: null, expiresAt: { gt: now } },
        ...{ altLang: null, lang: { in: [...languages] }, translation: { is: null } },
      },
      orderBy: { openedAt: "desc" },
      take: MOST,
      include: WITH_PARTS,
    }),
  );
}
