import { z } from "zod";
import { LOCATION_PRIVACIES, PRINCIPLES, WAYS } from "@/features/initiatives/constants";
import {
  checkbox,
  emailField,
  listOf,
  optionalText,
  pointFields,
  requiredText,
} from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { MOST_ALT } from "@/lib/photos/limits";
import { webAddress } from "@/lib/web-address";
import { ENTRY_REPORTS, LISTED_TWICE, LONGEST, MOST, PHOTO_SLOTS, REJECT_TEMPLATES } from "../constants";

/** Text without what only changes how other text looks: controls, and marks that turn the direction of writing. */
const clean = (max: number) => optionalText(max).transform(cleanText);
const orNull = (max: number) => clean(max).transform((text) => text || null);
const needed = (max: number) =>
  requiredText(max).transform(cleanText).pipe(z.string().min(1, "@common.form.fields.required"));

/** "example.org" as people type it is a web address; anything but http and https is none. */
const url = clean(LONGEST.url)
  .transform((text) => (text !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(text) ? `https://${text}` : text))
  .refine((text) => text === "" || isSite(text), "@proposals.errors.url")
  .transform((text) => text || null);

function isSite(text: string): boolean {
  const address = webAddress(text);
  return address !== null && /\.[a-z0-9-]{2,}$/i.test(address.host) && !/\s/.test(text);
}

const LINK = /^(.*?)\s*(https?:\/\/\S+)$/i;

/** One link a line: words, then the address. */
const links = clean(LONGEST.links).transform((text, context) => {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).flatMap((line, _at, all) => {
    const [, label = "", address = ""] = LINK.exec(line) ?? [];
    const isFine = isSite(address) && address.length <= LONGEST.url && label.length <= LONGEST.name;
    if (isFine && all.length <= MOST.links) return [{ label: label || new URL(address).host, url: address }];
    context.addIssue({ code: "custom", message: "@proposals.errors.links" });
    return [];
  });
});

/** Names with commas or lines between them. */
const names = clean(LONGEST.names).transform((text, context) => {
  const all = [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean);
  if (all.length > MOST.otherNames || all.some((name) => name.length > LONGEST.name)) {
    context.addIssue({ code: "custom", message: "@proposals.errors.names" });
  }
  return all;
});

const year = clean(10)
  .refine((text) => text === "" || /^(1[6-9]|20|21)\d\d$/.test(text), "@proposals.errors.year")
  .transform((text) => (text === "" ? null : Number(text)));

/** BCP 47: also those that lists brought along and the form does not offer by itself. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "@common.form.fields.choose");
const keys = (max: number) => listOf(z.string().max(80)).transform((all) => [...new Set(all)].slice(0, max));

const wayFields = Object.fromEntries(
  WAYS.flatMap((way) => [
    [`wayNote-${way}`, orNull(LONGEST.note)],
    [`wayUrl-${way}`, url],
  ]),
) as Record<string, z.ZodType<string | null>>;
const principleFields = Object.fromEntries(
  PRINCIPLES.map((principle) => [`how-${principle}`, orNull(LONGEST.text)]),
) as Record<string, z.ZodType<string | null>>;

const photoId = z.union([z.literal("").transform(() => null), z.uuid()]).default(null);
/** A photo of the entry as the form has it: which, what is to be seen on it, and whether it goes. */
const photoFields = Object.fromEntries(
  PHOTO_SLOTS.flatMap((slot): [string, z.ZodType][] => [
    [`photoId-${slot}`, photoId],
    [`photoAlt-${slot}`, clean(MOST_ALT)],
    [`photoLang-${slot}`, language.default("en")],
    [`photoGone-${slot}`, checkbox],
  ]),
);

