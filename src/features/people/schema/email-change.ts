import { z } from "zod";
import { emailField } from "@/lib/action/form-data";
import { codeSchema } from "./sign-in";

const code = z.preprocess((text) => (text === "" ? undefined : text), codeSchema.shape.code.optional());

/** The address that an account is to have. */
export const emailChangeSchema = z.strictObject({ newEmail: emailField });

/** The codes of the two mails; one may come later. */
export const emailCodesSchema = z.strictObject({ oldCode: code, newCode: code });

/** The button of the page that stops a change. */
export const stopSchema = z.strictObject({ token: z.string().max(300) });
