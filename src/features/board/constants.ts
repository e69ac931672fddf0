/** What one asks for, or shares. Words on screens: `board.words` of the messages. */
export const SIDES = ["need", "offer"] as const;
export const CATEGORIES = [
  "food",
  "home",
  "tools",
  "rides",
  "work",
  "skills",
  "care",
  "interpreting",
  "land",
  "money",
  "learning",
  "together",
] as const;
export const MODES = ["in_person", "remote", "either"] as const;
export const TERMS = ["talk", "gift", "lend", "trade", "time", "sliding", "paid"] as const;
export const AUDIENCES = ["everyone", "members", "organizers"] as const;
export const BEHALVES = ["self", "initiative", "group", "person"] as const;
export const STATES = ["pending", "open", "talking", "partly_met", "closed", "expired"] as const;
export const OUTCOMES = ["met_here", "met_elsewhere", "withdrawn", "not_met"] as const;

/** A person's post shows the smallest of town, county and region with so many people (`product.md`). */
export const SMALLEST_SHOWN_AREA = 20_000;

/** Characters. */
export const MOST_TITLE = 120;
export const MOST_BODY = 4000;
export const MOST_TAG = 40;
export const MOST_STORY = 300;
export const MOST_TAGS = 8;
export const MOST_QUANTITY = 1000;

/** Days that a post stays open without a day of its own, and days before its end when its author is asked. */
export const OPEN_DAYS = 60;
export const REMIND_DAYS = 7;
/** Days after which organizers look at what nobody answered; the promise of it is made while one was here lately. */
export const UNANSWERED_DAYS = 7;
export const ORGANIZER_ACTIVE_DAYS = 14;
