import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import type { WallClock } from "@/lib/wall-clock";
import { getMeeting, type StoredTime, type WholeMeeting } from "../data/meetings";
import type { OccurrenceWords } from "../types";
import { countPlan, lockMeeting, PATIENCE } from "./locks";
import { tellCancelled, tellChanged } from "./notify";
import { momentsOf } from "./plan";

type Tx = Prisma.TransactionClient;
/** One time as a coordinator wants it. */
export type ChangedTime = OccurrenceWords & {
  startsLocal: WallClock;
  durationMinutes: number;
  version: number;
};
/** What came of it: a time that was called off, or is over, is not changed any more. */
export type Changed = "done" | "over";

async function meetingIdOf(tx: Tx, occurrenceId: string): Promise<string> {
  const where = { id: occurrenceId };
  const found = await tx.meetingOccurrence.findUnique({ where, select: { meetingId: true } });
  return found?.meetingId ?? Promise.reject(new MissingError());
}

function timeIn(meeting: WholeMeeting, id: string): StoredTime {
  const found = meeting.occurrences.find((time) => time.id === id);
  if (!found) throw new MissingError();
  return found;
}

/** What is its own is kept; what the meeting has anyhow is not. */
function ownOf(meeting: WholeMeeting, { title, place, joinLink, note }: OccurrenceWords): OccurrenceWords {
  const own = (value: string | null, usual: string) => (value === null || value === usual ? null : value);
  return {
    title: own(title || null, meeting.title),
    place: own(place, meeting.place),
    joinLink: own(joinLink, meeting.joinLink),
    note,
  };
}

/** What somebody who comes has to know. */
function isMaterial(
  before: StoredTime,
  after: Pick<StoredTime, "startsAt" | "endsAt" | "place" | "joinLink">,
): boolean {
  const isMoved =
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime();
  return isMoved || before.place !== after.place || before.joinLink !== after.joinLink;
}

/**
 * Changes one time of a meeting. Who said that she comes, or may, hears of another time, place or link.
 * @throws MissingError, NoCoordinator, ConflictError, TooOftenError
 */
export async function changeTime(
  { actor }: Permit<"group.coordinate">,
  id: string,
  { startsLocal, durationMinutes, version, ...words }: ChangedTime,
  now: Date,
): Promise<Changed> {
  await countPlan(actor);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const meeting = await lockMeeting(tx, await meetingIdOf(tx, id), actor, version);
      const before = timeIn(meeting, id);
      if (before.cancelledAt) return "over";
      const own = ownOf(meeting, words);
      const moments = momentsOf(startsLocal, durationMinutes);
      const isMoved = startsLocal !== before.originalLocal || durationMinutes !== meeting.durationMinutes;
      const isOwn = own.note !== "" || [own.title, own.place, own.joinLink].some((value) => value !== null);
      const isNews = isMaterial(before, { ...moments, ...own });
      await tx.meetingOccurrence.update({
        where: { id },
        data: {
          ...{ ...own, ...moments, isChanged: isMoved || isOwn },
          ...((isNews || own.title !== before.title) && { sequence: { increment: 1 } }),
        },
      });
      // A day that is put off is worth being reminded of again.
      const replies = { occurrenceId: id };
      if (moments.startsAt > before.startsAt)
        await tx.meetingReply.updateMany({ where: replies, data: { remindedAt: null } });
      await tx.meeting.update({ where: { id: meeting.id }, data: { version: { increment: 1 } } });
      const after = await getMeeting(meeting.id, tx);
      if (after && isNews && moments.endsAt > now) await tellChanged(tx, after, [id], now);
      return "done";
    }, PATIENCE),
  );
}

/**
 * Calls one time of a meeting off. Who said that she comes, or may, hears of it.
 * @throws MissingError, NoCoordinator, TooOftenError
 */
export async function cancelTime(
  { actor }: Permit<"group.coordinate">,
  id: string,
  now: Date,
): Promise<Changed> {
  await countPlan(actor);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const meeting = await lockMeeting(tx, await meetingIdOf(tx, id), actor);
      const before = timeIn(meeting, id);
      if (before.cancelledAt || before.endsAt <= now) return "over";
      const data = { cancelledAt: now, sequence: { increment: 1 } };
      const time = await tx.meetingOccurrence.update({ where: { id }, data });
      // The rule has one exception more.
      const more = { version: { increment: 1 }, sequence: { increment: 1 } };
      await tx.meeting.update({ where: { id: meeting.id }, data: more });
      const after = await getMeeting(meeting.id, tx);
      if (after) await tellCancelled(tx, after, { times: [time] });
      return "done";
    }, PATIENCE),
  );
}
