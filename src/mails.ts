import { checkMail } from "./features/mail/emails";
import { accountChangedMail } from "./features/people/emails/account-changed";
import { confirmationMail } from "./features/people/emails/confirmation";
import { proposalMail } from "./features/proposals/emails/answer";
import { digestMail } from "./features/subscriptions/emails/digest";
import { manageLinkMail } from "./features/subscriptions/emails/manage-link";
import type { AnyMail } from "./lib/mailer/define";

/** Every kind of mail there is. */
export const MAILS: readonly AnyMail[] = [
  accountChangedMail,
  checkMail,
  confirmationMail,
  digestMail,
  manageLinkMail,
  proposalMail,
];
