import { REVIEW_MONTHS, SHORTER_REVIEWS } from "../constants";

const DAY = 86_400_000;

/** Months that an entry of a kind is good for. */
export function reviewMonths(kind: string): number {
  return SHORTER_REVIEWS[kind] ?? REVIEW_MONTHS;
}

/** A moment so many days later; earlier for a negative number. */
export function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** The day of a moment (UTC), YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
