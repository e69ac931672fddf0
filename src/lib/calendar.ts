import { calendarFile } from "./icalendar";
import { TIME_ZONE } from "./wall-clock";

/** How far ahead a visit may lie, in days. */
const FARTHEST_DAYS = 731;
const DAY_IN_MS = 86_400_000;

/** A day, and perhaps an hour, of somebody's wall calendar. */
export type VisitTime = {
  year: number;
  month: number;
  day: number;
  clock: { hour: number; minute: number } | null;
};

const ISO_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE, dateStyle: "short" });

/** Today's date in Massachusetts, YYYY-MM-DD. */
export function today(now: Date): string {
  return ISO_DAY.format(now);
}

/** First and last day that a visit may be planned for, YYYY-MM-DD. */
export function visitRange(now: Date): { min: string; max: string } {
  const min = today(now);
  const max = new Date(Date.parse(min) + FARTHEST_DAYS * DAY_IN_MS).toISOString().slice(0, 10);
  return { min, max };
}

/**
 * Reads what the form for a visit sends.
 * @param date YYYY-MM-DD, from today to two years ahead
 * @param time HH:MM, or empty for the whole day
 * @returns null when either can't be read, doesn't exist or is out of range
 */
export function parseVisit(date: string, time: string, now: Date): VisitTime | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const midnight = new Date(`${date}T00:00:00Z`);
  // "2026-02-30" would become 2 March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return null;
  const { min, max } = visitRange(now);
  if (date < min || date > max) return null;
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (time !== "" && !clock) return null;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day, clock: clock ? { hour: Number(clock[1]), minute: Number(clock[2]) } : null };
}

/**
 * A calendar file (RFC 5545) with one visit: an hour in Massachusetts time, or the whole day.
 * @param visit.id unique on this site and the same for the same visit, so that a second file replaces the first
 */
export function visitCalendar(visit: {
  id: string;
  when: VisitTime;
  title: string;
  description: string;
  location: string;
  url: string;
  now: Date;
}): string {
  const { id, now, when, ...words } = visit;
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${when.year}-${two(when.month)}-${two(when.day)}`;
  const clock = when.clock && `${day}T${two(when.clock.hour)}:${two(when.clock.minute)}`;
  const event = { uid: id, sequence: 0, changedAt: now, ...words };
  return calendarFile({ method: "PUBLISH" }, [
    { ...event, when: clock ? { starts: clock, minutes: 60 } : { first: day, last: day } },
  ]);
}
