import { RRuleTemporal } from "rrule-temporal";
import { momentOf, TIME_ZONE, type WallClock, wallClockOf, zoned } from "@/lib/wall-clock";
import { MOST_TIMES, type Repeat } from "../constants";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

const compact = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Which of its weekday a day is in its month: 1 to 4, and -1 for the last where it is the fifth, which few months have. */
function ordinalOf(day: number): number {
  const nth = Math.ceil(day / 7);
  return nth === 5 ? -1 : nth;
}

function pattern(startsLocal: WallClock, repeat: Exclude<Repeat, "once">): string {
  const { day, dayOfWeek } = zoned(startsLocal);
  const weekday = WEEKDAYS[dayOfWeek - 1];
  if (repeat === "weekly") return `FREQ=WEEKLY;BYDAY=${weekday}`;
  if (repeat === "biweekly") return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
  if (repeat === "monthly_day") return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
  return `FREQ=MONTHLY;BYDAY=${repeat === "monthly_last" ? -1 : ordinalOf(day)}${weekday}`;
}

/** The same rule with another end: the moment of its last time, which RFC 5545 wants in UTC. */
export function endingAt(rule: string, last: WallClock): string {
  return `${rule.replace(/;UNTIL=[^;]+/, "")};UNTIL=${compact(momentOf(last))}`;
}

/**
 * The times of a meeting by the wall clock in Massachusetts, whatever daylight saving does meanwhile; one more than
 * a meeting may have when there are too many.
 * @param rule null for once
 */
export function timesOf(startsLocal: WallClock, rule: string | null): WallClock[] {
  if (rule === null) return [startsLocal];
  const options = {
    rruleString: `RRULE:${rule}`,
    dtstart: zoned(startsLocal),
    tzid: TIME_ZONE,
    cache: false,
  };
  const all = new RRuleTemporal(options).all((_, at) => at <= MOST_TIMES);
  return all.map(({ epochMilliseconds }) => wallClockOf(new Date(epochMilliseconds)));
}

/** A rule that begins at a time and ends with the last time on or before a day (YYYY-MM-DD), and its times. */
export function repeatUntil(
  startsLocal: WallClock,
  repeat: Exclude<Repeat, "once">,
  until: string,
): { rule: string; times: WallClock[] } {
  const open = pattern(startsLocal, repeat);
  const times = timesOf(startsLocal, endingAt(open, `${until}T23:59`));
  return { rule: endingAt(open, times.at(-1) ?? startsLocal), times };
}

/** How the form says a rule, and the day of its last time. */
export function repeatOf(startsLocal: WallClock, rule: string | null): { repeat: Repeat; until: string } {
  if (rule === null) return { repeat: "once", until: "" };
  const until = timesOf(startsLocal, rule).at(-1)?.slice(0, 10) ?? "";
  if (rule.startsWith("FREQ=WEEKLY"))
    return { repeat: rule.includes("INTERVAL=2") ? "biweekly" : "weekly", until };
  if (rule.includes("BYMONTHDAY")) return { repeat: "monthly_day", until };
  return { repeat: rule.includes("BYDAY=-1") ? "monthly_last" : "monthly_weekday", until };
}
