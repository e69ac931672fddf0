"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/action/define";
import {
  forgetPhone,
  keepAway,
  reportMessage,
  setMailContent,
  setMuted,
  stopKeepingAway,
} from "../mutations/seat";
import { canConverse } from "../permissions";
import {
  avoidSchema,
  mailContentSchema,
  muteSchema,
  muteTokenSchema,
  reportSchema,
  stopAvoidingSchema,
} from "../schema";
import { readMuteToken } from "../utils/tokens";

/** Ends the mail about one conversation, or has it come again. */
export const muteAction = defineAction({
  schema: muteSchema,
  permission: canConverse,
  run: async ({ input: { conversation, muted }, permit }) => {
    await setMuted(conversation, permit.actor.id, muted === "yes");
    refresh();
    return { message: `@conversations.thread.${muted === "yes" ? "muted" : "unmuted"}` };
  },
});

/** The same by the link of a mail, which is all it needs. */
export const muteByLinkAction = defineAction({
  schema: muteTokenSchema,
  run: async ({ input: { token } }) => {
    const read = readMuteToken(token);
    if (!read) return { code: "missing" };
    await setMuted(read.conversationId, read.personId, true);
    redirect(`/conversations/mute/${token}`);
  },
});

/** Reports a message of the other to the organizers. */
export const reportMessageAction = defineAction({
  schema: reportSchema,
  permission: canConverse,
  run: async ({ input: { conversation, message, reason, note }, permit }) => {
    await reportMessage(permit, { conversationId: conversation, messageId: message, reason, note });
    return { message: "@conversations.report.done" };
  },
});

/** Stays away from the other of a conversation. */
export const keepAwayAction = defineAction({
  schema: avoidSchema,
  permission: canConverse,
  run: async ({ input: { conversation, scope }, permit }) => {
    await keepAway(permit, conversation, scope);
    refresh();
    return { message: `@conversations.away.done.${scope}` };
  },
});

/** Takes that back. */
export const stopKeepingAwayAction = defineAction({
  schema: stopAvoidingSchema,
  permission: canConverse,
  run: async ({ input: { id }, permit }) => {
    await stopKeepingAway(permit, id);
    refresh();
    return { message: "@conversations.account.undone" };
  },
});

/** Whether mail about messages says what was written. */
export const saveMailContentAction = defineAction({
  schema: mailContentSchema,
  permission: canConverse,
  run: async ({ input: { shows }, permit }) => {
    await setMailContent(permit, shows);
    refresh();
    return { message: "@conversations.account.saved" };
  },
});

/** Takes away the number that "share my phone" offers. */
export const forgetPhoneAction = defineAction({
  schema: z.object({}),
  permission: canConverse,
  run: async ({ permit }) => {
    await forgetPhone(permit);
    refresh();
    return { message: "@conversations.account.phoneForgotten" };
  },
});
