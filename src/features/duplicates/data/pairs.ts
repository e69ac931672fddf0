import "server-only";
import { slugify } from "@/features/places/utils";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { PAGE_SIZE, type Signal } from "../constants";
import type { MergerDto, PairDto, PairSideDto } from "../types";

const SIDE = {
  select: { id: true, slug: true, name: true, kindKey: true, town: { select: { name: true, region: true } } },
} satisfies { select: Prisma.InitiativeSelect };
type Side = Prisma.InitiativeGetPayload<typeof SIDE>;

const toSide = ({ id, slug, name, kindKey, town }: Side): PairSideDto => ({
  ...{ id, slug, name },
  town: town.name,
  kind: kindKey,
});

const isOf = (actor: Actor, { town, kindKey }: Side): boolean =>
  isEntrusted(actor, { region: slugify(town.region), kind: kindKey });

/** What of the list is looked at. */
export type PairFilters = {
  state: "open" | "different";
  /** Name of a region that one of the two lies in; "" for all. */
  region: string;
  signal: Signal | "";
  page: number;
};

/** One page and whether there is another. */
export type Page<T> = { items: T[]; hasNext: boolean };

const pageOf = <T>(rows: T[]): Page<T> => ({
  items: rows.slice(0, PAGE_SIZE),
  hasNext: rows.length > PAGE_SIZE,
});
const cut = (page: number) => ({ skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE + 1 });

/** Pairs that wait, the likeliest first, or those called different, the latest first. @throws UnavailableError */
export async function listPairs(
  { actor }: Permit<"directory.curate">,
  { state, region, signal, page }: PairFilters,
): Promise<Page<PairDto>> {
  const inRegion = { town: { region } };
  const isShown = { listing: "published" } as const;
  const rows = await withDatabase(() =>
    db.duplicatePair.findMany({
      where: {
        state,
        ...{ first: isShown, second: isShown },
        ...(region && { OR: [{ first: inRegion }, { second: inRegion }] }),
        ...(signal && { signals: { has: signal } }),
      },
      orderBy: [state === "open" ? { score: "desc" } : { decidedAt: "desc" }, { id: "asc" }],
      include: { first: SIDE, second: SIDE },
      ...cut(page),
    }),
  );
  return pageOf(
    rows.map(({ id, score, signals, first, second }) => ({
      ...{ id, score, signals: signals as Signal[] },
      ...{ first: toSide(first), second: toSide(second) },
      mayDecide: isOf(actor, first) && isOf(actor, second),
    })),
  );
}

/** Mergers that stand, the latest first. @throws UnavailableError */
export async function listMergers(
  { actor }: Permit<"directory.curate">,
  { region, page }: Pick<PairFilters, "region" | "page">,
): Promise<Page<MergerDto>> {
  const rows = await withDatabase(() =>
    db.merger.findMany({
      where: { undoneAt: null, ...(region && { kept: { town: { region } } }) },
      orderBy: [{ madeAt: "desc" }, { id: "asc" }],
      include: { kept: SIDE, gone: SIDE },
      ...cut(page),
    }),
  );
  return pageOf(
    rows.map(({ id, madeAt, kept, gone }) => ({
      ...{ id, madeAt: madeAt.toISOString() },
      ...{ kept: toSide(kept), gone: toSide(gone) },
      mayDecide: isOf(actor, kept) && isOf(actor, gone),
    })),
  );
}

/** The pair of two entries, if they were found or looked at. */
export type KnownPair = { id: string; firstId: number; secondId: number; state: string; signals: Signal[] };

/** A pair by its id, or by its two entries; null when there is none. @throws UnavailableError */
export async function getPair(
  key: { id: string } | { firstId: number; secondId: number },
): Promise<KnownPair | null> {
  const where = "id" in key ? key : { firstId_secondId: key };
  const row = await withDatabase(() => db.duplicatePair.findUnique({ where }));
  return row && { ...row, signals: row.signals as Signal[] };
}

/** What helps to say which of two entries stays: besides its fields, who belongs to it. */
export type SideFacts = {
  verifiedAt: string | null;
  listedAt: string | null;
  source: string;
  stewards: number;
  posts: number;
};

/** Facts about an entry. @throws UnavailableError */
export async function getFacts(id: number): Promise<SideFacts> {
  const row = await withDatabase(() =>
    db.initiative.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ verifiedAt: true, listedAt: true, source: true },
        _count: { select: { stewards: true, posts: true } },
      },
    }),
  );
  const { verifiedAt, listedAt, source, _count } = row;
  return { verifiedAt: verifiedAt?.toISOString() ?? null, listedAt, source, ..._count };
}

/** The merger that made an entry part of another, when it stands. @throws UnavailableError */
export async function getMergerOf(goneId: number): Promise<{ id: string; keptId: number } | null> {
  return withDatabase(() =>
    db.merger.findFirst({
      where: { goneId, undoneAt: null },
      orderBy: { madeAt: "desc" },
      select: { id: true, keptId: true },
    }),
  );
}

/** The end of a chain of mergers, by id; the entry itself where it was not merged. @throws UnavailableError */
export async function followById(id: number): Promise<number> {
  const row = await withDatabase(() =>
    db.initiative.findUnique({ where: { id }, select: { mergedIntoId: true } }),
  );
  return row?.mergedIntoId ?? id;
}
