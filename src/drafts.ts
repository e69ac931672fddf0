import { reporterDraft, suggestionDraft } from "./features/proposals/mutations/drafts";
import { planDraft, subscriptionDraft } from "./features/subscriptions/mutations/drafts";
import type { AnyDraftForm } from "./lib/drafts/define";

/** Every form that begins as a draft. */
export const DRAFTS: readonly AnyDraftForm[] = [subscriptionDraft, planDraft, suggestionDraft, reporterDraft];
