import type { Limit, VisitorLimit } from "@/lib/rate-limit";

/** People in one circle, at most. */
export const MOST_MEMBERS = 5;
/** Links that somebody begins a circle with. */
export const FIRST_LINKS = [2, 3, 4] as const;
/** Days that a link works. */
export const LINK_DAYS = 14;
/** Seconds that new links can be looked at again in the browser that asked for them. */
export const LINKS_SHOWN_SECONDS = 900;

/** Dates until the closing question, and how long each may be, in minutes. */
export const DATES = 3;
export const DURATIONS = [30, 60, 90, 120, 180] as const;
/** How far ahead a date may be, in days. */
export const FURTHEST_DAYS = 730;
/** Days in which everybody may answer the closing question. */
export const ANSWER_DAYS = 7;

/** Longest texts, in characters. */
export const LONGEST = { name: 80, place: 200, note: 300, letter: 1_500, town: 80 } as const;

/** Days that a circle is kept after its end, and without any date; `/privacy` promises both. */
export const ENDED_KEPT_DAYS = 30;
export const IDLE_DAYS = 365;
/** Days that it is kept that somebody looks for a circle; `/privacy` promises it. */
export const SEEKER_DAYS = 180;

const DAY = 86_400;
/** Circles that one person may begin, links that she may make, and letters that an organizer may write. */
export const CIRCLES_OF_PERSON: Limit = { name: "circles", points: 5, seconds: DAY };
export const LINKS_OF_PERSON: Limit = { name: "circle-links", points: 40, seconds: DAY };
export const LETTERS_OF_PERSON: Limit = { name: "circle-letters", points: 30, seconds: DAY };
/** Forms without a sign-in. */
export const JOIN_LIMIT: VisitorLimit = {
  name: "circle-join",
  seconds: 3_600,
  perAddress: 20,
  perNetwork: 100,
};
export const SEEK_LIMIT: VisitorLimit = {
  name: "circle-seek",
  seconds: 3_600,
  perAddress: 10,
  perNetwork: 60,
};
