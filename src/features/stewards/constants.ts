import type { Limit, VisitorLimit } from "@/lib/rate-limit";

/** Days that the link of a claim or an invitation works. */
export const LINK_DAYS = 7;

/** How somebody may show that she speaks for an entry. */
export const WAYS_TO_PROVE = ["entry_mail", "website_domain", "curator"] as const;
export type WayToProve = (typeof WAYS_TO_PROVE)[number];

/** Longest texts, in characters. */
export const LONGEST = { hello: 600, reason: 1_000, email: 254, name: 120 } as const;

const DAY = 86_400;
/** Claims and invitations that one person may begin, and that one entry may get. */
export const LINKS_OF_PERSON: Limit = { name: "steward-links", points: 8, seconds: DAY };
export const LINKS_OF_ENTRY: Limit = { name: "steward-links-entry", points: 12, seconds: DAY };

/** Forms that say hello. */
export const HELLO_LIMIT: VisitorLimit = { name: "hello", seconds: 3_600, perAddress: 10, perNetwork: 60 };
/** Hellos of one person on a day. */
export const HELLOS_A_DAY = 6;
/** Hellos that one entry gets on a day, from everybody together. */
export const HELLOS_TO_ENTRY = 30;
/** Days between two hellos of one person to one entry. */
export const HELLO_AGAIN_DAYS = 2;
/** Days that it is kept that somebody said hello. */
export const HELLOS_KEPT_DAYS = 90;
