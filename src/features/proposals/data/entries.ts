import "server-only";
import type { LocationPrivacy } from "@/features/initiatives/types";
import { slugify } from "@/features/places/utils";
import { listRevisions } from "@/features/revisions/data";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { toEntryValues } from "../serializers";
import type { EntryValues } from "../types";
import { valuesAt } from "../utils/merge";

type Tx = Prisma.TransactionClient;
type Listing = "published" | "hidden" | "retired" | "merged";

/** Where an entry belongs: whom it is entrusted to. */
export type Reach = {
  /** Slug of the region. */
  region: string;
  kind: string;
};

/** An entry as it is to be changed. Holds private facts. */
export type StoredEntry = {
  id: number;
  slug: string;
  version: number;
  listing: Listing;
  reach: Reach;
  values: EntryValues;
};

/** What an entry has besides its columns. */
export const WITH_PARTS = {
  ways: true,
  principles: true,
  town: true,
  photos: { orderBy: [{ sort: "asc" }, { id: "asc" }] },
} satisfies Prisma.InitiativeInclude;
type Row = Prisma.InitiativeGetPayload<{ include: typeof WITH_PARTS }>;

const toStoredEntry = (row: Row): StoredEntry => ({
  id: row.id,
  slug: row.slug,
  version: row.version,
  listing: row.listing,
  reach: { region: slugify(row.town.region), kind: row.kindKey },
  values: toEntryValues(row),
});

/** An entry by its slug or id, whether it is shown or not. @throws UnavailableError */
export async function getEntry(key: { slug: string } | { id: number }): Promise<StoredEntry | null> {
  const row = await withDatabase(() => db.initiative.findUnique({ where: key, include: WITH_PARTS }));
  return row && toStoredEntry(row);
}

/**
 * The id of an entry that is shown, by the address of its page, its slug or its name; null when it is none.
 * @throws UnavailableError
 */
export async function findShownId(typed: string): Promise<number | null> {
  const slug = /\/initiatives\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed;
  const isShown = { listing: "published" } as const;
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: { ...isShown, OR: [{ slug }, { name: { equals: typed, mode: "insensitive" } }] },
      select: { id: true, slug: true },
      take: 2,
    }),
  );
  // Of several of one name nobody knows which is meant.
  return (rows.find((row) => row.slug === slug) ?? (rows.length === 1 ? rows[0] : undefined))?.id ?? null;
}

/** An entry that nobody else changes until the transaction ends; null when there is none. */
export async function lockEntry(tx: Tx, id: number): Promise<StoredEntry | null> {
  await tx.$queryRaw`SELECT 1 FROM "initiative" WHERE "id" = ${id} FOR UPDATE`;
  const row = await tx.initiative.findUnique({ where: { id }, include: WITH_PARTS });
  return row && toStoredEntry(row);
}

/**
 * The entry that a merged one became, as it stays until the transaction ends; null for one that was not merged. Waits
 * for a merger that is under way.
 */
export async function followMerged(tx: Tx, id: number): Promise<{ id: number; version: number } | null> {
  const [row] = await tx.$queryRaw<{ into: number | null; listing: string }[]>`
    SELECT "merged_into_id" AS "into", "listing"::text FROM "initiative" WHERE "id" = ${id} FOR SHARE`;
  if (row?.listing !== "merged" || row.into === null) return null;
  return tx.initiative.findUnique({ where: { id: row.into }, select: { id: true, version: true } });
}

/** Where a town and a kind belong. */
export async function reachOf(tx: Tx, townId: number | undefined, kind = ""): Promise<Reach> {
  const town = townId === undefined ? null : await tx.town.findUnique({ where: { id: townId } });
  return { region: slugify(town?.region ?? ""), kind };
}

/** What changed of an entry since a version, as it was. */
export async function readBase(tx: Tx, id: number, version: number): Promise<ReturnType<typeof valuesAt>> {
  const rows = await tx.revision.findMany({
    where: { subjectType: "initiative", subjectId: id, version: { gt: version } },
    select: { version: true, before: true, redacted: true },
  });
  return valuesAt(
    version,
    rows.map((row) => ({ ...row, before: row.before as Record<string, unknown> | null })),
  );
}

/** What happened to an entry, newest first. Holds private fields. */
export const listEntryRevisions = (id: number) => listRevisions("initiative", id);

/** Entries that were merged into one, by name. @throws UnavailableError */
export async function listMergedInto(id: number): Promise<{ slug: string; name: string }[]> {
  return withDatabase(() =>
    db.initiative.findMany({
      where: { mergedIntoId: id, listing: "merged" },
      select: { slug: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
}

/** Where a merged entry lives on; null where that is not shown. @throws UnavailableError */
export async function getKept(
  id: number,
): Promise<{ slug: string; name: string; locationPrivacy: LocationPrivacy } | null> {
  const row = await withDatabase(() =>
    db.initiative.findUnique({
      where: { id },
      select: { mergedInto: { select: { slug: true, name: true, listing: true, locationPrivacy: true } } },
    }),
  );
  return row?.mergedInto?.listing === "published" ? row.mergedInto : null;
}

/** Whether somebody looks after an entry's page. */
export async function isSteward(personId: string, initiativeId: number): Promise<boolean> {
  const key = { initiativeId_personId: { initiativeId, personId } };
  return withDatabase(async () => (await db.steward.count({ where: key.initiativeId_personId })) > 0);
}
