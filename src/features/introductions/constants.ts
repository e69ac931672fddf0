/** The smallest next step that a letter names: a call of 20 minutes, a visit, a meeting. */
export const FIRST_STEPS = ["call", "visit", "meet"] as const;

/** How it went, as each side says it 7 and 21 days later. */
export const HOW_IT_WENT = ["met", "under_way", "not_yet", "not_for_us"] as const;

/** States in which there is something to answer. */
export const ASKING = ["asking_first", "asking_second"] as const;

/** Minutes in which an organizer can take back what she sent; no letter leaves before. */
export const UNDO_MINUTES = 10;

/** A round closes on the first Thursday that is so many days after its letters, at nine in Massachusetts. */
export const ROUND_DAYS = 14;
export const CLOSING_WEEKDAY = 4;
export const CLOSING_HOUR = 9;

/** Hours that somebody who may be introduced without being asked again has to say no. */
export const ASSUME_HOURS = 48;

/** Introductions of one person in so many days, and how many she may allow at most. */
export const CAP_DAYS = 30;
export const MOST_PER_MONTH = 10;

/** Days after both yeses when each is asked how it went. */
export const FOLLOW_UPS = [7, 21] as const;
/** Days after both yeses, or the closing day, until addresses and contacts are wiped. */
export const KEPT_DAYS = 40;

/** Characters. */
export const MOST_NOTE = 600;
export const MOST_NAME = 80;
export const MOST_PHONE = 40;
export const MOST_OWN_WAY = 200;
export const MOST_SAID = 300;
export const MOST_DESK_NOTE = 2000;
/** Of a post's text in a letter; the page behind the link has all of it. */
export const LETTER_TEXT = 500;

/** Rows on one page of the table, and suggestions in one row. */
export const PAGE_ROWS = 40;
export const ROW_SUGGESTIONS = 2;
/** Days before the end of a post when it counts as urgent. */
export const URGENT_DAYS = 7;

/** Rows that can be pasted at once, and characters. */
export const MOST_PASTED_ROWS = 200;
export const MOST_PASTED = 200_000;
