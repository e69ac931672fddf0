import { z } from "zod";
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
import { ASKS, LONGEST, MOST_PLACES, REMOVAL_REASONS, TEXT_LANGUAGES } from "../constants";

const MISSING = "@common.form.fields.required";
const optional = (max: number) => optionalText(max).transform(cleanText);
const required = (max: number) => requiredText(max).transform(cleanText).pipe(z.string().min(1, MISSING));

export const slugField = requiredText(200);
const lang = z.enum(TEXT_LANGUAGES);
const version = z.coerce.number().int().positive();
const day = optionalText(10);
const clock = optionalText(5);

const time = {
  ...{ firstDay: day, lastDay: day, startTime: clock, endTime: clock },
  isAllDay: checkbox,
};

export const createSchema = z.object({
  ...{ title: required(LONGEST.title), lang, ...time },
  where: optional(LONGEST.town),
  group: z.preprocess((value) => value || null, z.uuid().nullable()).default(null),
});

export const textsSchema = z
  .object({
    ...{ slug: slugField, version, lang, altLang: lang },
    title: required(LONGEST.title),
    summary: optional(LONGEST.summary),
    description: optional(LONGEST.description),
    altTitle: optional(LONGEST.title),
    altSummary: optional(LONGEST.summary),
    altDescription: optional(LONGEST.description),
  })
  .refine(({ altTitle, altSummary, altDescription }) => altTitle || !(altSummary || altDescription), {
    path: ["altTitle"],
    message: MISSING,
  })
  .refine(({ altTitle, altLang, lang: own }) => !altTitle || altLang !== own, {
    path: ["altLang"],
    message: "@gatherings.errors.sameLanguage",
  });
export type TextsForm = z.output<typeof textsSchema>;

export const timeSchema = z
  .object({
    ...{ slug: slugField, version, ...time },
    where: optional(LONGEST.town),
    placeName: optional(LONGEST.placeName),
    address: optional(LONGEST.address),
    ...pointFields("@proposals.errors.degrees"),
    accessNotes: optional(LONGEST.access),
  })
  .transform(({ lat, lng, ...rest }, context) => {
    if ((lat === null) === (lng === null)) {
      return { ...rest, point: lat === null || lng === null ? null : { lat, lng } };
    }
    const path = [lat === null ? "lat" : "lng"];
    context.addIssue({ code: "custom", path, message: "@proposals.errors.bothDegrees" });
    return z.NEVER;
  });

/** A number that is typed; empty is null. */
const capacity = optionalText(12)
  .transform((text) => (text === "" ? null : Number(text)))
  .pipe(
    z
      .number("@gatherings.errors.capacity")
      .int("@gatherings.errors.capacity")
      .min(1, "@gatherings.errors.capacity")
      .max(MOST_PLACES, "@gatherings.errors.capacity")
      .nullable(),
  );

export const registrationSettingsSchema = z.object({
  ...{ slug: slugField, version, capacity, hasRides: checkbox, isOpen: checkbox },
  asks: listOf(z.enum(ASKS)).transform((all) => [...new Set(all)]),
});
export type RegistrationSettings = z.output<typeof registrationSettingsSchema>;

export const lineSchema = z.object({
  slug: slugField,
  line: z.preprocess((value) => value || null, z.uuid().nullable()).default(null),
  ...{ lineDay: day, lineStart: clock, lineEnd: clock },
  lineTitle: required(LONGEST.line),
  lineText: optional(LONGEST.lineText),
  room: optional(LONGEST.room),
});

export const afterSchema = z.object({
  ...{ slug: slugField, version },
  notes: optional(LONGEST.notes),
  resolutions: optional(LONGEST.notes),
});

export const oneSchema = z.object({ slug: slugField });
export const lineOfSchema = z.object({ slug: slugField, line: z.uuid() });
export const photoOfSchema = z.object({ slug: slugField, photo: z.uuid() });
export const removalSchema = z.object({
  ...{ slug: slugField, registration: z.uuid() },
  reason: z.enum(REMOVAL_REASONS, "@common.form.fields.choose"),
});
export const photoAltSchema = required(MOST_ALT);
export const organizerSchema = z.object({ slug: slugField, email: emailField });
export const organizerOfSchema = z.object({ slug: slugField, person: z.uuid() });
export const invitationSchema = z.object({ token: requiredText(500) });
/** Not a tick by the way: what is called off stays so. */
export const cancelSchema = z.object({
  slug: slugField,
  isSure: checkbox.refine(Boolean, "@gatherings.errors.sure"),
});
