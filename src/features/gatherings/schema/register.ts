import { z } from "zod";
import { checkbox, emailField, optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { LONGEST, MOST_SEATS } from "../constants";
import { slugField } from "./edit";

const detail = optionalText(LONGEST.detail).transform(cleanText);
const detailFields = {
  name: requiredText(LONGEST.name)
    .transform(cleanText)
    .pipe(z.string().min(1, "@common.form.fields.required")),
  ...{ pronouns: detail, food: detail, access: detail, childCare: detail, interpretation: detail },
};

/** The form without an account has an address, and whether others use the device. */
export const registerSchema = z.object({
  ...{ slug: slugField, ...detailFields },
  email: emailField.optional(),
  shared: checkbox,
});
export const detailsSchema = z.object({ slug: slugField, ...detailFields });

/** What a draft keeps of a registration until its address is confirmed. */
export const registrationDraftSchema = z.object({
  gatheringId: z.uuid(),
  details: z.object({
    name: z.string().max(LONGEST.name),
    ...{ pronouns: z.string(), food: z.string(), access: z.string() },
    ...{ childCare: z.string(), interpretation: z.string() },
  }),
});

export const placeAnswerSchema = z.object({
  token: requiredText(300),
  answer: z.enum(["take", "give_up"]),
});

export const rideSchema = z.object({
  slug: slugField,
  rideSide: z.enum(["need", "offer"], "@common.form.fields.choose"),
  rideTown: requiredText(LONGEST.town),
  seats: z.coerce
    .number("@gatherings.errors.seats")
    .int("@gatherings.errors.seats")
    .min(1, "@gatherings.errors.seats")
    .max(MOST_SEATS, "@gatherings.errors.seats"),
  rideText: optionalText(LONGEST.ride).transform(cleanText),
});
export const rideOfSchema = z.object({ slug: slugField, ride: z.uuid() });
export const rideAskSchema = z.object({
  ...{ slug: slugField, ride: z.uuid() },
  text: requiredText(LONGEST.ask)
    .transform(cleanText)
    .pipe(z.string().min(1, "@common.form.fields.required")),
  agrees: checkbox.refine(Boolean, "@gatherings.errors.agrees"),
});
