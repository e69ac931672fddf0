import { z } from "zod";
import type { CalendarEvent } from "@/lib/icalendar";
import { wallClockOf } from "@/lib/wall-clock";
import type { StoredMeeting, StoredTime } from "../data/meetings";
import { linkOf, placeOf } from "./rows";

/** An entry of a calendar before it is put into words of a language. Goes through mails, so it is plain JSON. */
export const datedSchema = z.object({
  uid: z.string(),
  sequence: z.number(),
  starts: z.string(),
  minutes: z.number(),
  title: z.string(),
  /** What the coordinator wrote. */
  text: z.string(),
  place: z.string(),
  isOnline: z.boolean(),
  /** Of its page on this site. */
  path: z.string(),
  /** Only in what is for somebody who said yes. */
  link: z.string().nullable(),
  rule: z.string().nullable(),
  except: z.array(z.string()),
  recurrenceOf: z.string().nullable(),
  isCancelled: z.boolean(),
  /** ISO 8601 (UTC). */
  changedAt: z.string(),
});
export type DatedEvent = z.output<typeof datedSchema>;

type LinkOf = (time: StoredTime) => string | null;

const located = (place: string, town: string | null) =>
  [place, town && `${town}, MA`].filter(Boolean).join(", ");

/** What all entries of one meeting have in common. */
function common(meeting: StoredMeeting) {
  return { uid: meeting.uid, changedAt: meeting.updatedAt.toISOString() };
}

/** One time of a meeting: of a repeated one the change of that time (RECURRENCE-ID). */
export function timeEvent(meeting: StoredMeeting, time: StoredTime, link: string | null): DatedEvent {
  const whole = { ...time, meeting };
  const { place, town } = placeOf(whole);
  return {
    ...common(meeting),
    sequence: meeting.sequence + time.sequence,
    starts: wallClockOf(time.startsAt),
    minutes: (time.endsAt.getTime() - time.startsAt.getTime()) / 60_000,
    title: time.title ?? meeting.title,
    text: [time.note, meeting.description].filter(Boolean).join("\n\n"),
    place: located(place, town),
    isOnline: linkOf(whole) !== "",
    path: `/groups/${meeting.group.slug}/meetings/${time.id}`,
    link,
    ...{ rule: null, except: [] },
    recurrenceOf: meeting.rule === null ? null : time.originalLocal,
    isCancelled: time.cancelledAt !== null,
  };
}

/** A repeated meeting as a whole, without what is different at some of its times. */
export function masterEvent(
  meeting: StoredMeeting,
  { cancelled, link }: { cancelled: readonly StoredTime[]; link: string | null },
): DatedEvent {
  return {
    ...common(meeting),
    ...{ sequence: meeting.sequence, starts: meeting.startsLocal, minutes: meeting.durationMinutes },
    ...{ title: meeting.title, text: meeting.description },
    place: located(meeting.place, meeting.town?.name ?? null),
    isOnline: meeting.joinLink !== "",
    path: `/groups/${meeting.group.slug}/meetings`,
    ...{ link, rule: meeting.rule, recurrenceOf: null, isCancelled: false },
    except: cancelled.map(({ originalLocal }) => originalLocal),
  };
}

/**
 * All of a meeting: of a repeated one the rule, the times that fall out, and those that are different.
 * @param times at least those that are different, are cancelled or have a link of their own; of a single meeting the one
 * @param link that of most times, for whoever may see it at all
 * @param named ids of times that have an entry of their own in any case
 */
export function meetingEvents(
  meeting: StoredMeeting,
  times: readonly StoredTime[],
  { link, linkOf: own, named }: { link: string | null; linkOf: LinkOf; named?: ReadonlySet<string> },
): DatedEvent[] {
  const live = times.filter(({ cancelledAt }) => cancelledAt === null);
  if (meeting.rule === null) return live.map((time) => timeEvent(meeting, time, own(time)));
  const cancelled = times.filter(({ cancelledAt }) => cancelledAt !== null);
  const different = live.filter((time) => time.isChanged || named?.has(time.id) || own(time) !== link);
  return [
    masterEvent(meeting, { cancelled, link }),
    ...different.map((time) => timeEvent(meeting, time, own(time))),
  ];
}

/** What an entry says in a language. */
export type EventWords = {
  online: string;
  /** "Join: …" */
  join: (link: string) => string;
  /** Absolute. */
  url: (path: string) => string;
};

/** An entry in words, as a calendar file has it. */
export function inWords(event: DatedEvent, { online, join, url }: EventWords): CalendarEvent {
  const { starts, minutes, text, place, isOnline, link, path, changedAt, except, ...same } = event;
  const page = url(path);
  return {
    ...same,
    when: { starts, minutes },
    description: [link && join(link), text, page].filter(Boolean).join("\n\n"),
    location: place || (isOnline ? online : ""),
    ...{ url: page, except, changedAt: new Date(changedAt) },
  };
}
