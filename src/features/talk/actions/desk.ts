"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { getReportedAuthor } from "../data/reports";
import { judgeTalk } from "../mutations/report";
import { canJudgeTalk } from "../permissions";
import { judgeSchema } from "../schema";
import type { TalkSubject } from "../types";

const mayJudge = async (actor: Actor, { subject, id }: { subject: TalkSubject; id: string }) =>
  canJudgeTalk(actor, actor.kind === "member" ? await getReportedAuthor(subject, id) : null);

/** Answers the reports of something in a group. */
export const judgeTalkAction = defineAction({
  schema: judgeSchema,
  permission: mayJudge,
  run: async ({ permit, input: { subject, id, verdict } }) => {
    await judgeTalk(permit, { subjectType: subject, subjectId: id }, verdict, new Date());
    redirect(`/desk/messages?talk=${verdict}#groups`);
  },
});
