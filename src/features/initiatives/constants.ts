import type { Sort, Way } from "./types";

/** Ways to take part, in the order they are shown. */
export const WAYS = ["visit", "buy", "donate", "volunteer", "join"] as const satisfies readonly Way[];
export const SORTS = [
  "relevance",
  "distance",
  "name",
  "newest",
  "verified",
] as const satisfies readonly Sort[];
export const PRINCIPLES = ["solidarity", "democracy", "equity", "sustainability", "pluralism"] as const;

/** Miles. */
export const DEFAULT_RADIUS = 20;
export const MAX_RADIUS = 100;
/** Entries of a page, and of an API answer without `limit`. */
export const PAGE_SIZE = 24;
export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 100;
export const MAX_ZOOM = 20;
/** Characters of a search. */
export const MAX_QUERY = 200;
/** Listed longer ago than this (months), nobody having verified it since: "check before you go". */
export const STALE_MONTHS = 24;
/** Clusters and points of one map answer. */
export const MAX_FEATURES = 250;

/** What an initiative may want shown of its place, the most first. */
export const LOCATION_PRIVACIES = ["public", "town_only", "on_request"] as const;

/** Fields that say where an initiative is more closely than its town. */
export const PLACE_FIELDS = ["address", "locality", "zip", "lat", "lng", "pointQuality"] as const;

/** `source` and `licence` of an entry that somebody suggested here; pages say the first in the reader's language. */
export const SUGGESTED_SOURCE = "Suggested here";
export const SUGGESTED_LICENCE = "CC BY-SA 4.0";
