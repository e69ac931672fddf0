import { DEFAULT_RADIUS } from "@/features/initiatives/constants";
import type { BoardFilters } from "../types";

/** Filters that let everything through. */
export function emptyFilters(): BoardFilters {
  return {
    q: null,
    side: null,
    category: [],
    mode: null,
    term: [],
    unanswered: false,
    region: null,
    county: null,
    town: null,
    near: null,
    radius: DEFAULT_RADIUS,
    bbox: null,
    sort: null,
  };
}

/** The filters as a query, always in the same order, without those that are empty or the default. */
export function filtersToSearchParams(filters: BoardFilters): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | null): void => {
    if (value !== null && value !== "") query.set(name, String(value));
  };
  set("q", filters.q);
  set("side", filters.side);
  set("near", filters.near?.value ?? null);
  set("radius", filters.near && filters.radius !== DEFAULT_RADIUS ? filters.radius : null);
  for (const value of filters.category) query.append("category", value);
  set("mode", filters.mode);
  for (const value of filters.term) query.append("term", value);
  set("unanswered", filters.unanswered ? 1 : null);
  set("region", filters.region);
  set("county", filters.county);
  set("town", filters.town);
  set("bbox", filters.bbox?.join(",") ?? null);
  set("sort", filters.sort);
  return query;
}

/** The one way to write a search down, so that the same one twice is one. Its order is not part of it. */
export function canonicalFilters(filters: BoardFilters): string {
  const sorted = { category: filters.category.toSorted(), term: filters.term.toSorted(), sort: null };
  return filtersToSearchParams({ ...filters, ...sorted }).toString();
}

/** The address of the board with these filters; leads to page 1 unless `page` is given. */
export function boardHref(filters: BoardFilters, { page = 1 }: { page?: number } = {}): string {
  const params = filtersToSearchParams(filters);
  if (page > 1) params.set("page", String(page));
  const query = params.toString().replaceAll("%2C", ",");
  return query ? `/board?${query}` : "/board";
}
