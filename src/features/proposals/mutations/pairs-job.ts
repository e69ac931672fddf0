import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { declareJob } from "@/lib/jobs/define";
import { enqueueJob } from "@/lib/jobs/enqueue";

/**
 * Finds entries that may be one among all. Declared here, below the feature that does it (`duplicates/jobs.ts`),
 * because whoever adds many entries at once asks for it.
 */
export const findPairsJob = declareJob("duplicates.find", z.object({}), { isMerged: true });

/** Asks for it in the transaction that ends a change of many entries. */
export async function requestPairs(tx: Prisma.TransactionClient): Promise<void> {
  await enqueueJob(tx, findPairsJob, {});
}
