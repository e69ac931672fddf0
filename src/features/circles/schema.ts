import { z } from "zod";
import { SPOKEN_LANGUAGES } from "@/features/people/constants/profile";
import { checkbox, emailField, listOf, optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { FIRST_LINKS, LONGEST } from "./constants";

const id = z.uuid();
const token = z.string().max(100);
const needed = (longest: number) =>
  requiredText(longest).transform(cleanText).pipe(z.string().min(1, "@common.form.fields.required"));

export const startSchema = z.object({
  name: needed(LONGEST.name),
  links: z.coerce
    .number()
    .refine((number) => (FIRST_LINKS as readonly number[]).includes(number), "@common.form.fields.choose"),
});
export const circleSchema = z.object({ circle: id });
export const linkSchema = z.object({ circle: id, link: id });
export const joinSchema = z.object({ token, email: emailField.optional(), shared: checkbox });
export const closingSchema = z.object({
  circle: id,
  answer: z.enum(["yes", "no"], "@common.form.fields.choose"),
});

const day = optionalText(20);
const place = optionalText(LONGEST.place).transform(cleanText);
/** Three rows of a form; an empty one is no date. */
export const datesSchema = z.object({
  circle: id,
  version: z.coerce.number().int().positive(),
  ...{ day1: day, time1: day, place1: place },
  ...{ day2: day, time2: day, place2: place },
  ...{ day3: day, time3: day, place3: place },
  minutes: z.coerce
    .number()
    .int()
    .min(15, "@common.form.fields.choose")
    .max(600, "@common.form.fields.choose"),
});

const languages = listOf(z.enum(SPOKEN_LANGUAGES)).transform((all) => [...new Set(all)]);
const note = optionalText(LONGEST.note).transform(cleanText);
export const seekSchema = z.object({
  town: optionalText(LONGEST.town),
  languages,
  note,
  email: emailField.optional(),
});
export const seekerSchema = z.object({ seeker: id });
export const letterSchema = z.object({ seeker: id, text: needed(LONGEST.letter) });

/** What drafts keep until an address is confirmed. */
export const joinDraftSchema = z.object({ tokenHash: z.string() });
export const seekDraftSchema = z.object({
  townId: z.number().int().nullable(),
  languages: z.array(z.string()),
  note: z.string().max(LONGEST.note),
});
