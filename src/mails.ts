import { noteMail } from "./features/board/emails/note";
import { circleMail } from "./features/circles/emails/circle";
import { seekerMail } from "./features/circles/emails/letter";
import { noticeMail } from "./features/conversations/emails/notice";
import { warningMail } from "./features/conversations/emails/warning";
import { reviewMail } from "./features/freshness/emails/review";
import { newsMail } from "./features/gatherings/emails/news";
import { organizeMail } from "./features/gatherings/emails/organize";
import { rideMail } from "./features/gatherings/emails/ride";
import {
  groupInvitationMail,
  joiningMail,
  requestMail,
  togetherMail,
} from "./features/groups/emails/joining";
import { agreedMail } from "./features/introductions/emails/agreed";
import { askMail } from "./features/introductions/emails/ask";
import { closingMail } from "./features/introductions/emails/closing";
import { howMail } from "./features/introductions/emails/how";
import { checkMail } from "./features/mail/emails";
import { invitationMail as meetingInvitationMail } from "./features/meetings/emails/invitation";
import {
  cancelledMail,
  changedMail,
  confirmedMail,
  reminderMail,
  withdrawnMail,
} from "./features/meetings/emails/times";
import { actionMail } from "./features/minutes/emails/reminder";
import { accountChangedMail } from "./features/people/emails/account-changed";
import { confirmationMail } from "./features/people/emails/confirmation";
import { proposalMail } from "./features/proposals/emails/answer";
import { stewardMail } from "./features/proposals/emails/steward";
import { claimMail } from "./features/stewards/emails/claim";
import { helloCopyMail, helloMail } from "./features/stewards/emails/hello";
import { invitationMail } from "./features/stewards/emails/invitation";
import { digestMail } from "./features/subscriptions/emails/digest";
import { manageLinkMail } from "./features/subscriptions/emails/manage-link";
import { announcementMail } from "./features/talk/emails/announcement";
import { talkDigestMail } from "./features/talk/emails/digest";
import type { AnyMail } from "./lib/mailer/define";

/** Every kind of mail there is. */
export const MAILS: readonly AnyMail[] = [
  accountChangedMail,
  agreedMail,
  askMail,
  checkMail,
  closingMail,
  confirmationMail,
  digestMail,
  howMail,
  manageLinkMail,
  noteMail,
  noticeMail,
  warningMail,
  proposalMail,
  reviewMail,
  stewardMail,
  claimMail,
  invitationMail,
  helloMail,
  helloCopyMail,
  joiningMail,
  requestMail,
  groupInvitationMail,
  togetherMail,
  actionMail,
  announcementMail,
  talkDigestMail,
  circleMail,
  seekerMail,
  meetingInvitationMail,
  confirmedMail,
  withdrawnMail,
  changedMail,
  cancelledMail,
  reminderMail,
  newsMail,
  organizeMail,
  rideMail,
];
