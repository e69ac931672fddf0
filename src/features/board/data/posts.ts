import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";

/** What a post is read with. */
export const WITH_PARTS = {
  town: { select: { id: true, slug: true, name: true, county: true, region: true } },
  initiative: { select: { id: true, slug: true, name: true, listing: true } },
  group: { select: { id: true, slug: true, name: true } },
  photos: { orderBy: { sort: "asc" } },
} satisfies Prisma.PostInclude;

/** A post as stored, with its parts. Private: `serializers/post.ts` says what leaves the server. */
export type PostRow = Prisma.PostGetPayload<{ include: typeof WITH_PARTS }>;

/**
 * A post, whoever may see it: ask `permissions` before it is shown. Null when there is none.
 * @throws UnavailableError when the database does not answer
 */
export async function getPost(id: string): Promise<PostRow | null> {
  if (!isId(id)) return null;
  return withDatabase(() => db.post.findUnique({ where: { id }, include: WITH_PARTS }));
}
