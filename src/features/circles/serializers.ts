import { daysFrom } from "@/lib/days";
import { wallClockOf } from "@/lib/wall-clock";
import { ANSWER_DAYS, MOST_MEMBERS } from "./constants";
import type { CircleRow } from "./data/circles";
import type { CircleDto, DateDto, OwnCircleDto } from "./types";
import { isOpen } from "./utils/links";

const toDate = (
  { position, startsAt, durationMinutes, place }: CircleRow["dates"][number],
  now: Date,
): DateDto => ({
  ...{ position, at: startsAt.toISOString(), clock: wallClockOf(startsAt) },
  ...{ minutes: durationMinutes, place, isPast: startsAt <= now },
});

/** When the answers to the closing question are counted. */
const closingDay = (askedAt: Date): Date => daysFrom(askedAt, ANSWER_DAYS);

/** A circle as somebody in it sees it: no address, no answer but her own, no name that its owner shows nobody. */
export function toCircleDto(row: CircleRow, readerId: string, now: Date): CircleDto {
  const { id, name, version, members, dates, invitations, askedAt, endedAt, createdById } = row;
  const links = invitations.filter((link) => isOpen(link, now));
  const own = members.find(({ personId }) => personId === readerId);
  const isFounderHere = members.some(({ personId }) => personId === createdById);
  return {
    ...{ id, name, version, isEnded: endedAt !== null },
    members: members.map(({ personId, person }) => ({
      name: person.nameAudience === "nobody" && personId !== readerId ? "" : person.name,
      isYou: personId === readerId,
    })),
    dates: dates.map((date) => toDate(date, now)),
    links: links.map(({ id: link, createdAt, expiresAt }) => ({
      ...{ id: link, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    })),
    free: Math.max(0, MOST_MEMBERS - members.length - links.length),
    question:
      askedAt && !endedAt ? { until: closingDay(askedAt).toISOString(), own: own?.goesOn ?? null } : null,
    mayEnd: !endedAt && (createdById === readerId || !isFounderHere),
  };
}

/** A row of the list of one's own circles. */
export function toOwnCircle({ id, name, members, dates, endedAt }: CircleRow, now: Date): OwnCircleDto {
  const next = dates.find(({ startsAt }) => startsAt > now);
  return {
    ...{ id, name, members: members.length, isEnded: endedAt !== null },
    nextAt: endedAt ? null : (next?.startsAt.toISOString() ?? null),
  };
}
