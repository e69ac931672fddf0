import { z } from "zod";
import {
  DEFAULT_LIMIT,
  DEFAULT_RADIUS,
  MAX_LIMIT,
  MAX_QUERY,
  MAX_RADIUS,
  MAX_ZOOM,
  SORTS,
  STALE_MONTHS,
  WAYS,
} from "../constants";

/** How the text of a parameter becomes what its schema checks. */
type Reading = "text" | "number" | "list" | "numbers";

/** A parameter of an address. */
export type Parameter = { reading: Reading; schema: z.ZodType; description: string };

const key = z.string().min(1).max(60);
const name = z.string().min(1).max(100);

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const bboxSchema = z
  .tuple([longitude, latitude, longitude, latitude], "must be west,south,east,north in degrees")
  .refine(([west, south, east, north]) => west < east && south < north, {
    message: "west must be less than east, and south less than north",
  });

/** Every parameter of pages and API: the same schemas check requests and make the API's description. */
export const parameters = {
  q: {
    reading: "text",
    schema: z
      .string()
      .max(MAX_QUERY)
      .regex(/^[^\0]*$/u, "must not contain NUL"),
    description:
      "Words of names, summaries, types (in English, Spanish, Portuguese or Haitian Creole), towns and " +
      "neighborhoods. All of them have to fit; accents don't matter; misspelled words are corrected.",
  },
  kind: {
    reading: "list",
    schema: z.array(key),
    description: "Keys of types, or of groups of types, which stand for all of theirs. Any of them.",
  },
  for: { reading: "list", schema: z.array(key), description: "Keys of purposes. Any of them." },
  way: {
    reading: "list",
    schema: z.array(z.enum(WAYS)),
    description: "Ways to take part, confirmed or usual for the type. Any of them.",
  },
  region: { reading: "text", schema: name, description: "Slug or name of a region." },
  county: { reading: "text", schema: name, description: "Slug or name of a county." },
  town: { reading: "text", schema: name, description: "Slug or name of one of the 351 cities and towns." },
  speaks: {
    reading: "list",
    schema: z.array(z.string().min(2).max(35)),
    description: "Languages spoken there, as BCP 47 tags. Any of them.",
  },
  near: {
    reading: "text",
    schema: name,
    description: "A ZIP, a town or a neighborhood of Massachusetts; or `lat,lng` in degrees.",
  },
  radius: {
    reading: "number",
    schema: z.number().min(1).max(MAX_RADIUS).default(DEFAULT_RADIUS),
    description: "Miles around `near`.",
  },
  verified: {
    reading: "number",
    schema: z
      .int()
      .min(1)
      .max(STALE_MONTHS * 10),
    description: "Verified within so many months.",
  },
  bbox: {
    reading: "numbers",
    schema: bboxSchema,
    description: "west,south,east,north in degrees: only what has its point in this box.",
  },
  zoom: { reading: "number", schema: z.number().min(0).max(MAX_ZOOM), description: "Zoom of the map." },
  sort: {
    reading: "text",
    schema: z.enum(SORTS),
    description:
      "Order. Without it: `distance` with `near`, else `relevance`, which without `q` is a mix of types. " +
      "`distance` without `near` is `relevance`.",
  },
  limit: {
    reading: "number",
    schema: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
    description: "Entries of one answer.",
  },
  cursor: {
    reading: "text",
    schema: z
      .string()
      .max(200)
      .regex(/^[\w-]+$/, "must be a cursor that this API gave"),
    description: "Where to go on: `nextCursor` of the answer before.",
  },
  page: {
    reading: "number",
    schema: z.int().min(1).max(100_000),
    description: "Page of the list, counted from 1.",
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;