/** Fields of the form for an entry, new or not. What needs the gazetteer is checked after. */
const entryFields = {
  name: needed(LONGEST.name),
  kindKey: z.string({ error: "@common.form.fields.choose" }).min(1, "@common.form.fields.choose").max(80),
  summary: clean(LONGEST.summary).transform((text) => text.replace(/\s+/g, " ")),
  town: needed(80),
  address: clean(LONGEST.line).transform((text) => text.replace(/\s+/g, " ")),
  locality: clean(LONGEST.line),
  zip: clean(10)
    .refine((text) => text === "" || /^\d{5}(-\d{4})?$/.test(text), "@proposals.errors.zip")
    .transform((text) => text.slice(0, 5) || null),
  ...pointFields("@proposals.errors.degrees"),
  locationPrivacy: z.enum(LOCATION_PRIVACIES).default("public"),
  website: url,
  status: z.enum(["active", "planning", "paused", "closed"]).default("active"),
  description: clean(LONGEST.description),
  lang: language.default("en"),
  altLang: z.union([z.literal("").transform(() => null), language]).default(null),
  altSummary: orNull(LONGEST.summary),
  altDescription: orNull(LONGEST.description),
  otherNames: names,
  secondaryKinds: keys(MOST.secondaryKinds),
  purposes: keys(20),
  ways: listOf(z.enum(WAYS)),
  ...wayFields,
  whoMayJoin: orNull(LONGEST.text),
  principles: listOf(z.enum(PRINCIPLES)),
  ...principleFields,
  serviceArea: orNull(LONGEST.line),
  hours: orNull(LONGEST.text),
  hoursYear: year,
  links,
  email: z.union([z.literal("").transform(() => null), emailField]).default(null),
  emailPublic: checkbox,
  phone: orNull(60),
  phonePublic: checkbox,
  languages: listOf(language).transform((all) => [...new Set(all)]),
  accessibility: orNull(LONGEST.text),
  foundedYear: year,
  ...photoFields,
  /** Something was written about a picture that was not added. */
  photoAlt: clean(MOST_ALT),
  photoChosen: checkbox,
};

/** The form for an entry as a whole. */
const entryFormSchema = z.object(entryFields);
export type EntryForm = z.output<typeof entryFormSchema>;

/** The form that suggests something new, or a change. */
export const suggestSchema = z.object({
  ...entryFields,
  /** Of the entry that is changed; empty for a new one. */
  slug: z.string().max(200).default(""),
  version: z.coerce.number().int().positive().max(2_000_000_000).optional(),
  /** "I looked: it is none of these." */
  isNew: checkbox,
  isVerified: checkbox,
  reason: clean(LONGEST.reason),
  /** Absent for somebody signed in. */
  authorEmail: emailField.optional(),
});

/** The form that reports an entry. */
export const reportSchema = z.object({
  slug: z.string().max(200),
  reportReason: z.enum([...ENTRY_REPORTS, LISTED_TWICE], { error: "@common.form.fields.choose" }),
  /** Of something listed twice: address, slug or name of the other entry. */
  other: clean(LONGEST.url),
  reason: clean(LONGEST.reason),
  authorEmail: z.union([z.literal("").transform(() => null), emailField]).default(null),
});

/** Forms of the page of one's own suggestion. */
export const answerSchema = z.object({ token: z.string().max(300), body: needed(LONGEST.message) });
export const withdrawSchema = z.object({ token: z.string().max(300) });

const id = z.uuid();
const seen = z.coerce.number().int().positive().max(2_000_000_000);
const seenVersion = z.preprocess((text) => (text === "" ? null : text), seen.nullable()).default(null);

/** Accepts a suggestion as it is; `take-<field>` says which of two stays. */
export const acceptSchema = z.object({ id, seenVersion, isVerified: checkbox }).loose();
/** Accepts it as the editor changed it. */
export const changeSchema = z.object({ ...entryFields, id, seenVersion, isVerified: checkbox });
export const grantSchema = z.object({ id });
export const resolveSchema = z.object({ id, effect: z.enum(["none", "closed", "hidden"]) });
export const askSchema = z.object({ id, question: needed(LONGEST.message) });
export const rejectSchema = z.object({
  id,
  template: z.union([z.literal("").transform(() => null), z.enum(REJECT_TEMPLATES)]).default(null),
  words: clean(LONGEST.message),
});
export const batchSchema = z.object({
  ids: listOf(id),
  decision: z.enum(["accept", "spam"], { error: "@common.form.fields.choose" }),
});

/** Forms of the history as the desk has it. */
export const revertSchema = z.object({ slug: z.string().max(200), to: seen, seen });
export const listingSchema = z.object({
  slug: z.string().max(200),
  seen,
  listing: z.enum(["published", "hidden", "retired"]),
});
export const redactSchema = z.object({
  slug: z.string().max(200),
  fields: listOf(z.string().max(40)).pipe(z.array(z.string()).min(1, "@common.form.fields.choose")),
  versions: listOf(seen),
});
