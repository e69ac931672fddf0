"use server";

import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations/drafts";
import { addressOf } from "@/lib/action/address";
import { defineAction } from "@/lib/action/define";
import { ConflictError } from "@/lib/errors";
import { DURATIONS, JOIN_LIMIT } from "../constants";
import { getCircle, linkHash } from "../data/circles";
import { answerClosing } from "../mutations/closing";
import { setDates } from "../mutations/dates";
import { joinCircleDraft } from "../mutations/drafts";
import { endCircle, leaveCircle } from "../mutations/leave";
import { makeLink, renewLink, startCircle, withdrawLink } from "../mutations/links";
import { canUseCircles } from "../permissions";
import { circleSchema, closingSchema, datesSchema, joinSchema, linkSchema, startSchema } from "../schema";
import { readDates } from "../utils/dates";
import { rememberNewLinks } from "../utils/new-links";

/** Begins a circle, and leads to its links. */
export const startCircleAction = defineAction({
  schema: startSchema,
  permission: canUseCircles,
  run: async ({ permit, input, actor }) => {
    const { id, tokens } = await startCircle(permit, input, new Date());
    if (actor.kind === "member") await rememberNewLinks({ circleId: id, personId: actor.id, tokens });
    redirect(`/circles/${id}?done=started`);
  },
});

/** One more link. */
export const makeLinkAction = defineAction({
  schema: circleSchema,
  permission: canUseCircles,
  run: async ({ permit, input: { circle } }) => {
    const token = await makeLink(permit, circle, new Date());
    if (!token) return { code: "conflict", message: "@circles.links.full" };
    await rememberNewLinks({ circleId: circle, personId: permit.actor.id, tokens: [token] });
    redirect(`/circles/${circle}?done=link`);
  },
});

/** Another link in place of one. */
export const renewLinkAction = defineAction({
  schema: linkSchema,
  permission: canUseCircles,
  run: async ({ permit, input: { circle, link } }) => {
    const token = await renewLink(permit, circle, link, new Date());
    const tokens = token ? [token] : [];
    await rememberNewLinks({ circleId: circle, personId: permit.actor.id, tokens });
    redirect(`/circles/${circle}?done=link`);
  },
});

/** Ends a link. */
export const withdrawLinkAction = defineAction({
  schema: linkSchema,
  permission: canUseCircles,
  run: async ({ permit, input: { circle, link } }) => {
    await withdrawLink(permit, circle, link);
    redirect(`/circles/${circle}?done=withdrawn`);
  },
});

/** Comes into a circle by a link: at once when signed in, else when the address is confirmed. */
export const joinCircleAction = defineAction({
  schema: joinSchema,
  limit: JOIN_LIMIT,
  run: async ({ input: { token, email, shared }, actor, locale }) => {
    const options = { email: addressOf(actor, email), locale, signsIn: true, isShared: shared };
    redirect((await startDraft(joinCircleDraft, { tokenHash: linkHash(token) }, options)).path);
  },
});

/** Sets the dates that are ahead. */
export const setDatesAction = defineAction({
  schema: datesSchema,
  permission: canUseCircles,
  run: async ({ permit, input }) => {
    const now = new Date();
    if (!(DURATIONS as readonly number[]).includes(input.minutes)) {
      return { code: "invalid", fields: { minutes: "@common.form.fields.choose" } };
    }
    const circle = await getCircle(permit, input.circle);
    if (!circle) return { code: "missing" };
    const rows = [
      { day: input.day1, time: input.time1, place: input.place1 },
      { day: input.day2, time: input.time2, place: input.place2 },
      { day: input.day3, time: input.time3, place: input.place3 },
    ];
    const past = circle.dates.filter(({ startsAt }) => startsAt <= now).length;
    const read = readDates(rows, past, now);
    if ("wrong" in read) return { code: "invalid", fields: { [read.wrong]: read.message } };
    const dates = read.dates.map((date) => ({ ...date, durationMinutes: input.minutes }));
    try {
      const wanted = { circleId: input.circle, version: input.version, dates };
      const isChanged = await setDates(permit, wanted, now);
      if (!isChanged) return { message: "@circles.dates.same" };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return { code: "conflict", message: "@circles.dates.conflict" };
    }
    redirect(`/circles/${input.circle}?done=dates`);
  },
});

/** Answers the closing question. */
export const answerClosingAction = defineAction({
  schema: closingSchema,
  permission: canUseCircles,
  run: async ({ permit, input: { circle, answer } }) => {
    const wish = { circleId: circle, goesOn: answer === "yes" };
    const { goesOn } = await answerClosing(permit, wish, new Date());
    redirect(`/circles/${circle}?done=${goesOn ? "goes_on" : "answered"}`);
  },
});

/** Leaves a circle. */
export const leaveCircleAction = defineAction({
  schema: circleSchema,
  permission: canUseCircles,
  run: async ({ permit, input: { circle } }) => {
    await leaveCircle(permit, circle, new Date());
    redirect("/circles?done=left");
  },
});

/** Ends a circle for everybody in it. */
export const endCircleAction = defineAction({
  schema: circleSchema,
  permission: canUseCircles,
  run: async ({ permit, input: { circle } }) => {
    await endCircle(permit, circle, new Date());
    redirect(`/circles/${circle}?done=ended`);
  },
});
