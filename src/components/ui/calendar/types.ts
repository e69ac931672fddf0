/** Something in a calendar: at an hour, or on whole days. */
export type CalendarItem = {
  id: string;
  href: string;
  title: string;
  /** BCP 47 language of the title. */
  lang: string;
  /** Whose it is; null where that goes without saying. */
  groupName: string | null;
  isCancelled?: boolean;
} & (
  | {
      /** ISO 8601 (UTC). */
      startsAt: string;
      endsAt: string;
    }
  | {
      /** YYYY-MM-DD; the last one is part of it. */
      days: { first: string; last: string };
    }
);
