import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { type WallClock, wallClockOf } from "@/lib/wall-clock";
import { getMeeting, type StoredTime, type WholeMeeting } from "../data/meetings";
import { matchTimes } from "../recurrence/match";
import { endingAt, timesOf } from "../recurrence/rule";
import type { MeetingWords, Schedule } from "../types";
import { allowedHosts, countPlan, lockMeeting, PATIENCE } from "./locks";
import { tellCancelled, tellChanged } from "./notify";
import { createMeeting, createTimes, momentsOf, type NewMeeting } from "./plan";

type Tx = Prisma.TransactionClient;

/**
 * Times of a meeting that a change of its time is about: of one that has begun those from the first on after which
 * none has begun, of any other all.
 */
export function timesAhead<T extends Pick<StoredTime, "startsAt">>(times: readonly T[], now: Date): T[] {
  const lastBegun = times.findLastIndex(({ startsAt }) => startsAt <= now);
  return times.slice(lastBegun + 1);
}

/** When a meeting is from now on, as its form shows it; null when none of it is to come. */
export function scheduleAhead(meeting: WholeMeeting, now: Date): Schedule | null {
  const [first] = timesAhead(meeting.occurrences, now);
  const { durationMinutes, rule } = meeting;
  return first ? { startsLocal: first.originalLocal, durationMinutes, rule } : null;
}

function isSameSchedule(meeting: WholeMeeting, { schedule, times }: NewMeeting, now: Date): boolean {
  const current = scheduleAhead(meeting, now);
  if (!current || current.durationMinutes !== schedule.durationMinutes) return false;
  if ((current.rule === null) !== (schedule.rule === null)) return false;
  const before = timesOf(meeting.startsLocal, meeting.rule).filter((time) => time >= current.startsLocal);
  return before.join() === times.join();
}

/** Texts, place and link of a meeting; times that have their own keep them. */
async function changeWords(tx: Tx, before: WholeMeeting, words: MeetingWords): Promise<void> {
  const { hostIds, ...data } = words;
  const hosts = await allowedHosts(tx, before.groupId, hostIds);
  const keys = ["title", "place", "townId", "joinLink"] as const;
  const isOther = keys.some((key) => data[key] !== before[key]);
  await tx.meetingHost.deleteMany({ where: { meetingId: before.id } });
  await tx.meetingHost.createMany({ data: hosts.map((groupId) => ({ meetingId: before.id, groupId })) });
  await tx.meeting.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 }, ...(isOther && { sequence: { increment: 1 } }) },
  });
}

/** Times whose place or link is another because that of the meeting is. */
function timesElsewhere(before: WholeMeeting, words: MeetingWords, now: Date): string[] {
  const isElsewhere = before.place !== words.place || before.townId !== words.townId;
  const hasOtherLink = before.joinLink !== words.joinLink;
  const isAffected = (time: StoredTime) =>
    (isElsewhere && time.place === null) || (hasOtherLink && time.joinLink === null);
  return before.occurrences
    .filter((time) => time.cancelledAt === null && time.endsAt > now && isAffected(time))
    .map(({ id }) => id);
}

/** Whether something hangs on a time that may not be lost. */
const IN_USE = {
  OR: [
    ...[{ replies: { some: {} } }, { text: { isNot: null } }, { decisions: { some: {} } }],
    ...[{ actions: { some: {} } }, { adopted: { some: {} } }],
  ],
} satisfies Prisma.MeetingOccurrenceWhereInput;

/** Takes times out of a meeting; those that something hangs on stay, as called off. */
async function dropTimes(tx: Tx, times: readonly StoredTime[], now: Date): Promise<void> {
  const id = { in: times.map((time) => time.id) };
  const data = { cancelledAt: now, sequence: { increment: 1 } };
  await tx.meetingOccurrence.updateMany({ where: { id, cancelledAt: null, ...IN_USE }, data });
  await tx.meetingOccurrence.deleteMany({ where: { id, NOT: IN_USE } });
}

/** Gives the times of a meeting another schedule: those that only move stay the same, with who comes to them. */
async function moveTimes(
  tx: Tx,
  { times, schedule }: Pick<NewMeeting, "times" | "schedule">,
  { old, meetingId, now }: { old: StoredTime[]; meetingId: string; now: Date },
): Promise<{ moved: string[]; gone: StoredTime[] }> {
  const { kept, gone } = matchTimes(old, times);
  await dropTimes(tx, gone, now);
  const ids = kept.flatMap(({ old: was }) => (was ? [was.id] : []));
  // Out of each other's way: no two times of a meeting have the same.
  await tx.$executeRaw`UPDATE meeting_occurrence SET original_local = id::text WHERE id = ANY(${ids}::uuid[])`;
  for (const { time, old: was } of kept) {
    if (!was) continue;
    const own = { title: null, place: null, joinLink: null, isChanged: was.note !== "" };
    const data = { ...own, meetingId, originalLocal: time, ...momentsOf(time, schedule.durationMinutes) };
    await tx.meetingOccurrence.update({ where: { id: was.id }, data });
  }
  const added: WallClock[] = kept.flatMap(({ time, old: was }) => (was ? [] : [time]));
  await createTimes(tx, meetingId, added, schedule.durationMinutes);
  await tx.meetingReply.updateMany({ where: { occurrenceId: { in: ids } }, data: { remindedAt: null } });
  return { moved: ids, gone };
}

