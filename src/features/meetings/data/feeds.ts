import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import { FEED_DAYS } from "../constants";
import type { DatedEvent } from "../serializers/calendar";
import { meetingEvents } from "../serializers/calendar";
import { heldBy, type StoredMeeting, type StoredTime, WITH_ALL } from "./meetings";

/** Meetings that are in memory at a time. */
const BATCH = 50;

/** Those with something in the calendar: not only what was called off, or is long over. */
const inFeeds = (now: Date): Prisma.MeetingWhereInput => ({
  group: { archivedAt: null },
  occurrences: { some: { cancelledAt: null, endsAt: { gt: daysFrom(now, -FEED_DAYS) } } },
});

const forEverybody = (groupId: string | null): Prisma.MeetingWhereInput => ({
  audience: "everyone",
  ...(groupId !== null && heldBy(groupId)),
});

/** Of a repeated meeting only what is different at some of its times. */
const SPECIAL: Prisma.MeetingOccurrenceWhereInput = {
  OR: [{ meeting: { rule: null } }, { isChanged: true }, { cancelledAt: { not: null } }],
};

async function* batches<T extends { id: string }>(
  read: (after: Prisma.MeetingWhereInput) => Promise<T[]>,
): AsyncGenerator<T> {
  let after: Prisma.MeetingWhereInput = {};
  while (true) {
    const rows = await withDatabase(() => read(after));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = { id: { gt: last.id } };
  }
}

/** Every meeting that is for everybody, of all groups or one, without any join link. One batch is in memory. */
export async function* publicEvents(groupId: string | null, now: Date): AsyncGenerator<DatedEvent> {
  const meetings = batches((after) =>
    db.meeting.findMany({
      where: { AND: [inFeeds(now), forEverybody(groupId), after] },
      include: { ...WITH_ALL, occurrences: { where: SPECIAL } },
      orderBy: { id: "asc" },
      take: BATCH,
    }),
  );
  for await (const { occurrences, ...meeting } of meetings) {
    yield* meetingEvents(meeting, occurrences, { link: null, linkOf: () => null });
  }
}

const COMING = ["yes", "maybe"] as const;

/** What somebody has to do with: her groups' meetings, and those for everybody that she said she comes to. */
const ownMeetings = (personId: string): Prisma.MeetingWhereInput => {
  const group = { members: { some: { personId } } };
  const replies = { some: { personId, answer: { in: [...COMING] } } };
  return {
    OR: [
      ...[{ group }, { hosts: { some: { group } } }],
      { audience: "everyone", occurrences: { some: { replies } } },
    ],
  };
};

type WithReplies = StoredTime & { replies: { answer: string }[] };

/**
 * The link of the times that she comes to; where these are all that are left, that of the whole meeting.
 * @param left times of it that are to come
 */
function withLinks(
  meeting: StoredMeeting,
  times: WithReplies[],
  left: { count: number; now: Date },
): DatedEvent[] {
  const hers = new Set(times.flatMap(({ id, replies }) => (replies.length > 0 ? [id] : [])));
  const linkOf = (time: StoredTime) => (hers.has(time.id) && (time.joinLink ?? meeting.joinLink)) || null;
  const ahead = times.filter((time) => hers.has(time.id) && !time.cancelledAt && time.endsAt > left.now);
  const isWhole = meeting.rule !== null && left.count > 0 && ahead.length >= left.count;
  if (!isWhole) return meetingEvents(meeting, times, { link: null, linkOf });
  const special = times.filter(({ isChanged, cancelledAt }) => isChanged || cancelledAt !== null);
  const link = meeting.joinLink || null;
  // A link of one time alone is still for who comes to that one.
  return meetingEvents(meeting, special, {
    link,
    linkOf: (time) => (time.joinLink === null ? link : linkOf(time)),
  });
}

/** Everything in somebody's own calendar, with the join links of what she said yes to. One batch is in memory. */
export async function* privateEvents(personId: string, now: Date): AsyncGenerator<DatedEvent> {
  const ahead = { cancelledAt: null, endsAt: { gt: now } };
  const yes = { personId, answer: "yes" as const };
  const meetings = batches((after) =>
    db.meeting.findMany({
      where: { AND: [inFeeds(now), ownMeetings(personId), after] },
      include: {
        ...WITH_ALL,
        _count: { select: { occurrences: { where: ahead } } },
        occurrences: {
          where: { OR: [SPECIAL, { ...ahead, replies: { some: yes } }] },
          include: { replies: { where: yes, select: { answer: true } } },
        },
      },
      orderBy: { id: "asc" },
      take: BATCH,
    }),
  );
  for await (const { occurrences, _count, ...meeting } of meetings) {
    yield* withLinks(meeting, occurrences, { count: _count.occurrences, now });
  }
}

/**
 * Names the state of what `publicEvents` gives, for an ETag.
 * @throws UnavailableError
 */
export async function publicVersion(groupId: string | null): Promise<string> {
  const where = { AND: [{ group: { archivedAt: null } }, forEverybody(groupId)] };
  const { _count, _max, _sum } = await withDatabase(() =>
    db.meeting.aggregate({
      ...{ where, _count: true, _max: { updatedAt: true } },
      _sum: { version: true, sequence: true },
    }),
  );
  return [groupId, _count, _max.updatedAt?.getTime(), _sum.version, _sum.sequence].join(" ");
}

/** How the database knows the token of somebody's own calendar. */
export const feedHash = (token: string): string => keyedHash("calendar", token);

/** Whose calendar a token opens, and in which language; null for one that opens none. @throws UnavailableError */
export async function findFeedOwner(token: string): Promise<{ personId: string; locale: string } | null> {
  const feed = await withDatabase(() =>
    db.calendarFeed.findFirst({
      where: { tokenHash: feedHash(token), person: PRESENT },
      select: { personId: true, person: { select: { locale: true } } },
    }),
  );
  return feed && { personId: feed.personId, locale: feed.person.locale };
}

/** Since when somebody has an address of her own calendar; null without one. @throws UnavailableError */
export async function getFeedDate(personId: string): Promise<Date | null> {
  const feed = await withDatabase(() => db.calendarFeed.findUnique({ where: { personId } }));
  return feed?.createdAt ?? null;
}
