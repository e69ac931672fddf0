/** The nouns that one can hear of. Later ones: groups, gatherings. */
export const TOPICS = ["initiatives", "posts"] as const;

export const FREQUENCIES = ["weekly", "daily"] as const;

/** What a form has done, as the page it leads to says it. */
export const RESULTS = ["done", "planned", "full", "removed", "saved", "stopped", "resumed"] as const;

/** Subscriptions of one subscriber, and planned visits that are still to be asked about. */
export const MOST_SUBSCRIPTIONS = 20;
export const MOST_VISITS = 100;
/** Characters of a stored search: an index row of Postgres ends at 2,700 bytes. */
export const MOST_FILTERS = 1000;

/** Things in one mail, and questions about planned visits. */
export const MOST_ITEMS = 5;
export const MOST_QUESTIONS = 2;

/** Days that a mail looks back at most. */
export const LOOK_BACK_DAYS = 35;
/** Days after which a visit without a day is asked about. */
export const ASK_AFTER_DAYS = 14;
/** Days that a link to the page with all subscriptions is good for. */
export const MANAGE_DAYS = 60;
/** Days that "this week's block" looks back. */
export const BLOCK_DAYS = 7;
/** Things in it, and names in the short one. */
export const BLOCK_ITEMS = 10;
export const SHORT_ITEMS = 3;

/** Forms that anybody may send. */
export const VISITOR_LIMIT = { name: "subscriptions", seconds: 3600, perAddress: 20, perNetwork: 100 };
/** Links mailed to one address. */
export const LINKS_PER_ADDRESS = { name: "subscriptions.link", points: 3, seconds: 3600 };
