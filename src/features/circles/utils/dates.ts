import { daysFrom } from "@/lib/days";
import { isCalendarDay, isWallClock, momentOf } from "@/lib/wall-clock";
import { DATES, FURTHEST_DAYS } from "../constants";

/** A row of the form for dates, as typed: YYYY-MM-DD, HH:MM. */
export type TypedDate = { day: string; time: string; place: string };

/** A date that somebody set. */
export type NewDate = { startsAt: Date; place: string };

type Read = { dates: NewDate[] } | { wrong: string; message: string };

function readOne(
  { day, time }: TypedDate,
  number: number,
  now: Date,
): { startsAt: Date } | { wrong: string; message: string } {
  if (!isCalendarDay(day)) return { wrong: `day${number}`, message: "@circles.dates.wrongDay" };
  const clock = `${day}T${time.slice(0, 5)}`;
  if (!isWallClock(clock)) return { wrong: `time${number}`, message: "@circles.dates.wrongTime" };
  const startsAt = momentOf(clock);
  const isAhead = startsAt > now && startsAt < daysFrom(now, FURTHEST_DAYS);
  return isAhead ? { startsAt } : { wrong: `day${number}`, message: "@circles.dates.notAhead" };
}

/**
 * Reads the rows of the form; empty ones are left out.
 * @param past how many dates are over: their rows are not read
 * @returns the dates ahead, each after the one before, or the first field that is wrong
 */
export function readDates(rows: readonly TypedDate[], past: number, now: Date): Read {
  const dates: NewDate[] = [];
  for (const [at, row] of rows.slice(0, DATES).entries()) {
    if (at < past || (row.day === "" && row.time === "" && row.place === "")) continue;
    const read = readOne(row, at + 1, now);
    if ("wrong" in read) return read;
    const before = dates.at(-1);
    if (before && before.startsAt >= read.startsAt) {
      return { wrong: `day${at + 1}`, message: "@circles.dates.order" };
    }
    dates.push({ startsAt: read.startsAt, place: row.place });
  }
  return { dates };
}
