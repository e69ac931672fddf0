import "server-only";
import { getDirectoryVersion, versionKey } from "@/features/places/data";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

const LISTED = { kind: true, town: true, ways: true } satisfies Prisma.InitiativeInclude;
const DETAILED = {
  ...LISTED,
  principles: true,
  photos: { orderBy: [{ sort: "asc" }, { id: "asc" }] },
  mergedInto: { select: { slug: true } },
} satisfies Prisma.InitiativeInclude;

/** An initiative as stored, with what a list shows of it. Holds private facts: only serializers let it out. */
export type ListedRow = Prisma.InitiativeGetPayload<{ include: typeof LISTED }>;

/** An initiative as stored, with everything its page shows. Holds private facts. */
export type DetailedRow = Prisma.InitiativeGetPayload<{ include: typeof DETAILED }>;

/** Rows kept of one version of the directory, and the longest list that is kept: pages, no exports. */
const KEPT = 2_000;
const LONGEST_KEPT = 100;

type Kept = { key: string; rows: Map<number, ListedRow> };
// Pages and routes each get a copy of this module.
const shared = globalThis as typeof globalThis & { commonsRows?: Kept };

/** The rows kept of the version that the database has now; those of an older one are dropped. */
async function keptRows(): Promise<Map<number, ListedRow>> {
  // The version is read first: rows that are newer than their key only cause one more reading.
  const key = versionKey(await getDirectoryVersion());
  const kept = shared.commonsRows;
  if (kept?.key === key && kept.rows.size < KEPT) return kept.rows;
  const rows = new Map<number, ListedRow>();
  shared.commonsRows = { key, rows };
  return rows;
}

/**
 * The published ones among `ids`, in that order; those of a page are read once for each version.
 * @throws UnavailableError when the database does not answer.
 */
export async function listInitiatives(ids: readonly number[]): Promise<ListedRow[]> {
  if (ids.length === 0) return [];
  const known = ids.length > LONGEST_KEPT ? new Map<number, ListedRow>() : await keptRows();
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    const rows = await withDatabase(() =>
      db.initiative.findMany({ where: { id: { in: missing }, listing: "published" }, include: LISTED }),
    );
    for (const row of rows) known.set(row.id, row);
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/**
 * An initiative by its slug, whether it is shown or not; `listing` says which.
 * @throws UnavailableError when the database does not answer.
 */
export async function getInitiative(slug: string): Promise<DetailedRow | null> {
  return withDatabase(() => db.initiative.findUnique({ where: { slug }, include: DETAILED }));
}

/**
 * Ids of the published ones among `slugs`, in that order.
 * @throws UnavailableError when the database does not answer.
 */
export async function listIdsBySlug(slugs: readonly string[]): Promise<number[]> {
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: { slug: { in: [...slugs] }, listing: "published" },
      select: { id: true, slug: true },
    }),
  );
  const bySlug = new Map(rows.map((row) => [row.slug, row.id]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/**
 * Sources with their licences and the number of published entries from each, largest first.
 * @throws UnavailableError when the database does not answer.
 */
export async function listSources(): Promise<{ source: string; licence: string; count: number }[]> {
  const groups = await withDatabase(() =>
    db.initiative.groupBy({
      by: ["source", "licence"],
      where: { listing: "published" },
      _count: true,
      orderBy: [{ _count: { id: "desc" } }, { source: "asc" }, { licence: "asc" }],
    }),
  );
  return groups.map(({ source, licence, _count }) => ({ source, licence, count: _count }));
}

/**
 * Slugs of everything published with the moment of its last change, by id.
 * @throws UnavailableError when the database does not answer.
 */
export async function listChanges(): Promise<{ slug: string; updatedAt: Date }[]> {
  return withDatabase(() =>
    db.initiative.findMany({
      where: { listing: "published" },
      select: { slug: true, updatedAt: true },
      orderBy: { id: "asc" },
    }),
  );
}
