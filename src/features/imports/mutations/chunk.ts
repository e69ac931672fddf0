import "server-only";
import type { ImportBatch, ImportSource, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { BatchSettings, ImportState, RowFate, RowProblem } from "../types";

type Tx = Prisma.TransactionClient;
/** A batch at work. */
export type Batch = Omit<ImportBatch, "settings"> & { settings: BatchSettings; source: ImportSource };
/** "more": there is more to do. "over": nothing is left, or somebody else does it. */
export type Progress = "more" | "over";

/** Milliseconds that one piece of work may take; a hundred times of what it does. */
const LONGEST = 60_000;

/**
 * One piece of work on a batch, in one transaction, while nobody else works on it: done is done, and after an
 * interruption it goes on from there. Does nothing where somebody else is at it, or its state is another.
 */
export async function onBatch<T>(
  id: string,
  states: readonly ImportState[],
  work: (tx: Tx, batch: Batch) => Promise<T>,
): Promise<T | null> {
  return withDatabase(() =>
    db.$transaction(
      async (tx) => {
        const free = await tx.$queryRaw<unknown[]>`
          SELECT 1 FROM "import_batch" WHERE "id" = ${id}::uuid FOR UPDATE SKIP LOCKED`;
        const row =
          free.length > 0
            ? await tx.importBatch.findUnique({ where: { id }, include: { source: true } })
            : null;
        if (!row || !states.includes(row.state)) return null;
        return work(tx, { ...row, settings: row.settings as BatchSettings });
      },
      { timeout: LONGEST },
    ),
  );
}

/** Settings as they are stored. */
export const toSettings = (settings: BatchSettings) =>
  JSON.parse(JSON.stringify(settings)) as Prisma.InputJsonObject;

/** What became of a row. */
export type RowOutcome = {
  number: number;
  fate: RowFate;
  problems: RowProblem[];
  initiativeId: number | null;
  madeVersion: number | null;
  proposalId: string | null;
};

/** Writes what became of rows, however many, at once. */
export async function writeOutcomes(tx: Tx, batchId: string, rows: readonly RowOutcome[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map(({ initiativeId, madeVersion, proposalId, ...row }) => ({
      ...row,
      ...{ initiative_id: initiativeId, made_version: madeVersion, proposal_id: proposalId },
    })),
  );
  await tx.$executeRaw`
    UPDATE "import_row" r SET "fate" = o."fate"::"RowFate", "problems" = o."problems",
      "initiative_id" = o."initiative_id", "made_version" = o."made_version", "proposal_id" = o."proposal_id"
    FROM jsonb_to_recordset(${json}::jsonb) AS o("number" int, "fate" text, "problems" jsonb, "initiative_id" int,
      "made_version" int, "proposal_id" uuid)
    WHERE r."batch_id" = ${batchId}::uuid AND r."number" = o."number"`;
}
