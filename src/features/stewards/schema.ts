import { z } from "zod";
import { checkbox, emailField, optionalText, requiredText } from "@/lib/action/form-data";
import { cleanText } from "@/lib/clean-text";
import { LONGEST, WAYS_TO_PROVE } from "./constants";

const slug = requiredText(200);
const email = emailField;
const token = requiredText(200);

export const claimSchema = z.object({
  slug,
  way: z.enum(WAYS_TO_PROVE),
  /** Before the "@", at the website's domain. */
  mailbox: optionalText(64).transform((text) => text.split("@")[0]?.toLowerCase() ?? ""),
  reason: optionalText(LONGEST.reason).transform(cleanText),
});
export const inviteSchema = z.object({ slug, email });
export const removeSchema = z.object({ slug, person: z.uuid() });
export const leaveSchema = z.object({ slug });
export const tokenSchema = z.object({ token });
export const answerClaimSchema = z.object({ token, answer: z.enum(["yes", "no"]) });

export const helloSchema = z.object({
  slug,
  text: requiredText(LONGEST.hello)
    .transform(cleanText)
    .pipe(z.string().min(1, "@common.form.fields.required")),
  senderName: requiredText(LONGEST.name)
    .transform(cleanText)
    .pipe(z.string().min(1, "@common.form.fields.required")),
  authorEmail: emailField.optional(),
  agrees: checkbox.refine(Boolean, "@stewards.hello.agreesMissing"),
});

/** What a draft keeps of a hello until its address is confirmed. */
export const helloDraftSchema = z.object({
  initiativeId: z.number().int(),
  text: z.string().max(LONGEST.hello),
  name: z.string().max(LONGEST.name),
});