/** Tells who comes of the times that are no longer, and then of those that have taken their place. */
async function tellMoved(
  tx: Tx,
  {
    before,
    after,
    old,
    moved,
  }: { before: WholeMeeting; after: WholeMeeting; old: StoredTime[]; moved: string[] },
  now: Date,
): Promise<void> {
  const isGone = (time: StoredTime) => {
    const same = after.occurrences.find(({ id }) => id === time.id);
    if (before.id !== after.id || !same || same.cancelledAt !== null) return true;
    // A single meeting is known by its UID alone, which stays: the change itself moves it.
    return before.rule !== null && after.rule !== null && same.originalLocal !== time.originalLocal;
  };
  const times = old.filter((time) => time.cancelledAt === null && isGone(time));
  await tellCancelled(tx, before, {
    times: times.map((time) => ({ ...time, sequence: time.sequence + 1 })),
    isReplaced: true,
  });
  await tellChanged(tx, after, moved, now);
}

/** Another time for a meeting that has not begun: it stays the same meeting. */
async function reschedule(tx: Tx, before: WholeMeeting, wanted: NewMeeting, now: Date): Promise<string> {
  await changeWords(tx, before, wanted.words);
  const old = before.occurrences;
  const more = { sequence: { increment: 1 } };
  await tx.meeting.update({ where: { id: before.id }, data: { ...wanted.schedule, ...more } });
  const { moved } = await moveTimes(tx, wanted, { old, meetingId: before.id, now });
  const after = await getMeeting(before.id, tx);
  if (after) {
    const same = { ...before, sequence: after.sequence, version: after.version, updatedAt: after.updatedAt };
    await tellMoved(tx, { before: same, after, old, moved }, now);
  }
  return before.id;
}

/** Another time for a meeting that has begun: it ends before its next time, and another one begins. */
async function split(
  tx: Tx,
  before: WholeMeeting,
  wanted: NewMeeting,
  actorId: string,
  now: Date,
): Promise<string> {
  const old = timesAhead(before.occurrences, now);
  const last = before.occurrences.at(-old.length - 1);
  const meetingId = await createMeeting(tx, before.groupId, { ...wanted, createdById: actorId });
  await tx.meeting.update({
    where: { id: before.id },
    data: {
      ...(before.rule !== null && last && { rule: endingAt(before.rule, last.originalLocal) }),
      ...{ sequence: { increment: 1 }, version: { increment: 1 } },
    },
  });
  const { moved } = await moveTimes(tx, wanted, { old, meetingId, now });
  const [ended, after] = [await getMeeting(before.id, tx), await getMeeting(meetingId, tx)];
  if (ended && after) await tellMoved(tx, { before: ended, after, old, moved }, now);
  return meetingId;
}

/**
 * Changes a meeting with all its times to come.
 * @returns id of the time to go on to, or `past` when the new times would begin in the past
 * @throws MissingError, NoCoordinator, ConflictError, TooOftenError
 */
export async function changeSeries(
  { actor }: Permit<"group.coordinate">,
  id: string,
  { version, ...wanted }: NewMeeting & { version: number },
  now: Date,
): Promise<{ state: "done"; id: string } | { state: "past" } | { state: "over" }> {
  await countPlan(actor);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const before = await lockMeeting(tx, id, actor, version);
      if (before.cancelledAt) return { state: "over" };
      const hasAhead = timesAhead(before.occurrences, now).length > 0;
      const isBegun = timesAhead(before.occurrences, now).length < before.occurrences.length;
      let meetingId = id;
      if (!hasAhead || isSameSchedule(before, wanted, now)) {
        const affected = timesElsewhere(before, wanted.words, now);
        await changeWords(tx, before, wanted.words);
        const after = await getMeeting(id, tx);
        if (after && affected.length > 0) await tellChanged(tx, after, affected, now);
      } else if (!isBegun) {
        meetingId = await reschedule(tx, before, wanted, now);
      } else {
        if (wanted.schedule.startsLocal <= wallClockOf(now)) return { state: "past" };
        meetingId = await split(tx, before, wanted, actor.id, now);
      }
      const where = { meetingId, cancelledAt: null };
      const times = await tx.meetingOccurrence.findMany({ where, orderBy: { startsAt: "asc" } });
      const next = times.find(({ endsAt }) => endsAt > now) ?? times.at(-1);
      return { state: "done", id: next?.id ?? "" };
    }, PATIENCE),
  );
}

/**
 * Calls a meeting off with all its times to come.
 * @throws MissingError, NoCoordinator, TooOftenError
 */
export async function cancelSeries(
  { actor }: Permit<"group.coordinate">,
  id: string,
  now: Date,
): Promise<"done" | "over"> {
  await countPlan(actor);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const before = await lockMeeting(tx, id, actor);
      const ahead = before.occurrences.filter((time) => time.cancelledAt === null && time.endsAt > now);
      if (ahead.length === 0) return "over";
      const isWhole = before.occurrences.every(({ startsAt }) => startsAt > now);
      const data = { cancelledAt: now, sequence: { increment: 1 } };
      await tx.meetingOccurrence.updateMany({ where: { id: { in: ahead.map((time) => time.id) } }, data });
      const more = { version: { increment: 1 }, sequence: { increment: 1 } };
      await tx.meeting.update({ where: { id }, data: { cancelledAt: now, ...more } });
      const after = await getMeeting(id, tx);
      const ids = new Set(ahead.map((time) => time.id));
      const times = after?.occurrences.filter((time) => ids.has(time.id)) ?? [];
      if (after) await tellCancelled(tx, after, { times, isWhole });
      return "done";
    }, PATIENCE),
  );
}
