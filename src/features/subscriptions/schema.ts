import { z } from "zod";
import { WAYS } from "@/features/initiatives/constants";
import { LOCALES } from "@/i18n/locales";
import { emailField } from "@/lib/action/form-data";
import { FREQUENCIES, MOST_FILTERS, MOST_VISITS, TOPICS } from "./constants";

const frequency = z.enum(FREQUENCIES);
/** Absent for somebody signed in. */
const email = emailField.optional();
/** Of the link in a mail; empty for somebody signed in. */
const token = z.string().max(300).default("");
const id = z.uuid();

/** What a draft keeps of the form for a subscription. */
export const wishSchema = z.object({
  topic: z.enum(TOPICS),
  filters: z.string().max(MOST_FILTERS),
  frequency,
});

/** The form for a subscription. */
export const subscribeSchema = wishSchema.extend({ topic: z.enum(TOPICS).default("initiatives"), email });

/** Something from a plan: no note, and no name but the address of a page. */
const plannedItemSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,200}$/),
  way: z.enum(WAYS),
  date: z.iso.date().nullable(),
});
export type PlannedItem = z.output<typeof plannedItemSchema>;

/** What a draft keeps of a plan. */
export const plannedItemsSchema = z.array(plannedItemSchema).min(1).max(MOST_VISITS);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The form that sends a plan; a script writes the field. */
export const planSchema = z.object({
  plan: z.string().max(60_000).transform(readJson).pipe(plannedItemsSchema),
  email,
});

/** The form that asks for a link to all subscriptions. */
export const linkSchema = z.object({ email: emailField });

/** Forms of the page with all subscriptions. */
export const holderSchema = z.object({ token });
export const settingsSchema = z.object({ token, frequency, locale: z.enum(LOCALES) });
export const oneSchema = z.object({ token, id });
export const answerSchema = z.object({ token, id, answer: z.enum(["went", "not_yet"]) });

/** The form that leaves a list: the token is all it needs. */
export const leaveSchema = z.object({ token: z.string().max(300) });
