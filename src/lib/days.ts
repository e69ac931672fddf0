/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Moment so many days after another, or before it. */
export function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY);
}

/** The day of a moment (UTC), YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
