import "server-only";
import { refuse } from "@/lib/action/define";
import { defineDraft } from "@/lib/drafts/define";
import { firstMessageSchema } from "../schema";
import { begin } from "./begin";

/**
 * The first message of somebody who may not be signed in. One that is refused ends the transaction that would confirm
 * it: the code is good for another try, and what was typed stays in the draft.
 */
export const firstMessageDraft = defineDraft({
  name: "first-message",
  values: firstMessageSchema,
  finish: async (tx, { values, personId }) => {
    if (!personId) throw new Error("A first message is confirmed with signing in");
    const begun = await begin(tx, { ...values, senderId: personId }, new Date());
    if (begun.state === "ok") return { path: `/conversations/${begun.id}` };
    const { why, most, retryAfterSeconds } = begun;
    return refuse({
      code: why === "too_many" ? "rate_limited" : "forbidden",
      message: `@conversations.refusals.${why}`,
      ...(most !== undefined && { values: { most } }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  },
});
