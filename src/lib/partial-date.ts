import type { DateTimeFormatOptions } from "next-intl";

/** A date of which perhaps only the year or the month is known. */
export type PartialDate = {
  /** For `<time dateTime>`: as given. */
  iso: string;
  year: number;
  moment: Date;
  /** How to print what is known of it. */
  format: DateTimeFormatOptions;
};

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/**
 * Reads YYYY, YYYY-MM, YYYY-MM-DD (days of a calendar) or an ISO 8601 moment.
 * @returns null for null and for anything else
 */
export function partialDate(text: string | null): PartialDate | null {
  if (!text) return null;
  const match = PATTERN.exec(text);
  if (!match) return momentOf(text);
  const [, year, month, day] = match;
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  // A calendar day has no time zone: printed in the one it was made in.
  const format: DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
    ...(month ? { month: "long" } : {}),
    ...(day ? { day: "numeric" } : {}),
  };
  return { iso: text, year: Number(year), moment, format };
}

function momentOf(text: string): PartialDate | null {
  const moment = new Date(text);
  if (!MOMENT.test(text) || Number.isNaN(moment.getTime())) return null;
  return { iso: text, year: moment.getUTCFullYear(), moment, format: { dateStyle: "long" } };
}
