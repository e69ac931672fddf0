import "server-only";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { EncodedPhoto } from "@/lib/photos/encode";
import { dropPhotoFiles } from "@/lib/photos/files";
import { MOST_PHOTOS } from "@/lib/photos/limits";
import { newPhotoKey, photoStore } from "@/lib/photos/store";
import { lockPost } from "./life";

/**
 * Keeps a photo of one's own post.
 * @returns false, and keeps nothing, when the post has as many as it may, or is over
 */
export async function addPhoto(
  { actor }: Permit<"post.manage">,
  postId: string,
  { bytes, width, height }: EncodedPhoto,
  { alt, lang }: { alt: string; lang: string },
): Promise<boolean> {
  const storageKey = newPhotoKey();
  await photoStore.put(storageKey, bytes);
  const isKept = await withDatabase(() =>
    db.$transaction(async (tx) => {
      const { state } = await lockPost(tx, postId);
      const last = await tx.photo.findFirst({ where: { postId }, orderBy: { sort: "desc" } });
      const isFull = (await tx.photo.count({ where: { postId } })) >= MOST_PHOTOS;
      if (isFull || state === "closed" || state === "expired") return false;
      const data = { postId, storageKey, width, height, alt, altLang: lang, sort: (last?.sort ?? 0) + 1 };
      await tx.photo.create({ data });
      await tx.post.update({ where: { id: postId }, data: { version: { increment: 1 } } });
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "post.photo_add", subjectType: "post", subjectId: postId },
      });
      return true;
    }),
  ).catch(async (error) => {
    await photoStore.remove(storageKey);
    throw error;
  });
  if (!isKept) await photoStore.remove(storageKey);
  return isKept;
}

/** Removes a photo of one's own post; one of another post stays. */
export async function removePhoto(_permit: Permit<"post.manage">, postId: string, id: string): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockPost(tx, postId);
      await dropPhotoFiles(tx, { id, postId });
      const { count } = await tx.photo.deleteMany({ where: { id, postId } });
      if (count) await tx.post.update({ where: { id: postId }, data: { version: { increment: 1 } } });
    }),
  );
}
