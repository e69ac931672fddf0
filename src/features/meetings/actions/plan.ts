"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate } from "@/features/groups/permissions";
import { resolveNear } from "@/features/places/loaders";
import { defineAction, type Failure, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { ConflictError } from "@/lib/errors";
import { getMeeting, getOccurrence, getStanding } from "../data/meetings";
import { cancelTime, changeTime } from "../mutations/change-one";
import { cancelSeries, changeSeries } from "../mutations/change-series";
import { NoCoordinator } from "../mutations/locks";
import { type NewMeeting, planMeeting } from "../mutations/plan";
import { canChangeMeeting } from "../permissions";
import { readSchedule, readTime, type TypedSchedule } from "../recurrence/schedule";
import { cancelSchema, changeSeriesSchema, changeTimeSchema, planSchema } from "../schema";
import type { MeetingWords } from "../types";

async function mayChangeTime(actor: Actor, { id }: { id: string }) {
  const occurrence = await getOccurrence(id);
  return canChangeMeeting(actor, occurrence && (await getStanding(actor, occurrence.meeting)));
}

async function mayChangeSeries(actor: Actor, { id }: { id: string }) {
  const meeting = await getMeeting(id);
  return canChangeMeeting(actor, meeting && (await getStanding(actor, meeting)));
}

type Typed = Omit<MeetingWords, "hostIds" | "townId"> & { town: string; hosts: string[] } & TypedSchedule;

/** What the form says, with the town and all times found; or one message for each field. */
async function readMeeting(
  { town, hosts, day, from, to, repeat, until, ...words }: Typed,
  now: Date,
): Promise<NewMeeting> {
  const near = town ? await resolveNear(town) : null;
  const read = readSchedule({ day, from, to, repeat, until }, now);
  const fields = {
    ...(town && !near && { town: "@meetings.errors.town" }),
    ...(read.state === "wrong" && read.fields),
  };
  if (read.state === "wrong" || Object.keys(fields).length > 0) return refuse({ code: "invalid", fields });
  return {
    words: { ...words, townId: near?.town.id ?? null, hostIds: hosts },
    schedule: read.schedule,
    times: read.times,
  };
}

/** What else can have happened meanwhile, as the form says it. */
async function orFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoCoordinator) return refuse({ code: "forbidden" });
    if (!(error instanceof ConflictError)) throw error;
    // The page brings the new version along: sent again, the form replaces it.
    refresh();
    return refuse({ code: "conflict", message: "@meetings.errors.conflict" });
  }
}

const OVER: Failure = { code: "missing", message: "@meetings.errors.over" };

/** Plans a meeting. */
export const planMeetingAction = defineAction({
  schema: planSchema,
  permission: async (actor, { slug }) => canCoordinate(actor, await getSeat(actor, { slug })),
  run: async ({ permit, actor, input: { slug, ...typed } }) => {
    const now = new Date();
    const seat = await getSeat(actor, { slug });
    if (!seat) return { code: "missing" };
    const wanted = await readMeeting(typed, now);
    const id = await orFailure(() => planMeeting(permit, seat.groupId, wanted, now));
    redirect(`/groups/${slug}/meetings/${id}?result=planned`);
  },
});

/** Changes one time of a meeting. */
export const changeTimeAction = defineAction({
  schema: changeTimeSchema,
  permission: mayChangeTime,
  run: async ({ permit, input: { id, version, day, from, to, ...words } }) => {
    const now = new Date();
    const read = readTime({ day, from, to }, now);
    if (read.state === "wrong") return { code: "invalid", fields: read.fields };
    const { startsLocal, durationMinutes } = read;
    const wanted = { ...words, startsLocal, durationMinutes, version };
    if ((await orFailure(() => changeTime(permit, id, wanted, now))) === "over") return OVER;
    return goTo(id, "changed");
  },
});

/** Calls one time of a meeting off. */
export const cancelTimeAction = defineAction({
  schema: cancelSchema,
  permission: mayChangeTime,
  run: async ({ permit, input: { id } }) => {
    if ((await orFailure(() => cancelTime(permit, id, new Date()))) === "over") return OVER;
    return goTo(id, "cancelled");
  },
});

/** Changes a meeting with all its times to come. */
export const changeSeriesAction = defineAction({
  schema: changeSeriesSchema,
  permission: mayChangeSeries,
  run: async ({ permit, input: { id, version, ...typed } }) => {
    const now = new Date();
    const wanted = await readMeeting(typed, now);
    const result = await orFailure(() => changeSeries(permit, id, { ...wanted, version }, now));
    if (result.state === "past") return { code: "invalid", fields: { day: "@meetings.errors.past" } };
    if (result.state === "over") return OVER;
    return goTo(result.id, "changed");
  },
});

/** Calls a meeting off with all its times to come. */
export const cancelSeriesAction = defineAction({
  schema: cancelSchema,
  permission: mayChangeSeries,
  run: async ({ permit, input: { id } }) => {
    const meeting = await getMeeting(id);
    if (!meeting) return { code: "missing" };
    if ((await orFailure(() => cancelSeries(permit, id, new Date()))) === "over") return OVER;
    redirect(`/groups/${meeting.group.slug}/meetings?result=cancelled`);
  },
});

async function goTo(id: string, result: "changed" | "cancelled"): Promise<Failure> {
  const occurrence = await getOccurrence(id);
  if (!occurrence) return { code: "missing" };
  redirect(`/groups/${occurrence.meeting.group.slug}/meetings/${id}?result=${result}`);
}
