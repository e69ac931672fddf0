import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { FATES, PAGE_SIZE, type ROW_FILTERS } from "../constants";
import { toBatchDto, toBatchLine, toRowDto } from "../serializers";
import type { BatchDto, BatchLineDto, RowDto, RowFate, SourceDto } from "../types";

type RowFilter = (typeof ROW_FILTERS)[number];
type Counts = Record<RowFate, number>;

const noCounts = () => Object.fromEntries(FATES.map((fate) => [fate, 0])) as Counts;

/** How many rows of each fate batches have. */
async function countsOf(ids: readonly string[]): Promise<Map<string, Counts>> {
  const groups = await db.importRow.groupBy({
    by: ["batchId", "fate"],
    where: { batchId: { in: [...ids] } },
    _count: true,
  });
  const counts = new Map(ids.map((id) => [id, noCounts()]));
  for (const { batchId, fate, _count } of groups) {
    const its = counts.get(batchId);
    if (its) its[fate] = _count;
  }
  return counts;
}

/** One page of all batches, newest first. @throws UnavailableError */
export async function listBatches(page: number): Promise<{ batches: BatchLineDto[]; count: number }> {
  return withDatabase(async () => {
    const count = await db.importBatch.count();
    const rows = await db.importBatch.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      include: { source: true },
    });
    const counts = await countsOf(rows.map(({ id }) => id));
    return { batches: rows.map((row) => toBatchLine(row, counts.get(row.id) ?? noCounts())), count };
  });
}

/** Places that lists come from, by name. @throws UnavailableError */
export async function listSources(): Promise<SourceDto[]> {
  const rows = await withDatabase(() =>
    db.importSource.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] }),
  );
  return rows.map(({ id, key, name, licence, url, everyDays, nextAt, lastError }) => ({
    ...{ id, key, name, licence, url, everyDays, lastError },
    nextAt: nextAt?.toISOString() ?? null,
  }));
}

/** Rows that undoing left as they are, at least in part. */
const KEPT = [{ code: "kept" }, { code: "kept_claimed" }].map((problem) => ({
  problems: { array_contains: [problem] },
}));

function matching(batchId: string, only: RowFilter): Prisma.ImportRowWhereInput {
  if (only === "") return { batchId };
  if (only === "kept") return { batchId, OR: KEPT };
  if (only === "suggested") {
    const isPlanned = { values: { path: ["proposed", "0"], not: "" } };
    return { batchId, OR: [{ proposalId: { not: null } }, { fate: "update", ...isPlanned }] };
  }
  return { batchId, fate: only };
}

/** A batch; null where there is none. @throws UnavailableError */
export async function getBatch(id: string): Promise<BatchDto | null> {
  return withDatabase(async () => {
    const row = await db.importBatch.findUnique({ where: { id }, include: { source: true } });
    if (!row) return null;
    const counts = (await countsOf([id])).get(id) ?? noCounts();
    const made = await db.importRow.count({ where: { batchId: id, madeVersion: { not: null } } });
    const suggested = await db.importRow.count({ where: { batchId: id, proposalId: { not: null } } });
    const kept = await db.importRow.count({ where: matching(id, "kept") });
    return toBatchDto(row, { counts, made, suggested, kept });
  });
}

/** How many rows of a batch there are to look at. @throws UnavailableError */
export async function countRows(id: string, only: RowFilter): Promise<number> {
  return withDatabase(() => db.importRow.count({ where: matching(id, only) }));
}

/** One page of the rows of a batch. @throws UnavailableError */
export async function listRows(id: string, only: RowFilter, page: number): Promise<RowDto[]> {
  const rows = await withDatabase(() =>
    db.importRow.findMany({
      where: matching(id, only),
      orderBy: { number: "asc" },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      include: { initiative: { select: { slug: true, name: true, town: { select: { name: true } } } } },
    }),
  );
  return rows.map(toRowDto);
}
