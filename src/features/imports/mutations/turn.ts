import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { BatchSettings, ImportState } from "../types";
import { removeFile } from "./files";
import { askForWork } from "./start";

type Tx = Prisma.TransactionClient;
type Importer = Permit<"directory.import">;

/** What became of something that was asked of a batch. */
export type Turned = "done" | "missing" | "not_now" | "no_file" | "not_yours";

/** A batch as it stays until the transaction ends; waits for a chunk that is under way. */
export async function lockBatch(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "import_batch" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.importBatch.findUnique({ where: { id } });
  return row && { ...row, settings: row.settings as BatchSettings };
}

/** One thing done to a batch, written into the log. */
async function onBatch(
  id: string,
  by: string | null,
  states: readonly ImportState[],
  action: string,
  step: (tx: Tx, batch: NonNullable<Awaited<ReturnType<typeof lockBatch>>>) => Promise<void>,
): Promise<Turned> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const batch = await lockBatch(tx, id);
      if (!batch) return "missing";
      if (!states.includes(batch.state)) return "not_now";
      await step(tx, batch);
      await recordLogEntry(tx, { actorId: by, action, subjectType: "import", subjectId: id });
      return "done";
    }),
  );
}

function apply(id: string, by: string | null): Promise<Turned> {
  return onBatch(id, by, ["ready"], "import.apply", async (tx, { settings }) => {
    const more = by === null ? { isCommand: true } : { appliedById: by, isCommand: false };
    await tx.importBatch.update({
      where: { id },
      data: { state: "applying", done: 0, settings: { ...settings, ...more } as Prisma.InputJsonObject },
    });
    await askForWork(tx);
  });
}

/** Has a batch written into the directory. */
export const applyImport = ({ actor }: Importer, id: string): Promise<Turned> => apply(id, actor.id);
/** For `npm run import` alone. */
export const applyByCommand = (id: string): Promise<Turned> => apply(id, null);

/** Has a batch taken back as a whole, as far as nothing else changed since. */
export function undoImport({ actor }: Importer, id: string): Promise<Turned> {
  return onBatch(id, actor.id, ["applied"], "import.undo", async (tx, { settings, total }) => {
    const more = { undoneById: actor.id };
    await tx.importBatch.update({
      where: { id },
      data: {
        state: "undoing",
        done: 0,
        total,
        settings: { ...settings, ...more } as Prisma.InputJsonObject,
      },
    });
    await askForWork(tx);
  });
}

const UNAPPLIED = ["waiting", "reading", "ready", "failed"] as const;

/** Throws away a batch that was not applied, and its file. */
export async function discardImport({ actor }: Importer, id: string): Promise<Turned> {
  let file: string | null = null;
  const outcome = await onBatch(id, actor.id, UNAPPLIED, "import.discard", async (tx, { settings }) => {
    file = settings.file;
    await tx.importBatch.delete({ where: { id } });
  });
  if (file && outcome === "done") await removeFile(file);
  return outcome;
}
