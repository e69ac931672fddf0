"use server";

import { redirect } from "next/navigation";
import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate, canTakePart } from "@/features/groups/permissions";
import { defineAction, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { MissingError } from "@/lib/errors";
import { PAGE_SIZE } from "../constants";
import { findToReport } from "../loaders";
import { announce } from "../mutations/announce";
import { removeAnnouncement, removeMessage } from "../mutations/remove";
import { reportTalk } from "../mutations/report";
import { answerThread, startThread } from "../mutations/threads";
import { canReportTalk } from "../permissions";
import { announceSchema, answerSchema, removeSchema, reportTalkSchema, startThreadSchema } from "../schema";
import { pageWithin } from "../utils/tell";

const seatOf = async (actor: Actor, id: string) => (actor.kind === "member" ? getSeat(actor, { id }) : null);
const mayCoordinate = async (actor: Actor, { group }: { group: string }) =>
  canCoordinate(actor, await seatOf(actor, group));
const mayTakePart = async (actor: Actor, { group }: { group: string }) =>
  canTakePart(actor, await seatOf(actor, group));

/** Path of a group for whoever may do something in it. */
async function pathOf(actor: Actor, id: string): Promise<string> {
  const seat = await seatOf(actor, id);
  return seat ? `/groups/${seat.slug}` : refuse({ code: "missing" });
}

/** Tells a group something. */
export const announceAction = defineAction({
  schema: announceSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { group, ...rest }, locale, actor }) => {
    const path = await pathOf(actor, group);
    const id = await announce(permit, { groupId: group, ...rest, lang: locale }, new Date());
    redirect(`${path}/announcements/${id}?done=announced`);
  },
});

/** Takes an announcement off the archive. */
export const removeAnnouncementAction = defineAction({
  schema: removeSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { group, id }, actor }) => {
    const path = await pathOf(actor, group);
    await removeAnnouncement(permit, { groupId: group, id }, new Date());
    redirect(`${path}/announcements?done=removed`);
  },
});

/** Begins a conversation. */
export const startThreadAction = defineAction({
  schema: startThreadSchema,
  permission: mayTakePart,
  run: async ({ permit, input: { group, ...words }, locale, actor }) => {
    const path = await pathOf(actor, group);
    const id = await startThread(permit, { groupId: group, ...words, lang: locale }, new Date());
    redirect(`${path}/talk/${id}`);
  },
});

/** Answers in a conversation. */
export const answerThreadAction = defineAction({
  schema: answerSchema,
  permission: mayTakePart,
  run: async ({ permit, input: { group, thread, ...words }, locale, actor }) => {
    const path = await pathOf(actor, group);
    const answer = { groupId: group, threadId: thread, ...words, lang: locale };
    const count = await answerThread(permit, answer, new Date());
    const { pages } = pageWithin(undefined, count, PAGE_SIZE.messages);
    redirect(`${path}/talk/${thread}?${pages > 1 ? `page=${pages}&` : ""}done=sent#latest`);
  },
});

/** Takes back what one wrote, or what somebody wrote in a group that one coordinates. */
export const removeMessageAction = defineAction({
  schema: removeSchema,
  permission: mayTakePart,
  run: async ({ permit, input: { group, id }, actor }) => {
    const path = await pathOf(actor, group);
    const { threadId, isLast } = await removeMessage(permit, { groupId: group, id }, new Date());
    redirect(`${path}/talk${isLast ? "" : `/${threadId}`}?done=removed`);
  },
});

/** Reports something of a group. */
export const reportTalkAction = defineAction({
  schema: reportTalkSchema,
  permission: canReportTalk,
  run: async ({ permit, input: { group, subject, id, reason, note } }) => {
    const back = await findToReport(group, subject, id);
    if (!back) throw new MissingError();
    await reportTalk(permit, { subjectType: subject, subjectId: id, reason, note });
    redirect(`${back}?done=reported`);
  },
});
