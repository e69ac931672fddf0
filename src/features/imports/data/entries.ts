import "server-only";
import { slugify } from "@/features/places/utils";
import { WITH_PARTS } from "@/features/proposals/data/entries";
import { toEntryValues } from "@/features/proposals/serializers";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import type { Likely } from "../utils/likely";
import type { TargetEntry } from "../utils/plan";

type Tx = Prisma.TransactionClient;

/** How many entries are read at once to be compared. */
const PAGE = 5_000;

/** Fields of entries that a person set here, by entry. */
async function touchedFields(tx: Tx, ids: readonly number[]): Promise<Map<number, Set<string>>> {
  const rows = await tx.$queryRaw<{ id: number; fields: string[] }[]>`
    SELECT r."subject_id" AS "id", array_agg(DISTINCT f."name") AS "fields"
    FROM "revision" r
    CROSS JOIN LATERAL (
      SELECT jsonb_object_keys(r."after") AS "name" UNION ALL SELECT unnest(r."redacted")) f
    WHERE r."subject_type" = 'initiative' AND r."subject_id" = ANY(${[...ids]}::int[])
      AND r."actor_role" NOT IN ('seed', 'import')
    GROUP BY r."subject_id"`;
  return new Map(rows.map(({ id, fields }) => [id, new Set(fields)]));
}

/** Entries by id as a list may change them, whether they are shown or not. */
export async function readTargets(tx: Tx, ids: readonly number[]): Promise<Map<number, TargetEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.initiative.findMany({ where: { id: { in: [...ids] } }, include: WITH_PARTS });
  const touched = await touchedFields(tx, ids);
  return new Map(
    rows.map((row) => {
      const { id, slug, version, listing, sourceRef, source, sourceUrl, licence, listedAt, town } = row;
      const target: TargetEntry = {
        ...{ id, slug, version, listing, sourceRef, values: toEntryValues(row) },
        reach: { region: slugify(town.region), kind: row.kindKey },
        town: { lat: town.lat, lng: town.lng },
        provenance: { source, sourceUrl, licence, listedAt },
        touched: touched.get(id) ?? new Set(),
      };
      return [id, target];
    }),
  );
}

/** The same, and nobody else changes them until the transaction ends. Locked by id, so that two never wait for each other. */
export async function lockTargets(tx: Tx, ids: readonly number[]): Promise<Map<number, TargetEntry>> {
  await tx.$queryRaw`
    SELECT 1 FROM "initiative" WHERE "id" = ANY(${[...ids]}::int[]) ORDER BY "id" FOR UPDATE`;
  return readTargets(tx, ids);
}

/** Ids of entries by their key in a list. */
export async function idsByRef(tx: Tx, refs: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.initiative.findMany({
    where: { sourceRef: { in: [...refs] } },
    select: { id: true, sourceRef: true },
  });
  return new Map(rows.flatMap(({ id, sourceRef }) => (sourceRef ? [[sourceRef, id]] : [])));
}

/** Ids and names of entries by slug. */
export async function idsBySlug(
  tx: Tx,
  slugs: readonly string[],
): Promise<Map<string, { id: number; name: string }>> {
  const rows = await tx.initiative.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true, name: true },
  });
  return new Map(rows.map(({ slug, ...rest }) => [slug, rest]));
}

/** What rows of the same key became or were said to be when lists were read in before. */
export async function idsByEarlier(tx: Tx, refs: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.importRow.findMany({
    where: {
      sourceRef: { in: [...refs] },
      initiativeId: { not: null },
      batch: { state: "applied" },
      OR: [{ choice: "update" }, { fate: { in: ["new", "update", "unchanged"] } }],
    },
    orderBy: { batchId: "asc" },
    select: { sourceRef: true, initiativeId: true },
  });
  return new Map(
    rows.flatMap(({ sourceRef, initiativeId }) =>
      sourceRef && initiativeId ? [[sourceRef, initiativeId]] : [],
    ),
  );
}

/** Which of these entries were last changed by undoing a list: reading it in once more shows them again. */
export async function hiddenByUndo(tx: Tx, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT i."id" FROM "initiative" i JOIN "revision" r
      ON r."subject_type" = 'initiative' AND r."subject_id" = i."id" AND r."version" = i."version"
    WHERE i."id" = ANY(${[...ids]}::int[]) AND r."actor_role" = 'import' AND r."reason" LIKE 'undo import:%'`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Everything shown, as it is compared with rows.
 * @param after entries of higher ids only
 * @param notOf without what this batch made
 */
export async function* listLikely(after = 0, notOf?: string): AsyncGenerator<Likely> {
  const isOthers = notOf ? { importRows: { none: { batchId: notOf, madeVersion: { not: null } } } } : {};
  for (let last = after; ; ) {
    const rows = await db.initiative.findMany({
      where: { listing: "published", id: { gt: last }, ...isOthers },
      orderBy: { id: "asc" },
      take: PAGE,
      select: {
        id: true,
        name: true,
        otherNames: true,
        townId: true,
        website: true,
        phone: true,
        lat: true,
        lng: true,
      },
    });
    for (const { id, name, otherNames, townId, website, phone, lat, lng } of rows) {
      const point = lat === null || lng === null ? null : { lat, lng };
      yield { id, names: [name, ...otherNames], townId, point, website, phone };
    }
    const next = rows.at(-1)?.id;
    if (next === undefined) return;
    last = next;
  }
}

/** The newest entry. */
export async function newestId(tx: Tx = db): Promise<number> {
  return (await tx.initiative.aggregate({ _max: { id: true } }))._max.id ?? 0;
}
