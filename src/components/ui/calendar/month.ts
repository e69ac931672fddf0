import { addCalendarDays, calendarDayOf } from "@/lib/wall-clock";
import type { CalendarItem } from "./types";

const FIRST_YEAR = 2010;
const LAST_YEAR = 2099;

/** Noon of a day: whatever the clocks do, it is this day in Massachusetts. */
export const noon = (day: string) => new Date(`${day}T16:00:00Z`);

/** The month that an address asks for, YYYY-MM; that of today for anything else. @param today YYYY-MM-DD */
export function readMonth(asked: unknown, today: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(typeof asked === "string" ? asked : "") ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const isNear = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return isMonth && isNear ? `${year}-${month}` : today.slice(0, 7);
}

/** The month so many after another, or before it, YYYY-MM. */
export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** Its first day, and the first one after it, YYYY-MM-DD. */
export function monthRange(month: string): { first: string; after: string } {
  return { first: `${month}-01`, after: `${addMonths(month, 1)}-01` };
}

/** Its weeks from Sunday to Saturday, as the wall calendars here have them; null where a day is another month's. */
export function weeksOf(month: string): (string | null)[][] {
  const { first, after } = monthRange(month);
  const weeks: (string | null)[][] = [];
  for (
    let day = addCalendarDays(first, -new Date(first).getUTCDay());
    day < after;
    day = addCalendarDays(day, 7)
  ) {
    const week = Array.from({ length: 7 }, (_, at) => addCalendarDays(day, at));
    weeks.push(week.map((one) => (one.startsWith(month) ? one : null)));
  }
  return weeks;
}

/** Days as text have the order of days. */
const later = (one: string, other: string): string => [one, other].sort()[1] ?? one;

/** First and last day of something, YYYY-MM-DD. What ends at midnight is not on the day that begins then. */
export function daysOf(item: CalendarItem): { first: string; last: string } {
  if ("days" in item) return item.days;
  const first = calendarDayOf(new Date(item.startsAt));
  const last = calendarDayOf(new Date(Date.parse(item.endsAt) - 1));
  return { first, last: later(first, last) };
}

/** What is on each day of a month, in the order given. */
export function itemsByDay(month: string, items: readonly CalendarItem[]): Map<string, CalendarItem[]> {
  const { first: begin, after } = monthRange(month);
  const found = new Map<string, CalendarItem[]>();
  for (const item of items) {
    const { first, last } = daysOf(item);
    for (let day = later(first, begin); day <= last && day < after; day = addCalendarDays(day, 1)) {
      found.set(day, [...(found.get(day) ?? []), item]);
    }
  }
  return found;
}
