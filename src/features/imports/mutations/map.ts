import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { BatchSettings, FileSettings, ImportField, Mapping } from "../types";
import { askForWork } from "./start";
import { lockBatch, type Turned } from "./turn";

/** How somebody says that a file is to be read. */
export type MapInput = {
  id: string;
  encoding?: FileSettings["encoding"];
  delimiter?: string;
  defaultKind?: string;
  lang?: string;
  /** By number of the column. */
  fields: ReadonlyMap<number, ImportField>;
};

/** Has a file read again as somebody says; the source remembers the columns for the next time. */
export async function remap({ actor }: Permit<"directory.import">, input: MapInput): Promise<Turned> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const batch = await lockBatch(tx, input.id);
      if (!batch) return "missing";
      if (batch.state !== "ready" && batch.state !== "failed") return "not_now";
      if (batch.settings.file === null) return "no_file";
      const { defaultKind: _kind, lang: _lang, ...kept } = batch.settings;
      const { encoding = kept.encoding, delimiter = kept.delimiter, defaultKind, lang } = input;
      // Cut otherwise, the file has other columns: they are made out once more.
      const isCutOtherwise = encoding !== kept.encoding || delimiter !== kept.delimiter;
      const columns = isCutOtherwise ? [] : (kept.columns ?? []);
      const mapping: Mapping = {};
      const taken = new Set<ImportField>();
      for (const [at, field] of input.fields) {
        const column = columns[at];
        if (column !== undefined && !taken.has(field)) mapping[column] = field;
        taken.add(field);
      }
      const settings: BatchSettings = {
        ...kept,
        ...{ encoding, delimiter, isFixed: true },
        ...(defaultKind && { defaultKind }),
        ...(lang && { lang }),
        mapping: isCutOtherwise ? undefined : mapping,
        columns: isCutOtherwise ? undefined : columns,
      };
      await tx.importRow.deleteMany({ where: { batchId: input.id } });
      await tx.importBatch.update({
        where: { id: input.id },
        data: {
          ...{ state: "waiting", done: 0, total: null, problem: null },
          settings: JSON.parse(JSON.stringify(settings)) as Prisma.InputJsonObject,
        },
      });
      if (!isCutOtherwise) {
        await tx.importSource.update({ where: { id: batch.sourceId }, data: { mapping } });
      }
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "import.map", subjectType: "import", subjectId: input.id },
      });
      await askForWork(tx);
      return "done";
    }),
  );
}
