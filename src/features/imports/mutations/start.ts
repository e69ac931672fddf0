import "server-only";
import { z } from "zod";
import { slugify } from "@/features/places/utils";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { declareJob } from "@/lib/jobs/define";
import { enqueueJob } from "@/lib/jobs/enqueue";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { BatchSettings, ImportFormat, Mapping } from "../types";
import type { Turned } from "./turn";

type Tx = Prisma.TransactionClient;
type Importer = Permit<"directory.import">;

/** Reads, applies and undoes whatever waits for it. */
export const importsWorkJob = declareJob("imports.work", z.object({}), { isMerged: true });

/** Asks for the job, in the transaction of what it is to do. */
export const askForWork = (tx: Tx) => enqueueJob(tx, importsWorkJob, {});

/** Where a list is from. */
export type SourceInput = {
  sourceKey?: string;
  sourceName: string;
  licence: string;
  defaultKind?: string;
  lang?: string;
};

/** What a list is, before anybody looked into it. */
type NewBatch = { fileName: string; settings: BatchSettings };

const DAY = 86_400_000;
export const inDays = (days: number, now = new Date()) => new Date(now.getTime() + days * DAY);

/** The source of this key, under the name and licence given; a new one where there is none. */
async function upsertSource(
  tx: Tx,
  { sourceKey, sourceName, licence }: SourceInput,
  more: { url?: string; everyDays?: number | null } = {},
) {
  const key = sourceKey ?? (slugify(sourceName).slice(0, 60) || "list");
  const { url, everyDays } = more;
  const data = {
    ...{ name: sourceName, licence },
    ...(url !== undefined && { url, everyDays, nextAt: everyDays ? inDays(everyDays) : null }),
  };
  return tx.importSource.upsert({
    where: { key },
    create: { key, format: "csv" satisfies ImportFormat, ...data },
    update: data,
  });
}

/** A batch that waits to be read. @param by null for a command or the schedule */
export async function addBatch(
  tx: Tx,
  source: { id: string; mapping: unknown },
  { fileName, settings }: NewBatch,
  by: string | null,
): Promise<string> {
  const remembered = source.mapping as Mapping;
  const { id } = await tx.importBatch.create({
    data: {
      ...{ sourceId: source.id, fileName: fileName.slice(0, 200), format: "csv", createdById: by },
      settings: {
        ...settings,
        ...(Object.keys(remembered).length > 0 && { remembered }),
      } as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
  await recordLogEntry(tx, {
    ...{ actorId: by, action: "import.start", subjectType: "import", subjectId: id },
    detail: { source: source.id },
  });
  await askForWork(tx);
  return id;
}

const settingsOf = ({ defaultKind, lang }: SourceInput) => ({
  ...(defaultKind && { defaultKind }),
  ...(lang && { lang }),
});

function start(input: SourceInput, file: string, fileName: string, by: string | null, isCommand = false) {
  const settings = { file, ...settingsOf(input), ...(isCommand && { isCommand }) };
  return withDatabase(() =>
    db.$transaction(async (tx) => addBatch(tx, await upsertSource(tx, input), { fileName, settings }, by)),
  );
}

/** Begins with a file that was kept (`keepFile`). @returns the id of the batch */
export async function startFromFile(
  { actor }: Importer,
  input: SourceInput,
  { file, fileName }: { file: string; fileName: string },
): Promise<string> {
  return start(input, file, fileName, actor.id);
}

/** For `npm run import` alone. */
export async function startByCommand(
  input: SourceInput,
  { file, fileName }: { file: string; fileName: string },
): Promise<string> {
  return start(input, file, fileName, null, true);
}

/** Begins with an address, which the worker fetches. @returns the id of the batch */
export async function startFromUrl(
  { actor }: Importer,
  { url, everyDays, ...input }: SourceInput & { url: string; everyDays: number | null },
): Promise<string> {
  const settings = { file: null, url, ...settingsOf(input) };
  const fileName = new URL(url).pathname.split("/").at(-1) || new URL(url).host;
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const source = await upsertSource(tx, input, { url, everyDays });
      return addBatch(tx, source, { fileName, settings }, actor.id);
    }),
  );
}

/** How often the address of a source is read again; null for no more. */
export async function scheduleSource(
  { actor }: Importer,
  { sourceId, everyDays }: { sourceId: string; everyDays: number | null },
): Promise<Turned> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.importSource.updateMany({
        where: { id: sourceId, url: { not: null } },
        data: { everyDays, nextAt: everyDays ? inDays(everyDays) : null },
      });
      if (count === 0) return "missing";
      await recordLogEntry(tx, {
        ...{
          actorId: actor.id,
          action: "import.schedule",
          subjectType: "import_source",
          subjectId: sourceId,
        },
        detail: { days: String(everyDays ?? 0) },
      });
      return "done";
    }),
  );
}
