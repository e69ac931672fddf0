"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findRevealed } from "@/features/board/utils/notices";
import { startDraft } from "@/features/people/mutations";
import { addressOf } from "@/lib/action/address";
import { defineAction, type Failure } from "@/lib/action/define";
import { VISITOR_LIMIT } from "../constants";
import { agree, giveBack } from "../mutations/agree";
import { firstMessageDraft } from "../mutations/drafts";
import { shareContact, write } from "../mutations/write";
import { canConverse } from "../permissions";
import { beginSchema, conversationSchema, shareSchema, writeSchema } from "../schema";
import type { Shut } from "../types";

/** Points out, once, what is better shared by the button. */
function pointOut({ body, anyway }: { body: string; anyway: boolean }): Failure | null {
  const [first, ...more] = anyway ? [] : findRevealed(body).filter((one) => one !== "status");
  if (!first) return null;
  const sort = more.length > 0 ? "several" : first;
  const fields = { body: `@conversations.contact.${sort}`, anyway: "@conversations.contact.tick" };
  return { code: "notice", message: "@conversations.contact.title", fields };
}

const shutFailure = (why: Shut | "taken"): Failure => ({
  code: "forbidden",
  message: `@conversations.refusals.${why}`,
});

/** Writes to whoever posted: at once when signed in, else when the address is confirmed. */
export const beginConversationAction = defineAction({
  schema: beginSchema,
  limit: VISITOR_LIMIT,
  run: async ({ input: { post: postId, email: typed, shared, ...words }, actor, locale }) => {
    const email = addressOf(actor, typed);
    const hint = pointOut(words);
    if (hint) return hint;
    const first = { postId, body: words.body, lang: locale };
    const options = { email, locale, signsIn: true, isShared: shared };
    const { path } = await startDraft(firstMessageDraft, first, options);
    redirect(path);
  },
});

/** Writes in a conversation. */
export const writeMessageAction = defineAction({
  schema: writeSchema,
  permission: canConverse,
  run: async ({ input: { conversation: conversationId, ...words }, permit, locale }) => {
    const hint = pointOut(words);
    if (hint) return hint;
    const why = await write(permit, { conversationId, body: words.body, lang: locale }, new Date());
    if (why) return shutFailure(why);
    refresh();
    return { message: "@conversations.thread.sent" };
  },
});

/** Shares one's number or address with the other of a conversation. */
export const shareContactAction = defineAction({
  schema: shareSchema,
  permission: canConverse,
  run: async ({ input: { conversation, kind, phone, remember }, permit, locale }) => {
    const value = kind === "email" ? permit.actor.email : phone;
    if (!value) return { code: "invalid", fields: { phone: "@common.form.fields.required" } };
    const wish = { conversationId: conversation, contact: { kind, value }, lang: locale };
    const why = await shareContact(permit, { ...wish, remembers: kind === "phone" && remember }, new Date());
    if (why) return shutFailure(why);
    redirect(`/conversations/${conversation}`);
  },
});

/** Promises one of what a post is about to whoever answered. */
export const agreeAction = defineAction({
  schema: conversationSchema,
  permission: canConverse,
  run: async ({ input: { conversation }, permit }) => {
    const why = await agree(permit, conversation, new Date());
    if (why) return why === "taken" ? { ...shutFailure(why), code: "conflict" } : shutFailure(why);
    refresh();
    return { message: "@conversations.thread.agreed" };
  },
});

/** Takes the promise back. */
export const giveBackAction = defineAction({
  schema: conversationSchema,
  permission: canConverse,
  run: async ({ input: { conversation }, permit }) => {
    const why = await giveBack(permit, conversation, new Date());
    if (why) return shutFailure(why);
    refresh();
    return { message: "@conversations.thread.gaveBack" };
  },
});
