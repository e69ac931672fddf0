import { manageLinkMail } from "./features/subscriptions/emails/manage-link";
import type { Mail } from "./lib/mailer/define";

// biome-ignore lint/suspicious/noExplicitAny: a mail is looked up by name, and checks its own props
export const MAILS: readonly Mail<any>[] = [manageLinkMail];
