import "server-only";
import { db, withDatabase } from "@/lib/db";

/** Ends a batch that can't be read. @param problem key under `imports.failures` */
export async function failBatch(id: string, problem: string): Promise<void> {
  await withDatabase(() =>
    db.importBatch.updateMany({
      where: { id, state: { in: ["waiting", "reading"] } },
      data: { state: "failed", problem },
    }),
  );
}
