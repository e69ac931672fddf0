import { confirmationMail } from "./features/people/emails/confirmation";
import type { Mail } from "./lib/mailer/define";

// biome-ignore lint/suspicious/noExplicitAny: a mail is looked up by name, and checks its own props
export const MAILS: readonly Mail<any>[] = [confirmationMail];
