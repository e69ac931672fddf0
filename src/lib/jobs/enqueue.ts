import PgBoss from "pg-boss";
import type { Prisma } from "@/generated/prisma/client";
import type { Job } from "./define";

const shared = globalThis as typeof globalThis & { commonsQueue?: PgBoss };

/** Only makes the statements: each caller brings the transaction that they run in. */
function queue(): PgBoss {
  const refuse = async (): Promise<never> => {
    throw new Error("Jobs are asked for inside a transaction");
  };
  return (shared.commonsQueue ??= new PgBoss({ db: { executeSql: refuse } }));
}

export type JobOptions = {
  /** Not before then. */
  startAfter?: Date;
};

/**
 * Asks for a job in the transaction of the change that causes it: when that fails, nobody asked.
 * @throws when the queue does not exist (`src/jobs.ts` does not list the job)
 */
export async function enqueueJob<Data extends object>(
  tx: Prisma.TransactionClient,
  job: Job<Data>,
  data: Data,
  { startAfter }: JobOptions = {},
): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
  });
  const id = await queue().send(job.name, job.data.parse(data), { startAfter, db: { executeSql } });
  if (id === null) throw new Error(`There is no queue for ${job.name}`);
}
