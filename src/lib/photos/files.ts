import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "../db";
import { declareJob, handleJob } from "../jobs/define";
import { enqueueJob } from "../jobs/enqueue";
import { photoStore } from "./store";

const DAY = 86_400_000;

/** Takes files out of the store whose rows are gone. */
const removePhotosJob = declareJob("photos.remove", z.object({ keys: z.array(z.string()).max(10_000) }));

/** Files of photos that were deleted. */
export const removePhotos = handleJob(removePhotosJob, async ({ keys }) => {
  for (const key of keys) await photoStore.remove(key);
});

/**
 * Has files removed once this transaction is done, which deletes their rows. Whoever asks for one in between gets
 * nothing, because its row is gone.
 */
export async function dropFiles(tx: Prisma.TransactionClient, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await enqueueJob(tx, removePhotosJob, { keys: [...keys] });
}

/** Before photos are deleted from the database: their files go, too. */
export async function dropPhotoFiles(
  tx: Prisma.TransactionClient,
  where: Prisma.PhotoWhereInput,
): Promise<void> {
  const photos = await tx.photo.findMany({ where, select: { storageKey: true } });
  await dropFiles(
    tx,
    photos.map(({ storageKey }) => storageKey),
  );
}

/**
 * Takes files out of the store that no row stands for: what a crash left behind.
 * @param before when it was there; not those of this moment, whose row is about to come
 * @returns how many
 */
export async function sweepPhotos(before: Date): Promise<number> {
  const keys = await photoStore.list(before);
  const where = { where: { storageKey: { in: keys } }, select: { storageKey: true } } as const;
  const rows = await withDatabase(async () => [
    ...(await db.photo.findMany(where)),
    ...(await db.entryPhoto.findMany(where)),
    ...(await db.gatheringPhoto.findMany(where)),
  ]);
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  const orphans = keys.filter((key) => !known.has(key));
  for (const key of orphans) await photoStore.remove(key);
  return orphans.length;
}

/** Files that were left behind before yesterday. */
export const sweepLeftPhotos = (now: Date) => sweepPhotos(new Date(now.getTime() - DAY));
