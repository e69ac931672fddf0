/** Months after which somebody should look whether an entry is still right. */
export const REVIEW_MONTHS = 12;

/** Kinds whose facts change faster than in a year, in months. */
export const SHORTER_REVIEWS: Readonly<Record<string, number>> = {
  // A season: days, hours and often the place are set anew each spring.
  "farmers-market": 6,
  csa: 6,
  // Somebody who needs food today goes there; hours and shelves depend on a handful of volunteers.
  "community-fridge": 6,
  "food-share": 6,
  "collective-kitchen": 6,
  // Dates that are set from one time to the next.
  "repair-cafe": 6,
  // Come and go with those who carry them.
  "mutual-aid": 6,
};

/** Days, in the order of the queue, beyond which being late counts no more: views decide then. */
export const MOST_LATE_DAYS = 1_825;
/** Days whose views count for the order of the queue. */
export const VIEW_DAYS = 90;
/** Days that counts of views are kept. */
export const VIEWS_KEPT_DAYS = 365;

/** Entries on a page of the queue. */
export const PAGE_SIZE = 25;
/** Last page that can be asked for. */
export const LAST_PAGE = 10_000;
/** Days that "skip for now" lasts. */
export const SKIP_DAYS = 30;

/** Days after which the same person may be asked about the same entry again. */
export const ASK_AGAIN_DAYS = 60;
/** Days between two such mails to the same person, whatever they are about. */
export const ASK_PERSON_DAYS = 7;
/** Days that the link in such a mail works. */
export const LINK_DAYS = 45;
/** Days that it is kept who was asked and what she said; that somebody wants no more such mail is kept longer. */
export const REVIEWS_KEPT_DAYS = 730;

/** What an editor can do about an entry in one click. */
export const ACTS = ["confirm", "skip", "closed", "useNew", "dropAddress", "seen"] as const;
export type Act = (typeof ACTS)[number];

/** What a link in a mail can be answered with. */
export const ANSWERS = ["right", "moved", "closed", "stop"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Visits to websites in one run, and seconds after which it starts no more. */
export const VISITS_PER_RUN = 150;
export const RUN_SECONDS = 480;
/** Of these, at most so many on one host. */
export const VISITS_PER_HOST = 3;
/** Milliseconds between two visits. */
export const VISIT_DELAY = 1_000;
/** Seconds that a server has for an answer, and bytes that are read of it. */
export const VISIT_SECONDS = 12;
export const VISIT_BYTES = 200_000;
/** Redirects that are followed. */
export const MOST_HOPS = 5;
/** Days until the next visit, by what the last one found. */
export const VISIT_AGAIN_DAYS = { works: 30, moved: 30, unchecked: 60, failing: 1, dead: 7 } as const;
/** Days on which a website had nothing there, or did not answer at all, in a row, before it is called dead. */
export const DEAD_AFTER = { nothing: 2, silent: 3 } as const;
/** When so many in one run get no answer, and nobody gets one, the fault is ours. */
export const OUR_FAULT = 5;

/** Months of the charts. */
export const CHART_MONTHS = 12;
