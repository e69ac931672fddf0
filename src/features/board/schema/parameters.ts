import { z } from "zod";
import { MAX_LIMIT } from "@/features/initiatives/constants";
import { type Parameter, parameters as shared } from "@/features/initiatives/schema/parameters";
import { CATEGORIES, PAGE_SIZE, SIDES, SORTS, TERMS } from "../constants";

/** Every parameter of the board's page and API: the same schemas check requests and make the API's description. */
export const parameters = {
  q: {
    ...shared.q,
    description:
      "Words of titles, texts, tags, categories (in English, Spanish, Portuguese or Haitian Creole) and of the place " +
      "that a post shows. All of them have to fit; accents don't matter; misspelled words are corrected.",
  },
  side: { reading: "text", schema: z.enum(SIDES), description: "Needs or offers alone." },
  category: { reading: "list", schema: z.array(z.enum(CATEGORIES)), description: "Categories. Any of them." },
  mode: {
    reading: "text",
    schema: z.enum(["in_person", "remote"]),
    description: "What may be done that way; what may be done either way is both.",
  },
  term: { reading: "list", schema: z.array(z.enum(TERMS)), description: "Terms. Any of them." },
  unanswered: {
    reading: "text",
    schema: z.literal("1"),
    description: "Only what nobody answered yet.",
  },
  region: { ...shared.region, description: "Slug or name of a region that the shown area touches." },
  county: { ...shared.county, description: "Slug or name of the county that is shown." },
  town: {
    ...shared.town,
    description:
      "Slug or name of the town that is shown. A person's post shows a larger area where a town has fewer than " +
      "20,000 people, and is not found by its town then.",
  },
  near: shared.near,
  radius: {
    ...shared.radius,
    description: "Miles between `near` and the middle of the area that is shown.",
  },
  bbox: shared.bbox,
  sort: {
    reading: "text",
    schema: z.enum(SORTS),
    description:
      "Order. Without it: `distance` with `near`, else `relevance` with `q`, else `newest`. `urgent`: the day by " +
      "when it is needed or offered, the soonest first.",
  },
  limit: {
    reading: "number",
    schema: z.int().min(1).max(MAX_LIMIT).default(PAGE_SIZE),
    description: "Posts of one answer.",
  },
  cursor: shared.cursor,
  page: shared.page,
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;
