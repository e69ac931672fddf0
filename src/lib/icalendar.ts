import ical, {
  foldLines,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { TIME_ZONE, type WallClock, zoned } from "./wall-clock";

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

/** When something is: a time by the wall clock, or whole days (`last` is one of them), YYYY-MM-DD. */
export type EventTime = { starts: WallClock; minutes: number } | { first: string; last: string };

/** Something in a calendar (RFC 5545, VEVENT). */
export type CalendarEvent = {
  /** The same for the same thing, for ever: a later file changes or cancels what an earlier one put there. */
  uid: string;
  /** Goes up by each change that matters. */
  sequence: number;
  when: EventTime;
  title: string;
  description?: string;
  location?: string;
  /** Absolute. */
  url?: string;
  /** RRULE without its name, and the times that fall out. */
  rule?: string | null;
  except?: readonly WallClock[];
  /** When this one of a repeated event would be by the rule. */
  recurrenceOf?: WallClock | null;
  isCancelled?: boolean;
  /** When this was last changed (DTSTAMP). */
  changedAt: Date;
};

/** What a file is for: to be looked at, to be put into a calendar, to be taken out of it. */
export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

type Head = {
  method: CalendarMethod;
  name?: string;
  organizer?: { name: string; email: string };
  /** Whose calendar it is meant for: her own address, in her own mail. Nobody is asked to answer by it. */
  attendee?: string;
};

const compact = (clock: WallClock) => `${clock.replace(/[-:]/g, "")}00`;

function repeating({ rule, except = [] }: CalendarEvent): string | null {
  if (!rule) return null;
  const dates = except.map((clock) => `EXDATE;TZID=${TIME_ZONE}:${compact(clock)}`);
  return [`RRULE:${rule}`, ...dates].join("\r\n");
}

function times(when: EventTime): Pick<ICalEventData, "start" | "end" | "timezone" | "allDay"> {
  if ("first" in when) {
    const after = Temporal.PlainDate.from(when.last).add({ days: 1 });
    return { start: Temporal.PlainDate.from(when.first), end: after, allDay: true };
  }
  const start = zoned(when.starts);
  return { start, end: start.add({ minutes: when.minutes }), timezone: TIME_ZONE };
}

function eventData(event: CalendarEvent, { organizer, attendee }: Head): ICalEventData {
  const { uid, sequence, when, title, description, location, url, recurrenceOf, isCancelled } = event;
  return {
    ...times(when),
    ...{ id: uid, sequence, stamp: event.changedAt, summary: title },
    ...(description && { description }),
    ...(location && { location }),
    ...(url && { url }),
    ...(organizer && { organizer }),
    ...(attendee && {
      attendees: [{ email: attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
    }),
    repeating: repeating(event),
    ...(recurrenceOf && { recurrenceId: zoned(recurrenceOf) }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** An empty calendar object of the library, which writes the parts. */
function calendarOf({ method, name }: Head): ICalCalendar {
  const prodId = { company: "Massachusetts Solidarity Economy", product: "Commons" };
  const calendar = ical({ prodId, method: ICalCalendarMethod[method], ...(name && { name }) });
  calendar.timezone({ name: null, generator: () => NEW_YORK });
  return calendar;
}

const BEGIN = "BEGIN:VEVENT";
const END = "END:VCALENDAR";

/** Everything before the first event. The library writes the zone only beside an event that is in it. */
function beginning(head: Head, isZoned = true): string {
  const calendar = calendarOf(head);
  const start = zoned("2026-01-01T12:00");
  calendar.createEvent({ start, summary: "", ...(isZoned && { timezone: TIME_ZONE }) });
  const whole = calendar.toString();
  return whole.slice(0, whole.indexOf(BEGIN));
}

/** One event, its lines folded; each ends with CRLF (RFC 5545, 3.1). */
function eventText(event: CalendarEvent, head: Head): string {
  const text = calendarOf(head).createEvent(eventData(event, head)).toString();
  return `${foldLines(text).replace(/(\r\n)+$/, "")}\r\n`;
}

/** A calendar (RFC 5545), piece by piece: whatever there is of it, one event is in memory. */
export async function* calendarPieces(
  head: Head,
  events: AsyncIterable<CalendarEvent>,
): AsyncGenerator<string> {
  yield beginning(head);
  for await (const event of events) yield eventText(event, head);
  yield `${END}\r\n`;
}

/** A whole calendar file, for a mail or a download. */
export function calendarFile(head: Head, events: readonly CalendarEvent[]): string {
  const isZoned = events.some(({ when }) => "starts" in when);
  return `${beginning(head, isZoned)}${events.map((event) => eventText(event, head)).join("")}${END}\r\n`;
}
