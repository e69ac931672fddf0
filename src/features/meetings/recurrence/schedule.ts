import {
  addCalendarDays,
  calendarDayOf,
  isCalendarDay,
  isWallClock,
  momentOf,
  wallClockOf,
} from "@/lib/wall-clock";
import { FARTHEST_DAYS, MOST_TIMES, OLDEST_DAYS, type Repeat } from "../constants";
import type { Schedule } from "../types";
import { repeatUntil } from "./rule";

/** What the form says of the time: days as YYYY-MM-DD, times as HH:MM. */
export type TypedTime = { day: string; from: string; to: string };
export type TypedSchedule = TypedTime & { repeat: Repeat; until: string };

type Problem<Field extends string> = { state: "wrong"; fields: Partial<Record<Field, string>> };

const wrong = <Field extends string>(field: Field, name: string): Problem<Field> => ({
  state: "wrong",
  fields: { [field]: `@meetings.errors.${name}` } as Partial<Record<Field, string>>,
});

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

type Time = { state: "ok"; startsLocal: string; durationMinutes: number };

/** When one meeting is; or what is wrong with it, one message for each field. */
export function readTime({ day, from, to }: TypedTime, now: Date): Time | Problem<keyof TypedTime> {
  if (!isCalendarDay(day)) return wrong("day", "day");
  const today = calendarDayOf(now);
  if (day < addCalendarDays(today, -OLDEST_DAYS)) return wrong("day", "longAgo");
  if (day > addCalendarDays(today, FARTHEST_DAYS)) return wrong("day", "far");
  const startsLocal = `${day}T${from}`;
  if (!isWallClock(startsLocal)) return wrong("from", "time");
  if (!isWallClock(`${day}T${to}`)) return wrong("to", "time");
  // In the night when the clocks go forward an hour is left out.
  if (wallClockOf(momentOf(startsLocal)) !== startsLocal) return wrong("from", "leftOut");
  const durationMinutes = minutesOf(to) - minutesOf(from);
  if (durationMinutes <= 0) return wrong("to", "endBeforeStart");
  return { state: "ok", startsLocal, durationMinutes };
}

/** When a meeting is and when again, with all its times; or what is wrong with it, one message for each field. */
export function readSchedule(
  typed: TypedSchedule,
  now: Date,
): { state: "ok"; schedule: Schedule; times: string[] } | Problem<keyof TypedSchedule> {
  const time = readTime(typed, now);
  if (time.state === "wrong") return time;
  const { startsLocal, durationMinutes } = time;
  const { repeat, until, day } = typed;
  if (repeat === "once") {
    return { state: "ok", schedule: { startsLocal, durationMinutes, rule: null }, times: [startsLocal] };
  }
  if (until === "") return wrong("until", "untilMissing");
  if (!isCalendarDay(until)) return wrong("until", "day");
  if (until < day) return wrong("until", "untilBefore");
  if (until > addCalendarDays(calendarDayOf(now), FARTHEST_DAYS)) return wrong("until", "far");
  const { rule, times } = repeatUntil(startsLocal, repeat, until);
  if (times.length > MOST_TIMES) return wrong("until", "tooMany");
  return { state: "ok", schedule: { startsLocal, durationMinutes, rule }, times };
}
