import { planDraft, subscriptionDraft } from "./features/subscriptions/mutations/drafts";
import type { DraftForm } from "./lib/drafts/define";

// biome-ignore lint/suspicious/noExplicitAny: a form is looked up by name, and checks its own values
export const DRAFTS: readonly DraftForm<any>[] = [subscriptionDraft, planDraft];
