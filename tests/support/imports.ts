// Lists, straight in the database of the test file.
import { Readable } from "node:stream";
import { keepFile } from "@/features/imports/mutations/files";
import { type SourceInput, startByCommand, startFromFile } from "@/features/imports/mutations/start";
import { applyByCommand, applyImport } from "@/features/imports/mutations/turn";
import { workImports } from "@/features/imports/mutations/work";
import { canImport } from "@/features/imports/permissions";
import type { RowProblem } from "@/features/imports/types";
import { db } from "@/lib/db";
import { asMember, makePerson, type NewRole, permitOf } from "./people";

let made = 0;

/** An editor, with the permit she imports with. */
export async function makeImporter(reach: Omit<NewRole, "role"> = {}) {
  const person = await makePerson({}, [{ role: "curator", ...reach }]);
  return { ...person, permit: permitOf(canImport, asMember(person)) };
}
export type Importer = Awaited<ReturnType<typeof makeImporter>>;

/** Where a list of a test is from. */
export const sourceOf = (key = `list-${++made}`): SourceInput => ({
  ...{ sourceKey: key, sourceName: `List ${key}`, licence: "CC0" },
});

/** Begins with a list, and reads it. @returns the id of the batch */
export async function readList(
  content: string | Buffer,
  {
    by,
    fileName = "list.csv",
    source = sourceOf(),
  }: { by?: Importer; fileName?: string; source?: SourceInput } = {},
): Promise<string> {
  const { key: file } = await keepFile(Readable.from([Buffer.from(content)]));
  const kept = { file, fileName };
  const id = by ? await startFromFile(by.permit, source, kept) : await startByCommand(source, kept);
  await workImports();
  return id;
}

/** Applies a batch that was read. */
export async function applyList(id: string, by?: Importer): Promise<void> {
  const outcome = by ? await applyImport(by.permit, id) : await applyByCommand(id);
  if (outcome !== "done") throw new Error(outcome);
  await workImports();
}

/** How many rows of each fate a batch has; none are not named. */
export async function fatesOf(batchId: string): Promise<Record<string, number>> {
  const groups = await db.importRow.groupBy({ by: ["fate"], where: { batchId }, _count: true });
  return Object.fromEntries(groups.map(({ fate, _count }) => [fate, _count]));
}

/** The rows of a batch: fate and codes of problems, notes with "~" before. */
export async function rowsOf(batchId: string): Promise<Record<number, string>> {
  const rows = await db.importRow.findMany({ where: { batchId }, orderBy: { number: "asc" } });
  return Object.fromEntries(
    rows.map(({ number, fate, problems }) => {
      const codes = (problems as RowProblem[]).map(({ code, isNote }) => `${isNote ? "~" : ""}${code}`);
      return [number, [fate, ...codes].join(" ")];
    }),
  );
}

/** The entry that a row became or is. */
export async function entryOfRow(batchId: string, number: number) {
  const row = await db.importRow.findUniqueOrThrow({ where: { batchId_number: { batchId, number } } });
  return db.initiative.findUniqueOrThrow({ where: { id: row.initiativeId ?? 0 } });
}
