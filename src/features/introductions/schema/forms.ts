import { z } from "zod";
import { LOCALES } from "@/i18n/locales";
import { checkbox, listOf, optionalText, requiredText } from "@/lib/action/form-data";
import {
  FIRST_STEPS,
  HOW_IT_WENT,
  MOST_DESK_NOTE,
  MOST_NAME,
  MOST_NOTE,
  MOST_OWN_WAY,
  MOST_PASTED,
  MOST_PER_MONTH,
  MOST_PHONE,
  MOST_SAID,
} from "../constants";

const token = z.string().max(100);
const id = z.uuid();
const position = z.coerce.number().pipe(z.union([z.literal(1), z.literal(2)]));

/** Yes or no to an introduction; a yes shares at least one way to be reached. */
export const answerSchema = z
  .object({
    token,
    answer: z.enum(["yes", "no"]),
    name: optionalText(MOST_NAME),
    email: checkbox,
    phone: optionalText(MOST_PHONE),
    ownWay: optionalText(MOST_OWN_WAY),
  })
  .refine(({ answer, email, phone, ownWay }) => answer === "no" || email || phone || ownWay, {
    path: ["shares"],
    message: "@introductions.errors.contact",
  });

export const tokenSchema = z.object({ token });

const how = {
  howItWent: z.enum(HOW_IT_WENT, { error: "@common.form.fields.choose" }),
  said: optionalText(MOST_SAID),
  closes: checkbox,
  isShown: checkbox,
  avoids: checkbox,
};
export const howSchema = z.object({ token, ...how });

/** A post that an organizer works on. */
export const postSchema = z.object({ id });
export const keepSchema = z.object({ id, keep: z.enum(["1", "0"]) });
export const noteSchema = z.object({ id, body: requiredText(MOST_DESK_NOTE) });
export const setAsideSchema = z.object({ id, key: z.string().max(100) });
export const otherSchema = z.object({ id, other: requiredText(500) });

/** The letter to a pair. */
export const letterSchema = z.object({
  need: id.optional(),
  offer: id.optional(),
  initiative: listOf(
    z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  ),
  firstStep: z.enum(FIRST_STEPS),
  note: optionalText(MOST_NOTE),
  noteLang: z.enum(LOCALES),
  intent: z.enum(["send", "look"]),
});

/** Two initiatives, each by its slug or its address. */
export const pairSchema = z.object({ first: requiredText(500), second: requiredText(500) });

/** An introduction that was made. */
export const introductionSchema = z.object({ id });

/** What somebody without e-mail answered on the phone. */
export const recordSchema = z
  .object({ id, position, answer: z.enum(["yes", "no"]), ownWay: optionalText(MOST_OWN_WAY) })
  .refine(({ answer, ownWay }) => answer === "no" || ownWay, {
    path: ["ownWay"],
    message: "@introductions.errors.contact",
  });
export const calledSchema = z.object({ id, position });
export const recordHowSchema = z.object({ id, position, ...how });

/** Rows of a sheet. */
export const pasteSchema = z.object({
  rows: z.string().max(MOST_PASTED, "@common.form.fields.tooLong").default(""),
});
export const takeSchema = z.object({ id, consent: checkbox });

/** How one wants to be introduced. */
export const settingsSchema = z.object({
  may: checkbox,
  shares: listOf(z.enum(["email", "phone"])),
  phone: optionalText(MOST_PHONE),
  most: z.coerce.number().int().min(0).max(MOST_PER_MONTH),
});
export const avoidedSchema = z.object({ id });
