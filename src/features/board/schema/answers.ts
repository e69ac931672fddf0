import { z } from "zod";
import { CATEGORIES, MODES, SIDES, TERMS } from "../constants";
import type { PublicPostDto } from "../types";

const nullableDay = z.iso.date().nullable();

const textSchema = z.object({
  lang: z.string().describe("BCP 47."),
  title: z.string(),
  body: z.string().describe("Plain text."),
});

const bySchema = z
  .union([
    z.object({ kind: z.literal("person") }),
    z.object({ kind: z.literal("group"), name: z.string(), slug: z.string().nullable() }),
    z.object({ kind: z.literal("initiative"), name: z.string(), slug: z.string().nullable() }),
  ])
  .describe("Who posted. A person has no name.");

/** A public post. */
export const postSchema = z.object({
  id: z.uuid(),
  side: z.enum(SIDES),
  category: z.enum(CATEGORIES),
  texts: z.tuple([textSchema], textSchema).describe("One or two languages."),
  tags: z.array(z.string()),
  mode: z.enum(MODES),
  place: z
    .object({
      level: z.enum(["town", "county", "region"]),
      slug: z.string(),
      name: z.string(),
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
    })
    .describe(
      "The area that is shown, with its middle: never a finer place. A person's has 20,000 people or more.",
    ),
  reachMiles: z.int().nullable(),
  startsOn: nullableDay,
  endsOn: nullableDay,
  terms: z.array(z.enum(TERMS)),
  quantity: z.int(),
  left: z.int().describe("How many of them are left."),
  by: bySchema,
  state: z.enum(["waiting", "open", "talking", "done"]).describe("Here always `open` or `talking`."),
  isAnswered: z.boolean(),
  openedAt: z.string().nullable().describe("ISO 8601."),
  expiresAt: z.string().describe("ISO 8601. After it the post is not on the board."),
  photos: z.array(
    z.object({ id: z.string(), alt: z.string(), lang: z.string(), width: z.int(), height: z.int() }),
  ),
}) satisfies z.ZodType<PublicPostDto>;

/** A page of the list. */
export const postListSchema = z.object({
  items: z.array(postSchema),
  total: z.int(),
  nextCursor: z.string().nullable().describe("Null at the end."),
});
