"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { startDraft } from "@/features/people/mutations/drafts";
import { resolveNear } from "@/features/places/loaders";
import { addressOf } from "@/lib/action/address";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { SEEK_LIMIT } from "../constants";
import { findSeeker } from "../loaders";
import { seekCircleDraft } from "../mutations/drafts";
import { finishSeeker, stopSeeking, writeToSeeker } from "../mutations/seekers";
import { canHelpSeeker, canUseCircles } from "../permissions";
import { letterSchema, seekerSchema, seekSchema } from "../schema";

const mayHelp = async (actor: Actor, { seeker }: { seeker: string }) =>
  canHelpSeeker(actor, actor.kind === "member" ? await findSeeker(seeker) : null);

/** Says to organizers that somebody looks for a circle: at once when signed in, else when the address is confirmed. */
export const seekCircleAction = defineAction({
  schema: seekSchema,
  limit: SEEK_LIMIT,
  run: async ({ input: { town, languages, note, email }, actor, locale }) => {
    const near = town ? await resolveNear(town) : null;
    if (town && !near) return { code: "invalid", fields: { town: "@account.errors.town" } };
    const seeking = { townId: near?.town.id ?? null, languages, note };
    const options = { email: addressOf(actor, email), locale, signsIn: true };
    redirect((await startDraft(seekCircleDraft, seeking, options)).path);
  },
});

/** Takes that back. */
export const stopSeekingAction = defineAction({
  schema: z.object({}),
  permission: canUseCircles,
  run: async ({ permit }) => {
    await stopSeeking(permit);
    redirect("/circles?done=withdrew#look");
  },
});

/** An organizer says that somebody was helped. */
export const finishSeekerAction = defineAction({
  schema: seekerSchema,
  permission: mayHelp,
  run: async ({ permit, input: { seeker } }) => {
    await finishSeeker(permit, seeker, new Date());
    refresh();
    return { message: "@circles.desk.finished" };
  },
});

/** An organizer writes to somebody who looks for a circle. */
export const writeToSeekerAction = defineAction({
  schema: letterSchema,
  permission: mayHelp,
  run: async ({ permit, input: { seeker, text } }) => {
    await writeToSeeker(permit, seeker, text);
    return { message: "@circles.desk.sent" };
  },
});
