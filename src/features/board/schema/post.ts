import { z } from "zod";
import { checkbox, emailField, listOf, optionalText, requiredText } from "@/lib/action/form-data";
import { today } from "@/lib/calendar";
import {
  AUDIENCES,
  BEHALVES,
  CATEGORIES,
  FARTHEST_DAYS,
  MODES,
  MOST_BODY,
  MOST_CONTACT,
  MOST_NAME,
  MOST_PLACE,
  MOST_QUANTITY,
  MOST_TAG,
  MOST_TAGS,
  MOST_TITLE,
  MOST_WHAT,
  REACHES,
  SIDES,
  TERMS,
  TEXT_LANGUAGES,
} from "../constants";

const DAY = 86_400_000;
const empty = (value: unknown) => (value === "" ? undefined : value);

/** One of a list, or nothing: an empty choice means that it was left open. */
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(empty, z.enum(values).nullable().default(null));

/** A day from today to two years ahead, or none. */
const day = z.preprocess(
  empty,
  z
    .string()
    .pipe(z.iso.date("@posting.errors.day"))
    .refine((date) => {
      const ahead = (Date.parse(date) - Date.parse(today(new Date()))) / DAY;
      return ahead >= 0 && ahead <= FARTHEST_DAYS;
    }, "@posting.errors.day")
    .nullable()
    .default(null),
);

/** Short words with commas between them. Far more than there may be are not even parted. */
const tags = z
  .string()
  .max(MOST_TAGS * (MOST_TAG + 2), "@posting.errors.tags")
  .default("")
  .transform((text) =>
    [...new Set(text.split(",").map((tag) => tag.trim().replace(/\s+/g, " ")))].filter(Boolean),
  )
  .pipe(z.array(z.string().max(MOST_TAG, "@posting.errors.tags")).max(MOST_TAGS, "@posting.errors.tags"));

const count = (max: number, wrong: string) => z.coerce.number(wrong).int(wrong).min(1, wrong).max(max, wrong);

/** What stands behind "add more", in the form for a new post and in the one that changes it. */
const details = {
  category: choice(CATEGORIES),
  tags,
  mode: z.preprocess(empty, z.enum(MODES).default("in_person")),
  reachMiles: z.preprocess(
    empty,
    z.coerce
      .number()
      .refine((miles) => REACHES.some((reach) => reach === miles), "@common.form.fields.choose")
      .nullable()
      .default(null),
  ),
  startsOn: day,
  endsOn: day,
  terms: listOf(z.enum(TERMS)).transform((terms) => TERMS.filter((term) => terms.includes(term))),
  quantity: z.preprocess(empty, count(MOST_QUANTITY, "@posting.errors.quantity").default(1)),
  audience: choice(AUDIENCES),
  isIndexed: checkbox,
  lang: z.enum(TEXT_LANGUAGES),
  altLang: choice(TEXT_LANGUAGES),
  altTitle: optionalText(MOST_TITLE),
  altBody: optionalText(MOST_BODY),
  /** What was pointed out may stay. */
  anyway: checkbox,
};

type Dates = { startsOn: string | null; endsOn: string | null };
type Texts = { lang: string; altLang: string | null; altTitle: string; altBody: string };

const inOrder = ({ startsOn, endsOn }: Dates) => !startsOn || !endsOn || startsOn <= endsOn;
const inTwoLanguages = ({ lang, altLang, altTitle, altBody }: Texts) =>
  altTitle ? altLang !== null && altLang !== lang : altBody === "";

const IN_ORDER = { path: ["endsOn"], message: "@posting.errors.order" };
const IN_TWO = { path: ["altLang"], message: "@posting.errors.second" };

/** The form for a new post. `email` is absent for whoever is signed in. */
export const postFormSchema = z
  .object({
    ...details,
    side: z.enum(SIDES, "@posting.errors.side"),
    what: requiredText(MOST_WHAT, "@posting.errors.what"),
    where: requiredText(MOST_PLACE, "@posting.errors.where"),
    email: emailField.optional(),
    /** Others use this device, too. */
    shared: checkbox,
    body: optionalText(MOST_BODY - MOST_WHAT),
    behalf: z.preprocess(empty, z.enum(BEHALVES).default("self")),
    behalfName: optionalText(MOST_NAME),
    behalfContact: optionalText(MOST_CONTACT),
    /** Slug of the group of this site that it is for, and id of the action that it is to help with. */
    group: optionalText(200),
    action: z.preprocess(empty, z.uuid().nullable().default(null)),
    isToday: checkbox,
    /** What was chosen when a need turned out to be private. */
    privacy: choice(["organizers", "members", "everyone"]),
  })
  .refine(inOrder, IN_ORDER)
  .refine(inTwoLanguages, IN_TWO)
  .refine(({ behalf, behalfName }) => behalf === "self" || behalfName !== "", {
    path: ["behalfName"],
    message: "@posting.errors.behalfName",
  })
  .refine(({ behalf, behalfContact }) => behalf !== "person" || behalfContact !== "", {
    path: ["behalfContact"],
    message: "@posting.errors.behalfContact",
  });
export type PostForm = z.output<typeof postFormSchema>;

/** The form that changes a post. */
export const editSchema = z
  .object({
    ...details,
    id: z.uuid(),
    version: z.coerce.number().int(),
    title: requiredText(MOST_TITLE),
    body: optionalText(MOST_BODY),
    where: requiredText(MOST_PLACE, "@posting.errors.where"),
    privacy: choice(AUDIENCES),
  })
  .refine(inOrder, IN_ORDER)
  .refine(inTwoLanguages, IN_TWO);
export type EditForm = z.output<typeof editSchema>;

const date = z.iso.date().nullable();

/** A post as it is written down: what a draft keeps. */
export const postValuesSchema = z.object({
  side: z.enum(SIDES),
  category: z.enum(CATEGORIES),
  title: z.string().min(1).max(MOST_TITLE),
  body: z.string().max(MOST_BODY),
  lang: z.enum(TEXT_LANGUAGES),
  altLang: z.enum(TEXT_LANGUAGES).nullable(),
  altTitle: z.string().max(MOST_TITLE).nullable(),
  altBody: z.string().max(MOST_BODY).nullable(),
  tags: z.array(z.string()),
  mode: z.enum(MODES),
  town: z.string(),
  reachMiles: z.number().nullable(),
  startsOn: date,
  endsOn: date,
  terms: z.array(z.enum(TERMS)),
  quantity: z.number(),
  audience: z.enum(AUDIENCES),
  isIndexed: z.boolean(),
  behalf: z.enum(BEHALVES),
  initiativeId: z.number().nullable(),
  behalfName: z.string(),
  behalfContact: z.string(),
  // Absent in drafts of before there were groups.
  groupId: z.string().nullable().default(null),
  actionId: z.string().nullable().default(null),
});
export type PostValues = z.output<typeof postValuesSchema>;

/** What of a post may change once it stands. */
export type Changed = Omit<
  PostValues,
  "side" | "behalf" | "initiativeId" | "behalfName" | "behalfContact" | "groupId" | "actionId" | "audience"
> & {
  /** Null: as it was. */
  audience: PostValues["audience"] | null;
};
