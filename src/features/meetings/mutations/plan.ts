import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { enqueueJob } from "@/lib/jobs/enqueue";
import type { Permit } from "@/lib/permit";
import { momentOf, type WallClock } from "@/lib/wall-clock";
import type { MeetingWords, Schedule } from "../types";
import { inviteJob } from "../utils/invite-job";
import { allowedHosts, countPlan, lockAsCoordinator, PATIENCE } from "./locks";

type Tx = Prisma.TransactionClient;

/** A meeting with all its times. */
export type NewMeeting = { words: MeetingWords; schedule: Schedule; times: WallClock[] };

/** When a time begins and ends, from the wall clock. */
export function momentsOf(time: WallClock, minutes: number): { startsAt: Date; endsAt: Date } {
  const startsAt = momentOf(time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Writes a meeting down, without its times. @returns its id */
export async function createMeeting(
  tx: Tx,
  groupId: string,
  {
    words: { hostIds, ...words },
    schedule,
    createdById,
  }: Omit<NewMeeting, "times"> & { createdById: string },
): Promise<string> {
  const hosts = await allowedHosts(tx, groupId, hostIds);
  const { id } = await tx.meeting.create({
    data: {
      ...{ groupId, createdById, ...words, ...schedule },
      uid: `meeting-${randomUUID()}@${new URL(env.APP_URL).hostname}`,
      hosts: { create: hosts.map((hostId) => ({ groupId: hostId })) },
    },
    select: { id: true },
  });
  return id;
}

/** Writes times of a meeting down. */
export async function createTimes(
  tx: Tx,
  meetingId: string,
  times: WallClock[],
  minutes: number,
): Promise<void> {
  const data = times.map((time) => ({ meetingId, originalLocal: time, ...momentsOf(time, minutes) }));
  await tx.meetingOccurrence.createMany({ data });
}

/**
 * Plans a meeting; members who want to know hear of it by mail.
 * @returns id of its first time that is to come, else of its last
 * @throws MissingError, NoCoordinator, TooOftenError
 */
export async function planMeeting(
  { actor }: Permit<"group.coordinate">,
  groupId: string,
  { words, schedule, times }: NewMeeting,
  now: Date,
): Promise<string> {
  await countPlan(actor);
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockAsCoordinator(tx, groupId, actor);
      const meetingId = await createMeeting(tx, groupId, { words, schedule, createdById: actor.id });
      await createTimes(tx, meetingId, times, schedule.durationMinutes);
      const all = await tx.meetingOccurrence.findMany({ where: { meetingId }, orderBy: { startsAt: "asc" } });
      const next = all.find(({ endsAt }) => endsAt > now);
      if (next) await enqueueJob(tx, inviteJob, { meetingId });
      return (next ?? all.at(-1))?.id ?? "";
    }, PATIENCE),
  );
}
