"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/action/define";
import { consume } from "@/lib/rate-limit";
import { REPORT_LIMIT } from "../constants";
import { findSeen } from "../loaders/manage";
import { removePhoto } from "../mutations/photos";
import { reportPost } from "../mutations/report";
import { answerTranslation, proposeTranslation } from "../mutations/translations";
import { canTranslatePost } from "../permissions/posts";
import { oneSchema, photoSchema, reportSchema, translationSchema } from "../schema/life";
import { findRevealed } from "../utils/notices";
import { permitFor, permitToReview } from "./permit";

/** Translations that one person may offer. */
const TRANSLATIONS = { name: "board.translate", points: 30, seconds: 3600 };

/** Removes a photo of one's own post. */
export const removePhotoAction = defineAction({
  schema: photoSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id, photo }, permit }) => {
    await removePhoto(permit, id, photo);
    redirect(`/board/${id}/manage?result=photo_removed#photos`);
  },
});

/** Offers somebody's post in another language. */
export const proposeTranslationAction = defineAction({
  schema: translationSchema,
  permission: async (actor, { id }) => {
    const row = await findSeen(actor, id);
    if (row) return canTranslatePost(actor, row);
    return { denied: actor.kind === "member" ? "forbidden" : "sign_in" };
  },
  run: async ({ input: { id, ...text }, permit }) => {
    const { ok } = await consume(TRANSLATIONS, permit.actor.id);
    if (!ok) return { code: "rate_limited" };
    const [revealed] = findRevealed(`${text.title}\n${text.body}`).filter((one) => one !== "status");
    if (revealed) return { code: "invalid", fields: { body: `@posting.notice.${revealed}` } };
    const isKept = await proposeTranslation(permit, id, text, new Date());
    if (!isKept) return { code: "missing", message: "@posting.translate.taken" };
    redirect("/board/translate?result=sent");
  },
});

const answerSchema = oneSchema.extend({ take: z.enum(["yes", "no"]) });

/** Takes a translation of one's own post, or lets it go. */
export const answerTranslationAction = defineAction({
  schema: answerSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id, take }, permit }) => {
    const isThere = await answerTranslation(permit, id, take === "yes");
    if (!isThere) return { code: "missing" };
    redirect(`/board/${id}/manage?result=${take === "yes" ? "translated" : "changed"}`);
  },
});

/** The same by an organizer. */
export const reviewTranslationAction = defineAction({
  schema: answerSchema,
  permission: (actor, { id }) => permitToReview(actor, id),
  run: async ({ input: { id, take }, permit }) => {
    const isThere = await answerTranslation(permit, id, take === "yes");
    if (!isThere) return { code: "missing" };
    redirect(`/desk/board/${id}?result=translated`);
  },
});

/** Reports a post, by whoever sees it. */
export const reportPostAction = defineAction({
  schema: reportSchema,
  limit: REPORT_LIMIT,
  run: async ({ input: { id, reason, note }, actor }) => {
    const row = await findSeen(actor, id);
    if (!row) return { code: "missing" };
    await reportPost({ subjectId: id, reason, note, reporterId: actor.kind === "member" ? actor.id : null });
    redirect(`/board/${id}/report?result=reported`);
  },
});
