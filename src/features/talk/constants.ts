import type { Limit } from "@/lib/rate-limit";

/** Longest texts, in characters. */
export const LONGEST = { title: 120, announcement: 8_000, message: 4_000, note: 1_000 } as const;

/** Announcements, conversations and messages on one page. */
export const PAGE_SIZE = { announcements: 20, threads: 20, messages: 50 } as const;
/** How many of each the page of a group shows. */
export const ON_GROUP_PAGE = 3;

/** Announcements of one group on a day: each is a mail to everybody in it. */
export const ANNOUNCEMENTS_A_DAY = 5;

/** What one person may write in an hour, and begin on a day. */
export const MESSAGES_OF_PERSON: Limit = { name: "talk", points: 40, seconds: 3_600 };
export const THREADS_OF_PERSON: Limit = { name: "talk-begun", points: 10, seconds: 86_400 };
export const REPORTS_OF_PERSON: Limit = { name: "talk-reports", points: 20, seconds: 86_400 };

/** Seconds in which the same words count as sent twice by one press. */
export const TWICE_SECONDS = 60;

/** Days that the daily mail looks back, for whoever never had one, or when nothing went out for a while. */
export const LOOK_BACK_DAYS = 7;
/** Messages that one mail tells of, and characters of each that it shows where somebody wants that. */
export const MOST_TOLD = 12;
export const TOLD_LENGTH = 600;

/** Days after which nothing is left of words that were removed; `/privacy` promises it. */
export const REMOVED_KEPT_DAYS = 30;

/** What somebody may end by the link of a mail. */
export const MAIL_CHOICES = ["all", "announcements", "talk"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** What an organizer may answer to a report. */
export const VERDICTS = ["keep", "remove"] as const;
export type Verdict = (typeof VERDICTS)[number];
