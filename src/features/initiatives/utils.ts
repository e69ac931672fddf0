import { type PartialDate, partialDate } from "@/lib/partial-date";
import { DEFAULT_RADIUS, LOCATION_PRIVACIES, STALE_MONTHS } from "./constants";
import type { Filters, LocationPrivacy } from "./types";

/** Filters that let everything through. */
export function emptyFilters(): Filters {
  return {
    q: null,
    kind: [],
    for: [],
    way: [],
    region: null,
    county: null,
    town: null,
    speaks: [],
    near: null,
    radius: DEFAULT_RADIUS,
    verified: null,
    bbox: null,
    sort: null,
  };
}

/** Whether anything narrows the directory; the map's box and the order don't count. */
export function hasFilters(filters: Filters): boolean {
  const query = filtersToSearchParams({ ...filters, bbox: null, sort: null });
  return query.size > 0;
}

/** The filters with some of them changed. */
export function withFilter(filters: Filters, patch: Partial<Filters>): Filters {
  return { ...filters, ...patch };
}

/** The list with `value` added, or taken out where it was. */
export function toggleValue<T extends string>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** The filters as a query, always in the same order, without those that are empty or the default. */
export function filtersToSearchParams(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | null): void => {
    if (value !== null && value !== "") query.set(name, String(value));
  };
  set("q", filters.q);
  set("near", filters.near?.value ?? null);
  set("radius", filters.near && filters.radius !== DEFAULT_RADIUS ? filters.radius : null);
  for (const name of ["kind", "for", "way"] as const) {
    for (const value of filters[name]) query.append(name, value);
  }
  set("region", filters.region);
  set("county", filters.county);
  set("town", filters.town);
  for (const value of filters.speaks) query.append("speaks", value);
  set("verified", filters.verified);
  set("bbox", filters.bbox?.join(",") ?? null);
  set("sort", filters.sort);
  return query;
}

/** Months since the year 0 of a partial date or a moment; a missing month or day is the first. */
function monthsOf(date: string): { months: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  return { months: year * 12 + month - 1, day };
}

/**
 * Whether an entry is older than 24 months or undated: "Check before you go". The later of the source's
 * date (YYYY, YYYY-MM or YYYY-MM-DD, read as its first day) and the last verification (ISO 8601) counts.
 */
export function isStale(dates: { listedAt: string | null; verifiedAt: string | null }, now: Date): boolean {
  const today = monthsOf(now.toISOString());
  return [dates.listedAt, dates.verifiedAt].every((date) => {
    if (!date) return true;
    const { months, day } = monthsOf(date);
    const age = today.months - months;
    return age > STALE_MONTHS || (age === STALE_MONTHS && today.day > day);
  });
}

/**
 * What an old or undated entry is marked with; null for fresh ones.
 * @returns which of its dates is the later, and the date; both ISO 8601 texts begin with the year
 */
export function staleMark(
  dates: { listedAt: string | null; verifiedAt: string | null },
  now: Date,
): { says: "listed" | "verified"; date: PartialDate } | { says: "undated" } | null {
  if (!isStale(dates, now)) return null;
  const { listedAt, verifiedAt } = dates;
  const isVerified = verifiedAt !== null && verifiedAt > (listedAt ?? "");
  const date = partialDate(isVerified ? verifiedAt : listedAt);
  return date ? { says: isVerified ? "verified" : "listed", date } : { says: "undated" };
}

/** What is said of how much of a place may be shown. */
type Place = { locationPrivacy: LocationPrivacy };

/** Whether one place shows less than another. */
export function hidesMore(one: Place, other: Place): boolean {
  const rank = ({ locationPrivacy }: Place) => LOCATION_PRIVACIES.indexOf(locationPrivacy);
  return rank(one) > rank(other);
}
