import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { declareJob } from "@/lib/jobs/define";
import { enqueueJob } from "@/lib/jobs/enqueue";

/**
 * Finds what fits a post, or every post where none is named. Declared here, below the feature that does it
 * (`introductions/jobs.ts`), because what changes a post asks for it.
 */
export const suggestionsJob = declareJob("suggestions.recompute", z.object({ postId: z.uuid().optional() }));

/** Asks for suggestions for a post in the transaction that opened or changed it. */
export async function requestSuggestions(tx: Prisma.TransactionClient, postId: string): Promise<void> {
  await enqueueJob(tx, suggestionsJob, { postId });
}
