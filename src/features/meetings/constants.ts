import { SPOKEN_LANGUAGES } from "@/features/people/constants/profile";
import type { Limit, VisitorLimit } from "@/lib/rate-limit";

/** How a meeting may repeat. */
export const REPEATS = [
  "once",
  "weekly",
  "biweekly",
  "monthly_weekday",
  "monthly_last",
  "monthly_day",
] as const;
export type Repeat = (typeof REPEATS)[number];

/** Who may see a meeting. */
export const MEETING_AUDIENCES = ["everyone", "members"] as const;
/** Whether one comes. */
export const ANSWERS = ["yes", "maybe", "no"] as const;
export type Answer = (typeof ANSWERS)[number];
export const STEP_FREE = ["yes", "no", "unknown"] as const;
/** Languages (BCP 47) that a text may be in, and that may be spoken. */
export const MEETING_LANGUAGES = SPOKEN_LANGUAGES;

/** Times that one meeting may have at most: each week of three years. */
export const MOST_TIMES = 160;
/** Days ahead that a meeting may lie. */
export const FARTHEST_DAYS = 731;
/** Days back: what was held before it was put down here gets its minutes, too. */
export const OLDEST_DAYS = 365;

/** Longest texts, in characters. */
export const LONGEST = {
  title: 120,
  description: 4_000,
  place: 200,
  link: 500,
  note: 500,
  access: 300,
} as const;

/** Meetings that one person may plan or change: each may mail a whole group. */
export const PLANS_OF_PERSON: Limit = { name: "meeting-plans", points: 40, seconds: 86_400 };
/** Answers of one person. */
export const REPLIES_OF_PERSON: Limit = { name: "meeting-replies", points: 60, seconds: 3_600 };
/** Forms that answer without an account. */
export const REPLY_LIMIT: VisitorLimit = {
  name: "meeting-reply",
  seconds: 3_600,
  perAddress: 15,
  perNetwork: 90,
};
/** Addresses of calendars that one person may make. */
export const FEEDS_OF_PERSON: Limit = { name: "calendar-feeds", points: 20, seconds: 86_400 };

/** Meetings in sight: the month below has the others. */
export const UPCOMING_SHOWN = 8;
export const PAST_PER_PAGE = 20;
/** What a calendar of a month holds at most. */
export const MOST_IN_MONTH = 600;

/** Days that feeds look back. */
export const FEED_DAYS = 365;
/** Days after a meeting that it is kept who answered. */
export const REPLIES_KEPT_DAYS = 365;
/** Hours before a meeting when whoever comes is reminded. */
export const REMIND_HOURS = 24;
/** Seconds that the address of one's own calendar is shown after it was made. */
export const FEED_SHOWN_SECONDS = 900;
