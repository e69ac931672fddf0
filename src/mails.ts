import { confirmationMail } from "./features/people/emails/confirmation";
import type { AnyMail } from "./lib/mailer/define";

/** Every kind of mail there is. */
export const MAILS: readonly AnyMail[] = [confirmationMail];
