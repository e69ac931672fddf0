import "server-only";
import { defineDraft } from "@/lib/drafts/define";
import { plannedItemsSchema, wishSchema } from "../schema";
import { subscribe } from "./subscribe";
import { planVisits } from "./visits";

/** A subscription of somebody who is not signed in. */
export const subscriptionDraft = defineDraft({
  name: "subscription",
  values: wishSchema,
  finish: async (tx, { values, ...reader }) => ({
    path: `/subscriptions?result=${await subscribe(tx, reader, values, new Date())}`,
  }),
});

/** What somebody planned who is not signed in, to be asked about. */
export const planDraft = defineDraft({
  name: "planned-visits",
  values: plannedItemsSchema,
  finish: async (tx, { values, ...reader }) => ({
    path: `/subscriptions?result=${await planVisits(tx, reader, values, new Date())}`,
  }),
});
