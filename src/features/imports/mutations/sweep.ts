import "server-only";
import { db, withDatabase } from "@/lib/db";
import { FILE_DAYS, VALUE_DAYS } from "../constants";
import type { BatchSettings } from "../types";
import { removeFile } from "./files";
import { inDays } from "./start";

/** Removes lists that nobody applied, with their files, and what rows held of those that were applied long ago. */
export async function sweepImports(now: Date): Promise<void> {
  const files = await withDatabase(() =>
    db.$transaction(async (tx) => {
      const old = await tx.importBatch.findMany({
        where: {
          state: { in: ["waiting", "reading", "ready", "failed"] },
          createdAt: { lt: inDays(-FILE_DAYS, now) },
        },
      });
      await tx.importBatch.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
      await tx.importRow.updateMany({
        where: {
          batch: { state: { in: ["applied", "undone"] }, createdAt: { lt: inDays(-VALUE_DAYS, now) } },
        },
        data: { values: {} },
      });
      return old.flatMap(({ settings }) => (settings as BatchSettings).file ?? []);
    }),
  );
  for (const file of files) await removeFile(file);
}
