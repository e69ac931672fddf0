import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { declareJob } from "@/lib/jobs/define";
import { enqueueJob } from "@/lib/jobs/enqueue";

/** Takes files out of the store whose rows are gone. */
export const removePhotosJob = declareJob(
  "photos.remove",
  z.object({ keys: z.array(z.string()).max(10_000) }),
);

/**
 * Before photos are deleted from the database: their files go once that is done. Whoever asks for one in between
 * gets nothing, because its row is gone.
 */
export async function dropPhotoFiles(
  tx: Prisma.TransactionClient,
  where: Prisma.PhotoWhereInput,
): Promise<void> {
  const photos = await tx.photo.findMany({ where, select: { storageKey: true } });
  if (photos.length === 0) return;
  await enqueueJob(tx, removePhotosJob, { keys: photos.map(({ storageKey }) => storageKey) });
}
