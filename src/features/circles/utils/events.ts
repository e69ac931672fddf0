import type { CalendarEvent } from "@/lib/icalendar";
import { wallClockOf } from "@/lib/wall-clock";

/** A date of a circle on its way into calendars. */
export type CircleEvent = {
  uid: string;
  sequence: number;
  /** ISO 8601 (UTC). */
  at: string;
  minutes: number;
  place: string;
  isCancelled: boolean;
};

type Stored = { uid: string; sequence: number; startsAt: Date; durationMinutes: number; place: string };

/** A stored date as an event; one that is cancelled is a step further. */
export function toEvent(
  { uid, sequence, startsAt, durationMinutes, place }: Stored,
  isCancelled = false,
): CircleEvent {
  return {
    ...{ uid, place, isCancelled, minutes: durationMinutes, at: startsAt.toISOString() },
    sequence: isCancelled ? sequence + 1 : sequence,
  };
}

/**
 * The same for a calendar file. Its title is neutral: a calendar is seen over one's shoulder.
 * @param url of the circle's page, absolute
 */
export function toCalendarEvent(
  { uid, sequence, at, minutes, place, isCancelled }: CircleEvent,
  { title, url, changedAt }: { title: string; url: string; changedAt: Date },
): CalendarEvent {
  const when = { starts: wallClockOf(new Date(at)), minutes };
  return { uid, sequence, when, title, description: url, url, location: place, isCancelled, changedAt };
}
