"use server";

import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations/drafts";
import { addressOf } from "@/lib/action/address";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { REPLY_LIMIT } from "../constants";
import { getOccurrence, getStanding } from "../data/meetings";
import { meetingReplyDraft } from "../mutations/drafts";
import { replyAsMember } from "../mutations/reply";
import { canReply, isOpenToVisitors } from "../permissions";
import { replySchema, visitorReplySchema } from "../schema";

async function mayReply(actor: Actor, { id }: { id: string }) {
  const occurrence = await getOccurrence(id);
  return canReply(actor, occurrence && (await getStanding(actor, occurrence.meeting)));
}

/** Says whether one comes, signed in. */
export const replyAction = defineAction({
  schema: replySchema,
  permission: mayReply,
  run: async ({ permit, input: { id, answer, isForAll }, locale }) => {
    const wanted = { occurrenceId: id, answer, isForAll };
    const { state, path } = await replyAsMember(permit, wanted, { locale, now: new Date() });
    if (state === "forbidden") return { code: "forbidden" };
    if (state === "over") return { code: "missing", message: "@meetings.errors.over" };
    redirect(`${path}?result=${answer}`);
  },
});

/** Says whether one comes to what is for everybody, without an account: it counts when the address is confirmed. */
export const visitorReplyAction = defineAction({
  schema: visitorReplySchema,
  limit: REPLY_LIMIT,
  run: async ({ input: { id, answer, isForAll, email: typed }, actor, locale }) => {
    const occurrence = await getOccurrence(id);
    const standing = occurrence && (await getStanding(actor, occurrence.meeting));
    if (!occurrence || !standing || !isOpenToVisitors(standing)) return { code: "missing" };
    if (occurrence.cancelledAt || occurrence.endsAt <= new Date()) {
      return { code: "missing", message: "@meetings.errors.over" };
    }
    const [wanted, email] = [{ occurrenceId: id, answer, isForAll }, addressOf(actor, typed)];
    redirect((await startDraft(meetingReplyDraft, wanted, { email, locale })).path);
  },
});
