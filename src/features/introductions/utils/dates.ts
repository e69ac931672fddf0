const ZONE = "America/New_York";

/** A day (YYYY-MM-DD) in words: "Thursday, October 15". */
export function longDay(day: string, locale: string): string {
  const options = { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** A moment (ISO 8601) in words, by the clock of Massachusetts. */
export function moment(iso: string, locale: string): string {
  const options = { weekday: "long", hour: "numeric", minute: "2-digit", timeZone: ZONE } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(iso));
}

/** The date of a day, as Postgres keeps a date. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
