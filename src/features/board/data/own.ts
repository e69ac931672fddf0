import "server-only";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";
import { keyedHash } from "@/lib/secrets";
import { WITH_PARTS } from "./posts";

/** Own posts, those that are still on the board first. */
export async function listOwnPosts(personId: string) {
  return withDatabase(() =>
    db.post.findMany({ where: { authorId: personId }, orderBy: { createdAt: "desc" }, include: WITH_PARTS }),
  );
}

/** What waits as a second language of a post; null when nothing does. */
export async function getTranslation(_permit: Permit<"post.manage"> | Permit<"post.review">, postId: string) {
  return withDatabase(() =>
    db.postTranslation.findUnique({ where: { postId }, select: { lang: true, title: true, body: true } }),
  );
}

/** The post that the link of a reminder is for; null when it was used, is too old, or never was. */
export async function getPostByLink(id: string, token: string, now: Date) {
  if (!isId(id)) return null;
  const keepHash = keyedHash("post_keep", token);
  return withDatabase(() =>
    db.post.findFirst({
      where: { id, keepHash, keepUntil: { gt: now }, removedAt: null },
      include: WITH_PARTS,
    }),
  );
}

/** A photo of a post, with what decides who may see it. */
export async function getPhoto(id: string) {
  if (!isId(id)) return null;
  return withDatabase(() =>
    db.photo.findUnique({ where: { id }, include: { post: { include: WITH_PARTS } } }),
  );
}
