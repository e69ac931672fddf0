import { z } from "zod";
import { checkbox, emailField, listOf, optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { calendarDayOf, isCalendarDay } from "@/lib/wall-clock";
import { webAddress } from "@/lib/web-address";
import { AGENDA_YEARS, AIM_SORTS, AIM_STATES, AUDIENCES, JOININGS, LONGEST, ROLES } from "../constants";

const slug = requiredText(200);
const id = z.uuid();
const version = z.coerce.number().int().positive();

const text = (max: number) => optionalText(max).transform(cleanText);
const words = (max: number) =>
  requiredText(max).transform(cleanText).pipe(z.string().min(1, "@common.form.fields.required"));
const lang = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
  .max(35)
  .default("en");

/** YYYY, YYYY-MM or YYYY-MM-DD that the calendar has and that the agenda reaches; empty for none. */
const byWhen = optionalText(10).transform((typed, context) => {
  if (typed === "") return null;
  const isDay = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(typed) && isCalendarDay(`${typed}-01-01`.slice(0, 10));
  const year = Number(typed.slice(0, 4));
  const now = Number(calendarDayOf(new Date()).slice(0, 4));
  if (isDay && year >= now - AGENDA_YEARS && year <= now + AGENDA_YEARS) return typed;
  context.addIssue({ code: "custom", message: "@groups.errors.byWhen" });
  return z.NEVER;
});

/** Who asks to join, and what she answers; `answer-0` to `answer-2` for the group's questions. */
export const joinSchema = z.object({
  slug,
  name: text(LONGEST.name),
  email: emailField.optional(),
  "answer-0": text(LONGEST.answer),
  "answer-1": text(LONGEST.answer),
  "answer-2": text(LONGEST.answer),
  agrees: checkbox,
  wantsToCoordinate: checkbox,
});

/** What a draft keeps until the address is confirmed. */
export const joinDraftSchema = z.object({
  groupId: id,
  name: z.string().max(LONGEST.name),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })).max(3),
  wantsToCoordinate: z.boolean(),
});

export const slugSchema = z.object({ slug });
export const requestSchema = z.object({ slug, id, answer: z.enum(["accept", "coordinator", "decline"]) });
export const roleSchema = z.object({ slug, person: id, role: z.enum([...ROLES, "remove"]) });
export const inviteSchema = z.object({ slug, email: emailField, role: z.enum(ROLES).default("member") });
export const tokenSchema = z.object({ token: requiredText(200) });
export const membershipSchema = z.object({
  slug,
  audience: z.enum(AUDIENCES),
  wantsAnnouncements: checkbox,
  wantsTalk: checkbox,
});

const groupFields = {
  lang,
  name: words(LONGEST.name),
  purpose: words(LONGEST.purpose),
  howToJoin: text(LONGEST.howToJoin),
  altName: text(LONGEST.name),
  altPurpose: text(LONGEST.purpose),
  altHowToJoin: text(LONGEST.howToJoin),
  joining: z.enum(JOININGS),
  "question-0": text(LONGEST.question),
  "question-1": text(LONGEST.question),
  "question-2": text(LONGEST.question),
  agreement: text(LONGEST.agreement),
};
export const newGroupSchema = z.object(groupFields);
export const editGroupSchema = z.object({ ...groupFields, slug, version });
export const archiveSchema = z.object({ slug, isArchived: z.enum(["yes", "no"]) });

const aimFields = {
  slug,
  sort: z.enum(AIM_SORTS),
  lang,
  title: words(LONGEST.aim),
  body: text(LONGEST.aimBody),
  byWhen,
};
/** A new aim, by a coordinator or proposed by a member. */
export const newAimSchema = z.object(aimFields);
export const editAimSchema = z.object({ ...aimFields, id, version, state: z.enum(AIM_STATES).optional() });
/** `meeting`: where it was adopted; empty when directly. */
export const decideAimSchema = z.object({
  slug,
  id,
  answer: z.enum(["adopt", "drop"]),
  meeting: z.union([z.literal(""), id]).default(""),
});
export const moveAimSchema = z.object({ slug, id, direction: z.enum(["up", "down"]) });

export const linkDocumentSchema = z.object({
  slug,
  title: words(LONGEST.document),
  url: requiredText(LONGEST.address).transform((typed, context) => {
    const address = webAddress(/^[\w-]+(\.[\w-]+)+/.test(typed) ? `https://${typed}` : typed);
    if (address) return address.href;
    context.addIssue({ code: "custom", message: "@groups.errors.address" });
    return z.NEVER;
  }),
  audience: z.enum(AUDIENCES).default("members"),
});
/** What comes beside a file. */
export const fileDocumentSchema = z.object({
  title: words(LONGEST.document),
  audience: z.enum(AUDIENCES).default("members"),
});
export const removeDocumentSchema = z.object({ slug, id });

export const initiativeSchema = z.object({ slug, initiative: words(200), answer: z.enum(["add", "remove"]) });

export const proposeTogetherSchema = z.object({
  slug,
  aim: id,
  other: requiredText(200),
  note: text(LONGEST.note),
});
export const decideTogetherSchema = z.object({ slug, id, answer: z.enum(["accept", "decline", "end"]) });

export const entrustSchema = z.object({
  slug,
  isEntrusted: checkbox,
  regions: listOf(z.string().max(60)),
  kinds: listOf(z.string().max(60)),
});
