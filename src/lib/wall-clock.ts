import { Temporal } from "temporal-polyfill";

/** Everything here happens in Massachusetts. */
export const TIME_ZONE = "America/New_York";

/** A minute of the wall clock in Massachusetts, YYYY-MM-DDTHH:MM. */
export type WallClock = string;

const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function parsed<T>(text: string, shape: RegExp, read: (text: string) => T): T | null {
  if (!shape.test(text)) return null;
  try {
    return read(text);
  } catch {
    return null;
  }
}

/** Whether a text is a minute that the calendar has (30 February is none). */
export function isWallClock(text: string): boolean {
  return parsed(text, MINUTE, (clock) => Temporal.PlainDateTime.from(clock)) !== null;
}

/** Whether a text is a day that the calendar has, YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  return parsed(text, DAY, (day) => Temporal.PlainDate.from(day)) !== null;
}

/**
 * The same minute with its zone. One that a change to summer time leaves out is read by the offset before it, one that
 * happens twice is the first (RFC 5545, 3.3.5).
 */
export function zoned(clock: WallClock): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(clock).toZonedDateTime(TIME_ZONE, { disambiguation: "compatible" });
}

/** The moment of a minute of the wall clock. @throws RangeError for one that the calendar has not */
export function momentOf(clock: WallClock): Date {
  return new Date(zoned(clock).epochMilliseconds);
}

/** What the wall clock shows at a moment. */
export function wallClockOf(moment: Date): WallClock {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** The day that the calendar in Massachusetts shows at a moment, YYYY-MM-DD. */
export function calendarDayOf(moment: Date): string {
  return wallClockOf(moment).slice(0, 10);
}

/** The day after so many, or before, YYYY-MM-DD. */
export function addCalendarDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The first moment of a day in Massachusetts. */
export function startOfDay(day: string): Date {
  return momentOf(`${day}T00:00`);
}
