import { z } from "zod";
import { checkbox, emailField, listOf, optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { webAddress } from "@/lib/web-address";
import { ANSWERS, LONGEST, MEETING_AUDIENCES, MEETING_LANGUAGES, REPEATS, STEP_FREE } from "./constants";

const id = z.uuid();
const version = z.coerce.number().int().positive();
/** Days and times are read by `recurrence/schedule`, which knows what is wrong with them. */
const day = optionalText(20);
const text = (max: number) => optionalText(max).transform(cleanText);
/** Only what a browser opens as a page: never a script. */
const joinLink = optionalText(LONGEST.link)
  .transform((typed) => (typed === "" ? "" : (webAddress(typed)?.href ?? null)))
  .pipe(z.string({ error: "@meetings.errors.link" }).max(LONGEST.link));
const title = requiredText(LONGEST.title)
  .transform(cleanText)
  .pipe(z.string().min(1, "@common.form.fields.required"));

const time = { day, from: day, to: day };

const words = {
  title,
  lang: z.enum(MEETING_LANGUAGES),
  description: text(LONGEST.description),
  audience: z.enum(MEETING_AUDIENCES),
  place: text(LONGEST.place),
  town: optionalText(100),
  joinLink,
  languages: listOf(z.enum(MEETING_LANGUAGES)).transform((all) => [...new Set(all)]),
  interpretation: text(LONGEST.access),
  childCare: text(LONGEST.access),
  stepFree: z.enum(STEP_FREE),
  accessNotes: text(LONGEST.access),
  hosts: listOf(id).transform((all) => [...new Set(all)]),
};
const schedule = { ...time, repeat: z.enum(REPEATS), until: day };

export const planSchema = z.object({ slug: requiredText(200), ...words, ...schedule });
export const changeSeriesSchema = z.object({ id, version, ...words, ...schedule });
export const changeTimeSchema = z.object({
  ...{ id, version, ...time, joinLink },
  title: text(LONGEST.title),
  place: text(LONGEST.place),
  note: text(LONGEST.note),
});
export const cancelSchema = z.object({
  id,
  agrees: checkbox.refine(Boolean, "@meetings.errors.agreesMissing"),
});

export const replySchema = z.object({
  id,
  answer: z.enum(ANSWERS, { error: "@meetings.errors.answer" }),
  isForAll: checkbox,
});
export const visitorReplySchema = replySchema.extend({ email: emailField.optional() });
/** What a draft keeps of an answer until its address is confirmed. */
export const replyDraftSchema = z.object({
  occurrenceId: id,
  answer: z.enum(ANSWERS),
  isForAll: z.boolean(),
});

export const feedSchema = z.object({});
