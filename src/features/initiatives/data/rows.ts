import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

const LISTED = { kind: true, town: true, ways: true } satisfies Prisma.InitiativeInclude;
const DETAILED = {
  ...LISTED,
  principles: true,
  photos: { orderBy: { sort: "asc" } },
  mergedInto: { select: { slug: true } },
} satisfies Prisma.InitiativeInclude;

/** An initiative as stored, with what a list shows of it. Holds private facts: only serializers let it out. */
export type ListedRow = Prisma.InitiativeGetPayload<{ include: typeof LISTED }>;

/** An initiative as stored, with everything its page shows. Holds private facts. */
export type DetailedRow = Prisma.InitiativeGetPayload<{ include: typeof DETAILED }>;

/**
 * The published ones among `ids`, in that order.
 * @throws UnavailableError when the database does not answer.
 */
export async function listInitiatives(ids: readonly number[]): Promise<ListedRow[]> {
  if (ids.length === 0) return [];
  const rows = await withDatabase(() =>
    db.initiative.findMany({ where: { id: { in: [...ids] }, listing: "published" }, include: LISTED }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
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
