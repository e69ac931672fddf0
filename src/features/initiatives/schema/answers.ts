import { z } from "zod";
import { LOCATION_PRIVACIES, PRINCIPLES, WAYS } from "../constants";
import type { InitiativeDetailDto, InitiativeDto, ProfileDto } from "../types";

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const counts = z.record(z.string(), z.int());
const pointQuality = z.enum(["exact", "zip", "town"]);
const nullableText = z.string().nullable();

const waySchema = z.object({
  way: z.enum(WAYS),
  basis: z
    .enum(["confirmed", "usual"])
    .describe("`usual`: usual for the type, nobody confirmed it; ask first."),
  note: nullableText,
  url: nullableText,
});

/** An initiative in lists and exports. */
export const initiativeSchema = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  kind: z.string().describe("Key of its type."),
  for: z.array(z.string()).describe("Keys of its purposes."),
  summary: z.string(),
  lang: z.string().describe("BCP 47 language of its texts."),
  address: z.string().optional(),
  locality: z.string().optional().describe("Neighborhood or village."),
  town: z.string(),
  county: z.string(),
  region: z.string(),
  lat: latitude.nullable(),
  lng: longitude.nullable(),
  pointQuality: pointQuality
    .nullable()
    .describe("How well the point is known; `zip` and `town` are centers. Null where no point is shown."),
  ways: z.array(waySchema),
  website: nullableText,
  status: z.enum(["active", "planning", "paused", "closed"]),
  verifiedAt: nullableText.describe("When someone of the network confirmed the entry, ISO 8601."),
  listedAt: nullableText.describe("Date of the source: YYYY, YYYY-MM or YYYY-MM-DD."),
  distanceMiles: z.number().nullable().describe("Miles from `near`; null without an exact point."),
  source: z.string(),
  licence: z.string(),
}) satisfies z.ZodType<InitiativeDto>;

/** Everything public about one initiative. */
export const initiativeDetailSchema = z.object({
  ...initiativeSchema.shape,
  version: z.int(),
  otherNames: z.array(z.string()),
  secondaryKinds: z.array(z.string()),
  description: z.string().describe("Markdown without HTML."),
  alt: z.object({ lang: z.string(), summary: z.string(), description: z.string() }).nullable(),
  whoMayJoin: nullableText,
  principles: z.array(z.object({ principle: z.enum(PRINCIPLES), how: nullableText })),
  townSlug: z.string(),
  zip: nullableText,
  locationPrivacy: z.enum(LOCATION_PRIVACIES),
  serviceArea: nullableText,
  hours: nullableText,
  hoursYear: z.int().nullable(),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  email: nullableText,
  phone: nullableText,
  languages: z.array(z.string()),
  accessibility: nullableText,
  foundedYear: z.int().nullable(),
  photos: z.array(
    z.object({ id: z.string(), width: z.int(), height: z.int(), alt: z.string(), altLang: z.string() }),
  ),
  sourceUrl: nullableText,
  verifiedBy: nullableText.describe("Role of whoever confirmed it."),
}) satisfies z.ZodType<InitiativeDetailDto>;

/** A page of the list. */
export const initiativeListSchema = z.object({
  items: z.array(initiativeSchema),
  total: z.int(),
  nextCursor: nullableText.describe("Null at the end."),
});

const clusterSchema = z.object({
  lng: longitude,
  lat: latitude,
  count: z.int(),
  bounds: z
    .tuple([longitude, latitude, longitude, latitude])
    .describe("west, south, east, north of its members"),
  groups: counts.describe("Members by group of types."),
});

const pointSchema = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  lng: longitude,
  lat: latitude,
  pointQuality,
});

/** What the map shows. */
export const mapSchema = z.object({
  version: z.int().describe("Grows with every published change."),
  total: z.int().describe("Matches with a point in the box: the points and the clusters' counts."),
  unmapped: z.int().describe("Matches without a point."),
  clusters: z.array(clusterSchema),
  points: z.array(pointSchema),
  facets: z
    .object({ kind: counts, group: counts, for: counts, way: counts, region: counts })
    .describe("How many would match if this value were chosen, all other filters respected."),
});

/** An initiative as a GeoJSON feature. */
export const featureSchema = z.object({
  type: z.literal("Feature"),
  id: z.int(),
  geometry: z.object({ type: z.literal("Point"), coordinates: z.tuple([longitude, latitude]) }).nullable(),
  properties: initiativeSchema.omit({ id: true, lat: true, lng: true }),
});

/** The whole filtered set as GeoJSON. */
export const featureCollectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(featureSchema),
});

/** A profile for Murmurations, in the words of its schema. */
export const profileSchema = z.object({
  linked_schemas: z.array(z.string()),
  name: z.string(),
  nickname: z.string().optional(),
  primary_url: z.string().describe("Its website, else its page here."),
  unique_id: z.string().describe("Its page here."),
  tags: z.array(z.string()),
  urls: z.array(z.object({ name: z.string(), url: z.string() })),
  description: z.string().optional(),
  status: z.enum(["active", "in_planning", "on_hold", "completed"]),
  full_address: z.string().optional(),
  locality: z.string(),
  region: z.string(),
  country_iso_3166: z.string(),
  geolocation: z
    .object({ lat: latitude, lon: longitude })
    .optional()
    .describe("Only of an exact point that is shown."),
  contact_details: z.object({ email: z.string() }).optional(),
  telephone: z.string().optional(),
  starts_at: z.int().optional().describe("Unix time; only the year is known."),
  metadata: z.object({
    sources: z.array(z.object({ name: z.string(), licence: z.string(), url: z.string().optional() })),
  }),
}) satisfies z.ZodType<ProfileDto>;

/** Where all profiles are. */
export const profileListSchema = z.object({
  linked_schemas: z.array(z.string()),
  data: z.array(
    z.object({
      profile_url: z.string(),
      last_updated: z.int().describe("Unix time of the last change."),
    }),
  ),
});
