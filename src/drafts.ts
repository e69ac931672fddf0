import { postDraft } from "./features/board/mutations/drafts";
import { joinCircleDraft, seekCircleDraft } from "./features/circles/mutations/drafts";
import { firstMessageDraft } from "./features/conversations/mutations/drafts";
import { registrationDraft } from "./features/gatherings/mutations/drafts";
import { joinDraft } from "./features/groups/mutations/drafts";
import { meetingReplyDraft } from "./features/meetings/mutations/drafts";
import { reporterDraft, suggestionDraft } from "./features/proposals/mutations/drafts";
import { helloDraft } from "./features/stewards/mutations/drafts";
import { planDraft, subscriptionDraft } from "./features/subscriptions/mutations/drafts";
import type { AnyDraftForm } from "./lib/drafts/define";

/** Every form that begins as a draft. */
export const DRAFTS: readonly AnyDraftForm[] = [
  subscriptionDraft,
  planDraft,
  postDraft,
  firstMessageDraft,
  suggestionDraft,
  reporterDraft,
  helloDraft,
  joinDraft,
  joinCircleDraft,
  seekCircleDraft,
  meetingReplyDraft,
  registrationDraft,
];
