import { confirmationMail } from "./features/people/emails/confirmation";
import { digestMail } from "./features/subscriptions/emails/digest";
import { manageLinkMail } from "./features/subscriptions/emails/manage-link";
import type { AnyMail } from "./lib/mailer/define";

/** Every kind of mail there is. */
export const MAILS: readonly AnyMail[] = [confirmationMail, digestMail, manageLinkMail];
