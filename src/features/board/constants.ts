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
/** Orders of the board. Without a choice: distance with a place, else relevance with words, else newest. */
export const SORTS = ["newest", "urgent", "distance", "relevance"] as const;
/** Kinds of the directory where somebody may find, or bring, what a category is about; the likeliest first. */
export const CATEGORY_PLACES: Record<(typeof CATEGORIES)[number], readonly string[]> = {
  food: [
    "community-fridge",
    "food-share",
    "collective-kitchen",
    "food-coop",
    "mutual-aid",
    "community-garden",
  ],
  home: ["tenant-union", "community-land-trust", "housing-coop", "cohousing", "mutual-aid"],
  tools: ["tool-library", "repair-cafe", "makerspace", "community-bike-shop", "time-bank"],
  rides: ["mutual-aid", "time-bank", "community-bike-shop", "care-network"],
  work: ["worker-center", "worker-coop", "shared-kitchen", "time-bank"],
  skills: ["time-bank", "network-support", "popular-education", "makerspace", "repair-cafe"],
  care: ["care-network", "childcare-coop", "community-health", "mutual-aid", "time-bank"],
  interpreting: ["worker-center", "popular-education", "mutual-aid", "time-bank"],
  land: ["community-garden", "community-land-trust", "urban-farm", "csa"],
  money: ["credit-union", "community-finance", "savings-circle", "social-investment"],
  learning: ["popular-education", "community-media", "makerspace", "open-source"],
  together: ["local-initiative", "network-support", "worker-coop", "participatory-budgeting"],
};
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

/** Characters of the one field that becomes title and text. */
export const MOST_WHAT = 2000;
export const MOST_PLACE = 100;
export const MOST_NAME = 120;
export const MOST_CONTACT = 200;
/** Miles that one can say to go. */
export const REACHES = [1, 5, 10, 25, 50, 100] as const;
/** Languages that a text may be in (BCP 47). */
export const TEXT_LANGUAGES = ["en", "es", "pt", "ht"] as const;
/** Days that a last day may lie ahead. */
export const FARTHEST_DAYS = 731;

/** Posts that somebody may have waiting or on the board at once. */
export const MOST_OWN = 40;
/** Forms that anybody may send. */
export const POST_LIMIT = { name: "board.post", seconds: 3600, perAddress: 12, perNetwork: 80 };
export const REPORT_LIMIT = { name: "board.report", seconds: 3600, perAddress: 12, perNetwork: 80 };
export const KEEP_LIMIT = { name: "board.keep", seconds: 3600, perAddress: 60, perNetwork: 300 };
/** Photos that one person may send. */
export const PHOTO_LIMIT = { name: "board.photo", points: 40, seconds: 3600 };

/** What in a text somebody may not have meant to show everybody. */
export const REVEALED = ["phone", "address", "street", "status"] as const;

/** Why an organizer takes a post off the board. Words: `posting.removal` of the messages. */
export const REMOVALS = ["private", "unsafe", "spam", "hurtful", "untrue", "twice", "over"] as const;

/** Days that a post stays open without a day of its own, and days before its end when its author is asked. */
export const OPEN_DAYS = 60;
export const REMIND_DAYS = 7;
/** Days that a post stays open at least, however near its last day is. */
export const SHORTEST_DAYS = 3;
/** Days after the end in which the link of the reminder still brings a post back. */
export const KEEP_DAYS = 30;
/** Days after which posts that ended, and those that were taken off, are deleted; `/privacy` says it. */
export const KEPT_DAYS = 365;
/** Days that the promise of an organizer's look holds after one was here. */
export const ORGANIZER_ACTIVE_DAYS = 14;

/** Posts of a page of the board, and of an API answer without `limit`. */
export const PAGE_SIZE = 24;
