import { z } from "zod";
import { emailField } from "@/lib/action/form-data";

/** The address of the account that is to go, typed once more. */
export const deleteAccountSchema = z.strictObject({ confirmEmail: emailField });
