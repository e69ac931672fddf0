/** Characters of one message, and of a note for the desk. */
export const MOST_MESSAGE = 4000;
export const MOST_NOTE = 1000;

/** Messages on one page of a conversation, and conversations in the list. */
export const PAGE_SIZE = 100;
export const MOST_LISTED = 200;

/** How many new people somebody may write to in a day: of those who are new here, and of those who are known. */
export const NEW_PEOPLE_A_DAY = { new: 5, trusted: 20 } as const;
/** Days for which an account is new. */
export const NEW_DAYS = 7;

/** Minutes in which one conversation causes at most one mail, while nobody reads it. */
export const MAIL_PAUSE_MINUTES = 60;
/** Seconds in which the same words count as sent twice by one press. */
export const TWICE_SECONDS = 60;
/** Days that a conversation is kept after its post is over; `/privacy` promises it. */
export const KEPT_DAYS = 180;
/** Messages that the desk sees before one that was reported. */
export const REPORT_CONTEXT = 3;

/** First messages that anybody may send from one address. */
export const VISITOR_LIMIT = { name: "conversations", seconds: 3600, perAddress: 20, perNetwork: 100 };

export const CONTACT_KINDS = ["phone", "email"] as const;
/** What an organizer may answer to a report. */
export const VERDICTS = ["keep", "warn", "remove"] as const;
