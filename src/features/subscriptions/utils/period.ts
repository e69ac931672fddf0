import { today } from "@/lib/calendar";
import type { Frequency } from "../types";

const DAY_IN_MS = 86_400_000;

/** Moment so many days before another. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_IN_MS);
}

/** Year and number of the ISO 8601 week of a day YYYY-MM-DD, "2026-W40". */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  // A week belongs to the year of its Thursday.
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = date.getUTCFullYear();
  const days = (date.getTime() - Date.UTC(year, 0, 1)) / DAY_IN_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** Name of the week or day in Massachusetts that a moment lies in: one mail belongs to each. */
export function periodOf(frequency: Frequency, now: Date): string {
  const day = today(now);
  return frequency === "daily" ? day : isoWeek(day);
}
