import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MOST_IN_MONTH, PAST_PER_PAGE } from "../constants";
import { heldBy, type StoredOccurrence, visibleTo, WITH_ALL } from "./meetings";

const include = { meeting: { include: WITH_ALL } };
const soonest: Prisma.MeetingOccurrenceOrderByWithRelationInput[] = [{ startsAt: "asc" }, { id: "asc" }];

/**
 * Days that a meeting lasts at most, and more: what began before is over. Said beside the end, so that Postgres begins
 * to read there, and not ten years ago.
 */
const LASTS_DAYS = 3;

/** Ids first: a group has few meetings and many times, and the times of one meeting lie together. */
async function meetingsOf(groupId: string, actor: Actor): Promise<string[]> {
  const where = { AND: [heldBy(groupId), visibleTo(actor)] };
  return (await db.meeting.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** What a group has ahead and the reader may see, soonest first; what is under way is among it. @throws UnavailableError */
export async function listUpcoming(
  groupId: string,
  { actor, now, most }: { actor: Actor; now: Date; most: number },
): Promise<StoredOccurrence[]> {
  return withDatabase(async () => {
    const meetingId = { in: await meetingsOf(groupId, actor) };
    const where = { meetingId, endsAt: { gt: now }, startsAt: { gt: daysFrom(now, -LASTS_DAYS) } };
    return db.meetingOccurrence.findMany({ where, include, orderBy: soonest, take: most });
  });
}

/** A page of what a group has had and the reader may see, latest first. @param page from 1. @throws UnavailableError */
export async function listPast(
  groupId: string,
  { actor, now, page }: { actor: Actor; now: Date; page: number },
): Promise<{ rows: StoredOccurrence[]; pages: number }> {
  return withDatabase(async () => {
    const meetingId = { in: await meetingsOf(groupId, actor) };
    const where = { meetingId, endsAt: { lte: now }, cancelledAt: null };
    const pages = Math.max(1, Math.ceil((await db.meetingOccurrence.count({ where })) / PAST_PER_PAGE));
    const rows = await db.meetingOccurrence.findMany({
      ...{ where, include, take: PAST_PER_PAGE, skip: (Math.min(page, pages) - 1) * PAST_PER_PAGE },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    });
    return { rows, pages };
  });
}

/**
 * What happens between two moments: of one group what the reader may see, or of all groups what everybody may.
 * @throws UnavailableError
 */
export async function listBetween(
  range: { from: Date; to: Date },
  of: { groupId: string; actor: Actor } | null,
): Promise<StoredOccurrence[]> {
  return withDatabase(async () => {
    const meeting = { audience: "everyone" as const, group: { archivedAt: null } };
    const which = of ? { meetingId: { in: await meetingsOf(of.groupId, of.actor) } } : { meeting };
    const startsAt = { gt: daysFrom(range.from, -LASTS_DAYS), lt: range.to };
    const where = { ...which, startsAt, endsAt: { gt: range.from } };
    return db.meetingOccurrence.findMany({ where, include, orderBy: soonest, take: MOST_IN_MONTH });
  });
}
