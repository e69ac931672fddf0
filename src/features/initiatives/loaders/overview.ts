import type { Near } from "@/features/places/types";
import { available, type Unavailable } from "@/lib/available";
import { getDirectory, listIdsBySlug, listSources } from "../data";
import type { InitiativeDto, KindDto, Taxonomy } from "../types";
import { emptyFilters } from "../utils";
import { readDtos } from "./directory";
import { startOfDay } from "./today";

/** Entries that a plan may hold. */
const MOST_SLUGS = 200;

/** Kinds, groups and purposes. */
export async function loadTaxonomy(): Promise<{ state: "ok"; taxonomy: Taxonomy } | Unavailable> {
  return available(async () => ({ state: "ok" as const, taxonomy: (await getDirectory()).taxonomy }));
}

/** Totals of the directory, and when it last changed (ISO 8601). */
export async function loadSummary(): Promise<
  { state: "ok"; version: number; changedAt: string; total: number; towns: number } | Unavailable
> {
  return available(async () => {
    const { index, version, changedAt } = await getDirectory();
    const [total, towns] = [index.entries().length, index.townCounts().size];
    return { state: "ok" as const, version, changedAt: changedAt.toISOString(), total, towns };
  });
}

/** Each kind with its number and a few examples: the nearest to `near`, else the freshest. */
export async function loadKindExamples(input: {
  near: Near | null;
  perKind: number;
}): Promise<
  { state: "ok"; kinds: { kind: KindDto; count: number; examples: InitiativeDto[] }[] } | Unavailable
> {
  return available(async () => {
    const { index, taxonomy } = await getDirectory();
    const today = startOfDay();
    const chosen = taxonomy.kinds.map((kind) => {
      const filters = { ...emptyFilters(), kind: [kind.key] };
      const ids = input.near
        ? index.nearest(filters, input.near, input.perKind, today)
        : index.list(filters, today).ids.slice(0, input.perKind);
      return { kind, count: index.count(filters, today), ids };
    });
    const dtos = new Map(
      (await readDtos([...new Set(chosen.flatMap(({ ids }) => ids))], input.near)).map((it) => [it.id, it]),
    );
    const kinds = chosen.map(({ ids, ...rest }) => ({
      ...rest,
      examples: ids.flatMap((id) => dtos.get(id) ?? []),
    }));
    return { state: "ok" as const, kinds };
  });
}

/** Sources with licences and the number of entries from each. */
export async function loadSources(): Promise<
  { state: "ok"; total: number; sources: { source: string; licence: string; count: number }[] } | Unavailable
> {
  return available(async () => {
    const sources = await listSources();
    return { state: "ok" as const, total: sources.reduce((sum, { count }) => sum + count, 0), sources };
  });
}

/** Initiatives by slug, in that order; unknown ones are left out. At most 200. */
export async function loadInitiativesBySlug(
  slugs: readonly string[],
): Promise<{ state: "ok"; items: InitiativeDto[] } | Unavailable> {
  return available(async () => {
    const ids = await listIdsBySlug(
      slugs.slice(0, MOST_SLUGS).filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug)),
    );
    return { state: "ok" as const, items: await readDtos(ids) };
  });
}
