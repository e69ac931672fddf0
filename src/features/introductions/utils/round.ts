import { today } from "@/lib/calendar";
import { CLOSING_HOUR, CLOSING_WEEKDAY, ROUND_DAYS } from "../constants";

const DAY = 86_400_000;

const HOUR_IN_MASSACHUSETTS = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/New_York",
  hour: "numeric",
  hourCycle: "h23",
});

/** The day (YYYY-MM-DD, Massachusetts) on which the round of letters that leave at a moment closes. */
export function closingDay(sendAt: Date): string {
  const earliest = new Date(Date.parse(today(sendAt)) + ROUND_DAYS * DAY);
  const wait = (CLOSING_WEEKDAY - earliest.getUTCDay() + 7) % 7;
  return new Date(earliest.getTime() + wait * DAY).toISOString().slice(0, 10);
}

/**
 * Whether a round is over: its closing day has come, and the hour of that day.
 * @param closesOn midnight UTC of the day, as the database gives a date
 */
export function isOver(closesOn: Date, now: Date): boolean {
  const [day, closing] = [today(now), closesOn.toISOString().slice(0, 10)];
  if (day !== closing) return day > closing;
  return Number(HOUR_IN_MASSACHUSETTS.format(now)) >= CLOSING_HOUR;
}
