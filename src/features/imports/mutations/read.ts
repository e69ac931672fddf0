import "server-only";
import { access } from "node:fs/promises";
import { isInState } from "@/components/map/in-state";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { CHUNK, MOST_ROWS } from "../constants";
import { listLikely, newestId } from "../data/entries";
import { readForms } from "../data/forms";
import { readReach } from "../data/reach";
import { inspectFile, readRows } from "../reading";
import type { FileSettings, RawRow, ReadRow, StoredValues } from "../types";
import { toLikely } from "../utils/fates";
import { mappingFor } from "../utils/headers";
import { kindFinder } from "../utils/kinds";
import { LikelyFinder } from "../utils/likely";
import { type RowContext, readRow } from "../utils/row";
import { type Batch, onBatch, toSettings } from "./chunk";
import { failBatch } from "./fail";
import { pathOfFile } from "./files";
import { type PlanContext, type PlannedRow, planRows } from "./plan-rows";

/** Rows that are taken up again at once after an interruption. */
const PAGE = 2_000;

/** Makes out how the file is read, where nobody said so. @returns whether it can be read, by this worker */
async function inspect(batch: Batch): Promise<boolean> {
  const { settings, id, fileName } = batch;
  const path = pathOfFile(settings.file ?? "");
  const seen = await inspectFile(path, fileName, settings.isFixed ? settings : {});
  if (seen.columns.length === 0) {
    await failBatch(id, "empty");
    return false;
  }
  const { format, encoding, delimiter, columns, samples } = seen;
  const mapping =
    settings.isFixed && settings.mapping ? settings.mapping : mappingFor(columns, settings.remembered ?? {});
  const all = {
    ...settings,
    format,
    encoding,
    delimiter,
    columns,
    samples,
    mapping,
    newestId: await newestId(),
  };
  const done = await onBatch(id, ["waiting"], async (tx) => {
    await tx.importBatch.update({
      where: { id },
      data: { state: "reading", done: 0, format, settings: toSettings(all) },
    });
    return true;
  });
  batch.settings = all;
  return done === true;
}

async function contextOf(batch: Batch): Promise<PlanContext & RowContext> {
  const { gazetteer, taxonomy } = await readForms();
  const { settings, source } = batch;
  const finder = kindFinder(taxonomy);
  const likely = new LikelyFinder();
  for await (const thing of listLikely()) likely.add(thing);
  const by = settings.isCommand || settings.isScheduled ? null : batch.createdById;
  return {
    ...{ sourceKey: source.key, lang: settings.lang ?? null, gazetteer, taxonomy, finder, likely, isInState },
    ...{ mapping: settings.mapping ?? {}, appUrl: env.APP_URL },
    defaultKind: taxonomy.kinds.find(({ key }) => key === settings.defaultKind)?.key ?? null,
    // Who is gone has no reach; a command and the schedule are checked when somebody applies.
    mayReach: await readReach(db, by),
    seenKeys: new Map(),
    seenEntries: new Set(),
  };
}

/** Takes up what an interrupted run read already. */
async function takeUp(batch: Batch, { seenKeys, seenEntries, likely }: PlanContext): Promise<void> {
  for (let last = -1; batch.done > 0; ) {
    const rows = await db.importRow.findMany({
      where: { batchId: batch.id, number: { gt: last, lte: batch.done } },
      orderBy: { number: "asc" },
      take: PAGE,
    });
    for (const { number, sourceRef, fate, initiativeId, values } of rows) {
      const { changes } = values as StoredValues;
      if (sourceRef !== null) seenKeys.set(sourceRef, number);
      if (initiativeId !== null && fate !== "possible_duplicate") seenEntries.add(initiativeId);
      const isNew = (fate === "new" && initiativeId === null) || fate === "possible_duplicate";
      if (isNew && changes) likely.add(toLikely(number, { changes }));
    }
    const next = rows.at(-1)?.number;
    if (next === undefined) return;
    last = next;
  }
}

const toRow = (batchId: string, { values, problems, ...row }: PlannedRow) => ({
  ...{ ...row, batchId, name: row.name.replaceAll("\0", "") },
  values: JSON.parse(JSON.stringify(values)) as Prisma.InputJsonObject,
  problems: problems
    .map((one) => ({ ...one, value: one.value?.replaceAll("\0", "") }))
    .map((one) => JSON.parse(JSON.stringify(one).replaceAll("\\u0000", "")) as Prisma.InputJsonObject),
});

/** One chunk. @returns whether it is this worker who reads on */
async function store(
  batch: Batch,
  raws: readonly RawRow[],
  context: PlanContext & RowContext,
): Promise<boolean> {
  const rows: ReadRow[] = [];
  for (const raw of raws) rows.push(await readRow(raw, context));
  const last = raws.at(-1)?.number ?? batch.done;
  const stored = await onBatch(batch.id, ["reading"], async (tx, now) => {
    // Another worker was faster: its reading goes on, this one ends.
    if (now.done !== batch.done) return false;
    const planned = await planRows(tx, rows, context);
    await tx.importRow.createMany({ data: planned.map((row) => toRow(batch.id, row)) });
    await tx.importBatch.update({ where: { id: batch.id }, data: { done: last } });
    return true;
  });
  batch.done = last;
  return stored === true;
}

async function finish(batch: Batch): Promise<void> {
  await onBatch(batch.id, ["reading"], async (tx, { settings }) => {
    const fates = await tx.importRow.groupBy({ by: ["fate"], where: { batchId: batch.id }, _count: true });
    if (fates.length === 0) {
      await tx.importBatch.update({ where: { id: batch.id }, data: { state: "failed", problem: "empty" } });
      return;
    }
    // What a schedule fetched without any news needs nobody's time.
    const isNoNews = settings.isScheduled === true && fates.every(({ fate }) => fate === "unchanged");
    const data = {
      state: isNoNews ? ("applied" as const) : ("ready" as const),
      total: batch.done,
      done: batch.done,
    };
    await tx.importBatch.update({ where: { id: batch.id }, data });
  });
}

/** Reads a list row by row, each with its fate; goes on where an interrupted run ended. */
export async function readBatch(batch: Batch, signal: AbortSignal): Promise<void> {
  const file = batch.settings.file;
  if (
    file === null ||
    !(await access(pathOfFile(file)).then(
      () => true,
      () => false,
    ))
  ) {
    return failBatch(batch.id, "file_gone");
  }
  if (batch.state === "waiting" && !(await inspect(batch))) return;
  const context = await contextOf(batch);
  await takeUp(batch, context);
  let chunk: RawRow[] = [];
  let count = 0;
  for await (const raw of readRows(pathOfFile(file), batch.settings as FileSettings)) {
    if (++count > MOST_ROWS) return failBatch(batch.id, "too_many_rows");
    if (raw.number <= batch.done) continue;
    chunk.push(raw);
    if (chunk.length < CHUNK) continue;
    if (!(await store(batch, chunk, context)) || signal.aborted) return;
    chunk = [];
  }
  if (chunk.length > 0 && !(await store(batch, chunk, context))) return;
  await finish(batch);
}
