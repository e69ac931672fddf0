import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { choicesFor } from "../serializers";
import type { RowChoice, RowFate } from "../types";
import { lockBatch, type Turned } from "./turn";

type Tx = Prisma.TransactionClient;
type Importer = Permit<"directory.import">;

async function onReady(id: string, step: (tx: Tx) => Promise<Turned>): Promise<Turned> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const batch = await lockBatch(tx, id);
      if (!batch) return "missing";
      return batch.state === "ready" ? step(tx) : "not_now";
    }),
  );
}

/** Says what to do with one row. */
export async function chooseRow(
  _permit: Importer,
  { id, number, choice }: { id: string; number: number; choice: RowChoice | null },
): Promise<Turned> {
  return onReady(id, async (tx) => {
    const key = { batchId_number: { batchId: id, number } };
    const row = await tx.importRow.findUnique({ where: key });
    if (!row) return "missing";
    if (choice !== null && !choicesFor(row.fate, row.initiativeId !== null).includes(choice))
      return "not_now";
    await tx.importRow.update({ where: key, data: { choice } });
    return "done";
  });
}

/** Says what to do with all rows of a fate that can be asked that. */
export async function chooseAll(
  _permit: Importer,
  { id, fate, choice }: { id: string; fate: RowFate; choice: RowChoice | null },
): Promise<Turned> {
  return onReady(id, async (tx) => {
    if (choice !== null && !choicesFor(fate, true).includes(choice)) return "not_now";
    const needsEntry = choice === "update" && { initiativeId: { not: null } };
    await tx.importRow.updateMany({ where: { batchId: id, fate, ...needsEntry }, data: { choice } });
    return "done";
  });
}
