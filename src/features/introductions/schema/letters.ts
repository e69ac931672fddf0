import { z } from "zod";
import { CATEGORIES, SIDES } from "@/features/board/constants";
import { FIRST_STEPS } from "../constants";

const textSchema = z.object({ lang: z.string(), title: z.string(), body: z.string() });

/** `PartyWords`, as a letter keeps them sealed. */
const partySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("post"),
    side: z.enum(SIDES),
    category: z.enum(CATEGORIES),
    text: textSchema.nullable(),
    place: z.object({
      level: z.enum(["town", "county", "region"]),
      slug: z.string(),
      name: z.string(),
      lat: z.number(),
      lng: z.number(),
    }),
    by: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("person") }),
      // Absent in what an older version of the app sealed.
      z.object({ kind: z.literal("group"), name: z.string(), slug: z.string().nullable().default(null) }),
      z.object({ kind: z.literal("initiative"), name: z.string(), slug: z.string().nullable() }),
    ]),
  }),
  z.object({
    kind: z.literal("initiative"),
    name: z.string(),
    summary: textSchema.nullable(),
    town: z.string(),
    path: z.string(),
  }),
]);

/** What every letter has: whom it greets, and who signs it ("" when that account is gone). */
const signed = { salutation: z.string(), organizer: z.string() };

/** The letter that asks. */
export const askSchema = z.object({
  ...signed,
  token: z.string(),
  position: z.union([z.literal(1), z.literal(2)]),
  /** Null where the note is for organizers only: the page behind the link says which. */
  own: partySchema.nullable(),
  other: partySchema,
  firstStep: z.enum(FIRST_STEPS),
  note: z.string(),
  noteLang: z.string(),
  /** YYYY-MM-DD */
  closesOn: z.string(),
  /** ISO 8601; null where silence is no yes. */
  assumedAt: z.string().nullable(),
});

/** The letter with the other's contact. */
export const agreedSchema = z.object({
  ...signed,
  other: partySchema.nullable(),
  contact: z.object({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string(),
    ownWay: z.string(),
  }),
  firstStep: z.enum(FIRST_STEPS),
});

/** The one neutral letter. Nothing in it depends on what happened. */
export const closingSchema = z.object(signed);

/** The question how it went. */
export const howSchema = z.object({ ...signed, token: z.string() });
