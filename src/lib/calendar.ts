import ical from "ical-generator";

/** Everything here happens in Massachusetts. */
const TIME_ZONE = "America/New_York";

/** How far ahead a visit may lie, in days. */
const FARTHEST_DAYS = 731;
const DAY_IN_MS = 86_400_000;

// The rules in force since 2007; calendars need them spelled out beside a time zone's name.
const NEW_YORK = `BEGIN:VTIMEZONE
TZID:${TIME_ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE`;

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
  const { year, month, day, clock } = visit.when;
  // The library prints a zoned time by the local fields of a Date: they are the wall clock's, whatever zone we run in.
  const at = (hour: number, minute: number): Date => new Date(year, month - 1, day, hour, minute);
  const calendar = ical({ prodId: { company: "Massachusetts Solidarity Economy", product: "Directory" } });
  if (clock) calendar.timezone({ name: null, generator: () => NEW_YORK });
  calendar.createEvent({
    id: visit.id,
    stamp: visit.now,
    start: clock ? at(clock.hour, clock.minute) : new Date(Date.UTC(year, month - 1, day)),
    ...(clock ? { end: at(clock.hour + 1, clock.minute), timezone: TIME_ZONE } : { allDay: true }),
    summary: visit.title,
    description: visit.description,
    location: visit.location,
    url: visit.url,
  });
  // Every line ends so (RFC 5545, 3.1); the library leaves out the last.
  return `${calendar.toString()}\r\n`;
}
