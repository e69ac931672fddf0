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

export type EnqueueOptions = {
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
  { startAfter }: EnqueueOptions = {},
): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({
    // Prisma knows no undefined, which pg-boss leaves where nothing was chosen.
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
  });
  const id = await queue().send(job.name, job.data.parse(data), { startAfter, db: { executeSql } });
  if (id === null) throw new Error(`There is no queue for ${job.name}`);
}
