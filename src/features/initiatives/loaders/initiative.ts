import { distance } from "fastest-levenshtein";
import { fold } from "@/features/places/utils";
import { available, type Unavailable } from "@/lib/available";
import { type Directory, getDirectory, getInitiative } from "../data";
import { toInitiativeDetailDto } from "../serializers";
import type { Filters, InitiativeDetailDto, InitiativeDto } from "../types";
import { emptyFilters } from "../utils";
import { readDtos } from "./directory";
import { startOfDay } from "./today";

type Suggestion = { slug: string; name: string; town: string };

/** An initiative by its slug, or what became of it. */
export type LoadedInitiative =
  | { state: "found"; initiative: InitiativeDetailDto }
  | { state: "missing"; suggestions: Suggestion[] }
  | { state: "gone"; name: string }
  | { state: "moved"; slug: string }
  | Unavailable;

/** Merged into one that was merged again: so often is followed. */
const MOST_HOPS = 5;
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?$/;

/** Up to five whose address is close to a wrong one, or whose text fits its words. */
function suggest({ index }: Directory, slug: string): Suggestion[] {
  const wanted = fold(slug).slice(0, 100);
  if (wanted === "") return [];
  const close = index
    .entries()
    .map((entry) => ({ entry, edits: distance(fold(entry.slug), wanted) }))
    .filter(({ edits }) => edits <= Math.max(2, wanted.length / 4))
    .sort((a, b) => a.edits - b.edits)
    .map(({ entry }) => entry);
  const byText = index.list({ ...emptyFilters(), q: wanted }, startOfDay()).ids;
  const fitting = byText.slice(0, 5).flatMap((id) => index.entry(id) ?? []);
  return [...new Set([...close, ...fitting])]
    .slice(0, 5)
    .map((entry) => ({ slug: entry.slug, name: entry.name, town: entry.town.name }));
}

/** The end of a chain of mergers; null where it leads nowhere that is shown. */
async function followMerger(slug: string): Promise<string | null> {
  let at = await getInitiative(slug);
  for (let hops = 0; at?.listing === "merged" && at.mergedInto && hops < MOST_HOPS; hops++) {
    at = await getInitiative(at.mergedInto.slug);
  }
  return at?.listing === "published" ? at.slug : null;
}

/** Loads what the page of an initiative shows. */
export async function loadInitiative(slug: string): Promise<LoadedInitiative> {
  return available(async (): Promise<LoadedInitiative> => {
    const row = SLUG.test(slug) ? await getInitiative(slug) : null;
    if (row?.listing === "published") return { state: "found", initiative: toInitiativeDetailDto(row) };
    if (row?.listing === "retired") return { state: "gone", name: row.name };
    const target = row?.listing === "merged" ? await followMerger(slug) : null;
    if (target !== null) return { state: "moved", slug: target };
    return { state: "missing", suggestions: suggest(await getDirectory(), slug) };
  });
}

/** How far "near here" goes, in miles, and how many each list shows. */
const NEAR_HERE = 15;
const RELATED = 4;

/** "Like this, elsewhere" and "near here" for the page of an initiative. */
export async function loadRelated(
  initiative: InitiativeDetailDto,
): Promise<{ state: "ok"; likeThisElsewhere: InitiativeDto[]; nearHere: InitiativeDto[] } | Unavailable> {
  return available(async () => {
    const { index, gazetteer } = await getDirectory();
    const today = startOfDay();
    const town = gazetteer.town(initiative.townSlug);
    const here = index.pointOf(initiative.id) ?? town;
    if (!here || !town) return { state: "ok" as const, likeThisElsewhere: [], nearHere: [] };
    const alike: Filters = { ...emptyFilters(), kind: [initiative.kind] };
    const inTown = new Set(index.list({ ...alike, town: town.slug }, today).ids);
    const elsewhere = index
      .nearest(alike, here, inTown.size + RELATED + 1, today)
      .filter((id) => id !== initiative.id && !inTown.has(id));
    const near = { ...here, kind: "point" as const, value: "", town };
    const around = index.list({ ...emptyFilters(), near, radius: NEAR_HERE }, today).ids;
    const others = around.filter((id) => id !== initiative.id);
    const [likeThisElsewhere, nearHere] = await Promise.all([
      readDtos(elsewhere.slice(0, RELATED), here),
      readDtos(
        oneOfEachKind(others, (id) => index.entry(id)?.kinds[0] ?? "", RELATED),
        here,
      ),
    ]);
    return { state: "ok" as const, likeThisElsewhere, nearHere };
  });
}

/** The first of each kind, then the second of each, as far as `count`. */
export function oneOfEachKind(
  ids: readonly number[],
  kindOf: (id: number) => string,
  count: number,
): number[] {
  const seen = new Map<string, number>();
  const turns = ids.map((id, at) => {
    const turn = seen.get(kindOf(id)) ?? 0;
    seen.set(kindOf(id), turn + 1);
    return { id, turn, at };
  });
  turns.sort((a, b) => a.turn - b.turn || a.at - b.at);
  return turns.slice(0, count).map(({ id }) => id);
}
