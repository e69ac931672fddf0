import { DAY } from "@/lib/days";
import type { CalendarEvent } from "@/lib/icalendar";
import {
  addCalendarDays,
  isCalendarDay,
  isWallClock,
  momentOf,
  startOfDay,
  TIME_ZONE,
} from "@/lib/wall-clock";
import type { GatheringTime } from "../types";

const MONTH = /^\d{4}-\d{2}$/;

/** Reads what is stored of when a gathering is. */
export function timeOf(startsLocal: string, endsLocal: string | null): GatheringTime {
  if (MONTH.test(startsLocal)) return { kind: "month", month: startsLocal };
  if (isCalendarDay(startsLocal)) return { kind: "days", first: startsLocal, last: endsLocal ?? startsLocal };
  return { kind: "time", starts: startsLocal, ends: endsLocal ?? startsLocal };
}

/** How it is stored. */
export function storedTime(when: GatheringTime): { startsLocal: string; endsLocal: string | null } {
  if (when.kind === "month") return { startsLocal: when.month, endsLocal: null };
  return when.kind === "days"
    ? { startsLocal: when.first, endsLocal: when.last }
    : { startsLocal: when.starts, endsLocal: when.ends };
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** The first moment of it, and the moment from when on it is over. */
export function spanOf(when: GatheringTime): { startsAt: Date; endsAt: Date } {
  if (when.kind === "month") {
    return {
      startsAt: startOfDay(`${when.month}-01`),
      endsAt: startOfDay(`${nextMonth(when.month)}-01`),
    };
  }
  if (when.kind === "days") {
    return { startsAt: startOfDay(when.first), endsAt: startOfDay(addCalendarDays(when.last, 1)) };
  }
  return { startsAt: momentOf(when.starts), endsAt: momentOf(when.ends) };
}

/** First and last day, YYYY-MM-DD; null where only the month is known. */
export function daysOf(when: GatheringTime): { first: string; last: string } | null {
  if (when.kind === "month") return null;
  if (when.kind === "days") return { first: when.first, last: when.last };
  return { first: when.starts.slice(0, 10), last: when.ends.slice(0, 10) };
}

/** When it is, as calendars take it; null where only the month is known. */
export function eventTime(when: GatheringTime): CalendarEvent["when"] | null {
  if (when.kind === "month") return null;
  if (when.kind === "days") return { first: when.first, last: when.last };
  const minutes = (momentOf(when.ends).getTime() - momentOf(when.starts).getTime()) / 60_000;
  return { starts: when.starts, minutes };
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/**
 * When it is, in words.
 * @param zone what a reader calls the time of Massachusetts, for those with a time of day
 */
export function whenWords(when: GatheringTime, locale: string, zone: string): string {
  const words = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  if (when.kind === "month") {
    return words({ timeZone: "UTC", year: "numeric", month: "long" }).format(noon(`${when.month}-01`));
  }
  if (when.kind === "days") {
    return words({ timeZone: "UTC", dateStyle: "full" }).formatRange(noon(when.first), noon(when.last));
  }
  const format = words({ timeZone: TIME_ZONE, dateStyle: "full", timeStyle: "short" });
  return `${format.formatRange(momentOf(when.starts), momentOf(when.ends))} (${zone})`;
}

/** A minute of the wall clock as a time of day. */
export function clockWords(clock: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", timeStyle: "short" }).format(
    new Date(`${clock}Z`),
  );
}

/** A day in words, with its weekday. */
export function dayWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(noon(day));
}

/** What a form holds of a time; empty texts where it holds nothing. */
export type TypedTime = {
  isAllDay: boolean;
  firstDay: string;
  startTime: string;
  lastDay: string;
  endTime: string;
};

/** Fields that a time may be wrong in. */
export type TimeField = "firstDay" | "startTime" | "lastDay" | "endTime";

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * Reads a time as it was typed. Without a last day it is the first; a time of day needs a beginning and an end.
 * @param range days it may lie in, YYYY-MM-DD
 * @returns what is wrong, by field: "missing", "format", "range", "order" or "long"
 */
export function readTime(
  { isAllDay, firstDay, startTime, lastDay, endTime }: TypedTime,
  { from, to, mostDays }: { from: string; to: string; mostDays: number },
): { when: GatheringTime } | { wrong: Partial<Record<TimeField, string>> } {
  if (firstDay === "") return { wrong: { firstDay: "missing" } };
  if (!isCalendarDay(firstDay)) return { wrong: { firstDay: "format" } };
  if (firstDay < from || firstDay > to) return { wrong: { firstDay: "range" } };
  const last = lastDay || firstDay;
  if (!isCalendarDay(last)) return { wrong: { lastDay: "format" } };
  if (last < firstDay) return { wrong: { lastDay: "order" } };
  if (last > addCalendarDays(firstDay, mostDays - 1)) return { wrong: { lastDay: "long" } };
  if (isAllDay) return { when: { kind: "days", first: firstDay, last } };
  const wrong: Partial<Record<TimeField, string>> = {};
  if (!isClock(startTime)) wrong.startTime = startTime === "" ? "missing" : "format";
  if (!isClock(endTime)) wrong.endTime = endTime === "" ? "missing" : "format";
  if (wrong.startTime || wrong.endTime) return { wrong };
  const [starts, ends] = [`${firstDay}T${startTime}`, `${last}T${endTime}`];
  if (!isWallClock(starts) || !isWallClock(ends)) return { wrong: { startTime: "format" } };
  if (momentOf(ends) <= momentOf(starts)) return { wrong: { endTime: "order" } };
  return { when: { kind: "time", starts, ends } };
}

/** A time as a form holds it. */
export function typedTime(when: GatheringTime): TypedTime {
  if (when.kind === "month") return { isAllDay: true, firstDay: "", startTime: "", lastDay: "", endTime: "" };
  const days = daysOf(when) ?? { first: "", last: "" };
  const isAllDay = when.kind === "days";
  return {
    ...{ isAllDay, firstDay: days.first, lastDay: days.last === days.first ? "" : days.last },
    startTime: isAllDay ? "" : when.starts.slice(11),
    endTime: isAllDay ? "" : when.ends.slice(11),
  };
}

/** How many days a day lies after another; negative before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);
}

/** Every day from the first to the last, YYYY-MM-DD. */
export function listDays({ first, last }: { first: string; last: string }): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addCalendarDays(day, 1)) days.push(day);
  return days;
}
