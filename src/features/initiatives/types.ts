import type { Bbox, LatLng, Near } from "@/features/places/types";
import type { LOCATION_PRIVACIES } from "./constants";

export type Way = "visit" | "buy" | "donate" | "volunteer" | "join";
export type Sort = "relevance" | "distance" | "name" | "newest" | "verified";
export type LocationPrivacy = (typeof LOCATION_PRIVACIES)[number];
export type PointQuality = "exact" | "zip" | "town";
export type KindLanguage = "en" | "es" | "pt" | "ht";

/** The filters of `product.md`, parsed. Empty arrays and nulls do not filter. */
export type Filters = {
  q: string | null;
  /** Keys of kinds, or of groups (which stand for all their kinds). Any of them. */
  kind: string[];
  for: string[];
  way: Way[];
  /** Slugs: "pioneer-valley", "hampshire", "northampton". */
  region: string | null;
  county: string | null;
  town: string | null;
  /** BCP 47. Any of them. */
  speaks: string[];
  near: Near | null;
  /** Miles; counts only with `near`. */
  radius: number;
  /** Verified within so many months. */
  verified: number | null;
  bbox: Bbox | null;
  /** Null: distance with `near`, else relevance. Relevance without `q` is the balanced mix. */
  sort: Sort | null;
};

/** How many would match if this value were chosen, all other filters respected. */
export type Facets = {
  kind: Record<string, number>;
  group: Record<string, number>;
  for: Record<string, number>;
  way: Record<string, number>;
  region: Record<string, number>;
  county: Record<string, number>;
  speaks: Record<string, number>;
};

export type MapPoint = LatLng & {
  id: number;
  slug: string;
  name: string;
  kind: string;
  pointQuality: PointQuality;
};

export type MapCluster = LatLng & {
  count: number;
  /** Of the members' points. West = east and south = north where all stand at one point. */
  bounds: Bbox;
  /** Members by group of kinds. */
  groups: Record<string, number>;
};

export type MapAnswer = {
  version: number;
  /** Matches with a point inside the box: points plus the clusters' counts. */
  total: number;
  /** Matches without a point. */
  unmapped: number;
  clusters: MapCluster[];
  points: MapPoint[];
  facets: Facets;
};

/** A way to take part; `usual` means usual for the kind, nobody confirmed it here. */
export type WayDto = { way: Way; basis: "confirmed" | "usual"; note: string | null; url: string | null };

/** What a list, the API and the exports show of an initiative. Public by construction. */
export type InitiativeDto = {
  id: number;
  slug: string;
  name: string;
  kind: string;
  /** Purposes. */
  for: string[];
  summary: string;
  /** Language of the texts. */
  lang: string;
  /** Absent when nothing was published or the place is not shown. */
  address?: string;
  /** Neighborhood or village, where known and shown. */
  locality?: string;
  town: string;
  county: string;
  region: string;
  lat: number | null;
  lng: number | null;
  pointQuality: PointQuality | null;
  ways: WayDto[];
  website: string | null;
  status: "active" | "planning" | "paused" | "closed";
  /** ISO 8601 UTC. */
  verifiedAt: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  listedAt: string | null;
  /** Miles from `near`, one decimal; null without `near` or without an exact point. */
  distanceMiles: number | null;
  source: string;
  licence: string;
};

/** Everything public about one initiative. */
export type InitiativeDetailDto = InitiativeDto & {
  version: number;
  otherNames: string[];
  secondaryKinds: string[];
  description: string;
  /** Texts in a second language. */
  alt: { lang: string; summary: string; description: string } | null;
  whoMayJoin: string | null;
  principles: { principle: string; how: string | null }[];
  townSlug: string;
  zip: string | null;
  locationPrivacy: LocationPrivacy;
  serviceArea: string | null;
  hours: string | null;
  hoursYear: number | null;
  links: { label: string; url: string }[];
  email: string | null;
  phone: string | null;
  languages: string[];
  accessibility: string | null;
  foundedYear: number | null;
  photos: { id: string; width: number; height: number; alt: string; altLang: string }[];
  sourceUrl: string | null;
  verifiedBy: string | null;
};

/** An initiative as `organizations_schema-v1.0.0` of Murmurations names things. */
export type ProfileDto = {
  linked_schemas: string[];
  name: string;
  nickname?: string;
  primary_url: string;
  unique_id: string;
  tags: string[];
  urls: { name: string; url: string }[];
  description?: string;
  status: "active" | "in_planning" | "on_hold" | "completed";
  full_address?: string;
  locality: string;
  region: string;
  country_iso_3166: string;
  /** Of an exact point that is shown. */
  geolocation?: { lat: number; lon: number };
  contact_details?: { email: string };
  telephone?: string;
  /** Unix time. */
  starts_at?: number;
  metadata: { sources: { name: string; licence: string; url?: string }[] };
};

/** A kind with its labels and search words. */
export type KindDto = {
  key: string;
  group: string;
  purpose: string;
  waysUsual: Way[];
  labels: Record<KindLanguage, string>;
  definition: Record<"en" | "es", string>;
  aka: string[];
};

/** A group of kinds with its color and icon. */
export type GroupDto = { key: string; color: string; icon: string; kinds: string[] };

/** Kinds, groups and purposes in the order they are shown. */
export type Taxonomy = { kinds: KindDto[]; groups: GroupDto[]; purposes: string[] };

/** What is wrong with a parameter of a page or an API call. */
export type FilterProblem = {
  parameter: string;
  /** What was given, shortened. */
  value: string;
  code: "unknown" | "malformed" | "range" | "repeated" | "too_long";
  /** Values that would do; for places, names that are close. */
  allowed?: string[];
  /** English, for the API. Pages say it in the reader's language by `code`. */
  message: string;
};

/** A way out of an empty result: the filters without (or with less of) one of them, and what they find. */
export type Relaxation = {
  drop:
    | "radius"
    | "near"
    | "bbox"
    | "q"
    | "kind"
    | "for"
    | "way"
    | "region"
    | "county"
    | "town"
    | "speaks"
    | "verified";
  filters: Filters;
  total: number;
};
