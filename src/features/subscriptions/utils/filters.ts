import { parsePageRequest as parseBoardRequest } from "@/features/board/schema/parse";
import type { BoardFilters } from "@/features/board/types";
import { startOfDay } from "@/features/initiatives/loaders/today";
import type { MapIndex } from "@/features/initiatives/map-index";
import { parsePageRequest } from "@/features/initiatives/schema";
import type { Filters, Taxonomy } from "@/features/initiatives/types";
import { filtersToSearchParams } from "@/features/initiatives/utils";
import type { Gazetteer } from "@/features/places/gazetteer";

/** What the names in filters are looked up in. */
type Vocabulary = { gazetteer: Gazetteer; taxonomy: Taxonomy };

/**
 * The filters of a query string by the site's own parser; null when any of it can't be read. What is left out of a
 * search makes it wider: better to hear of nothing than of everything.
 */
export function readFilters(query: string, vocabulary: Vocabulary): Filters | null {
  const { filters, problems } = parsePageRequest(new URLSearchParams(query), vocabulary);
  return problems.length === 0 ? filters : null;
}

/** The same for filters of the board. */
export function readBoardFilters(query: string, gazetteer: Gazetteer): BoardFilters | null {
  const { filters, problems } = parseBoardRequest(new URLSearchParams(query), gazetteer);
  return problems.length === 0 ? filters : null;
}

/** The filters with the words that were found where the ones that were typed are misspelled. */
export function spelled(filters: Filters, index: MapIndex, now: Date): Filters {
  if (filters.q === null) return filters;
  return { ...filters, q: index.list(filters, startOfDay(now)).corrected ?? filters.q };
}

/** The one way to write a search down, so that the same one twice is one. Its order is not part of it. */
export function canonicalFilters(filters: Filters): string {
  const { kind, speaks, way } = filters;
  const sorted = {
    kind: kind.toSorted(),
    for: filters.for.toSorted(),
    way: way.toSorted(),
    speaks: speaks.toSorted(),
  };
  return filtersToSearchParams({ ...filters, ...sorted, sort: null }).toString();
}

/** Path that shows what a stored search finds. */
export function searchHref(filters: string, { newest = false, path = "/map" } = {}): string {
  const params = new URLSearchParams(filters);
  if (newest) params.set("sort", "newest");
  const query = params.toString().replaceAll("%2C", ",");
  return query ? `${path}?${query}` : path;
}
