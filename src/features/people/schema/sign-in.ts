import { z } from "zod";
import { checkbox, emailField } from "@/lib/action/form-data";
import { ownPath } from "@/lib/web-address";

/** The form that asks for a code. */
export const signInSchema = z.object({
  email: emailField,
  shared: checkbox,
  next: z.string().optional().transform(ownPath),
});

/** The code as people type it: spaces and hyphens between the digits mean nothing. */
export const codeSchema = z.object({
  code: z
    .string({ error: "@common.form.fields.required" })
    .transform((text) => text.replace(/[\s\p{Pd}.]/gu, ""))
    .pipe(z.string().regex(/^\d{8}$/, "@signIn.confirm.codeFormat")),
});

/** The button of a mailed link. */
export const linkSchema = z.object({ token: z.string().max(100), shared: checkbox });

/** Asks for another code, to the same address or to another. */
export const sendAgainSchema = z.object({ email: emailField.optional() });
