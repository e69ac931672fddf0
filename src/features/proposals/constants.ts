import type { VisitorLimit } from "@/lib/rate-limit";

/** Fields of an entry that people may set, in the order of the form. */
export const ENTRY_FIELDS = [
  ...(["name", "kindKey", "summary", "townId", "address", "locality", "zip", "lat", "lng"] as const),
  ...(["pointQuality", "locationPrivacy", "website", "status", "description", "lang"] as const),
  ...(["altLang", "altSummary", "altDescription", "otherNames", "secondaryKinds", "purposes"] as const),
  ...(["ways", "whoMayJoin", "principles", "serviceArea", "hours", "hoursYear", "links"] as const),
  ...(["email", "emailPublic", "phone", "phonePublic", "languages", "accessibility"] as const),
  ...(["foundedYear", "photos"] as const),
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** Fields that are one thing: a point of one address and the street of another are nowhere. */
export const PLACE_GROUP: readonly string[] = [
  ...["address", "locality", "townId", "zip", "lat", "lng", "pointQuality"],
];

/** Fields whose values are for the desk alone, also where the history says that they changed. */
export const CONTACT_FIELDS: readonly string[] = ["email", "phone"];

/** Longest texts, in characters. */
export const LONGEST = {
  name: 160,
  names: 600,
  summary: 280,
  description: 8_000,
  line: 200,
  text: 600,
  url: 500,
  links: 3_000,
  note: 300,
  reason: 1_000,
  message: 2_000,
} as const;

/** Most of a list: other names, further kinds, links. */
export const MOST = { otherNames: 10, secondaryKinds: 5, links: 10 } as const;

/** What a curator says no with, in the author's language: `proposals.templates` of the messages. */
export const REJECT_TEMPLATES = ["listed", "unclear", "outside", "not_solidarity", "spam", "kept"] as const;
export type RejectTemplate = (typeof REJECT_TEMPLATES)[number];

/** Kinds of suggestions that change an entry; each other kind is decided in its own way. */
export const CHANGE_KINDS: readonly string[] = ["addition", "edit", "closing"];

/** What its author hears of a suggestion; the last two are of a claim. */
export const OUTCOMES = ["accepted", "changed", "rejected", "asked", "done", "granted", "refused"] as const;

/** Reasons that an entry can be reported for, the riskiest first. */
export const ENTRY_REPORTS = ["dangerous", "private", "closed", "wrong", "spam"] as const;

/** What is no report, and asked for by the same form: two entries are one. */
export const LISTED_TWICE = "twice";

/** Photos that the form has room for: two entries with as many as there can be may become one. */
export const PHOTO_SLOTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Forms of people who need no account. */
export const SUGGEST_LIMIT: VisitorLimit = {
  name: "suggest",
  seconds: 3_600,
  perAddress: 10,
  perNetwork: 60,
};
export const REPORT_LIMIT: VisitorLimit = { name: "report", seconds: 3_600, perAddress: 10, perNetwork: 60 };
/** Pictures that are sent in while a form is filled in. */
export const PHOTO_LIMIT: VisitorLimit = {
  name: "suggest-photo",
  seconds: 3_600,
  perAddress: 30,
  perNetwork: 120,
};
/** Seconds that a form is kept while a picture is sent in. */
export const FORM_KEPT = 86_400;
/** Days that a picture waits for its suggestion: a form, and the confirmation of an address. */
export const PHOTO_DAYS = 9;
/** Days after a suggestion came to nothing that its pictures are kept. */
export const REFUSED_DAYS = 7;

/** What a form asks while it is filled in: an address, and what is like it. */
export const LOOKUP_LIMIT: VisitorLimit = {
  name: "suggest-lookup",
  seconds: 600,
  perAddress: 200,
  perNetwork: 1_200,
};

/** Days that the link to one's own suggestion is good for. */
export const TOKEN_DAYS = 90;

/** Entries of a page of the history, the queue and the log. */
export const PAGE_SIZE = 50;
/** Most that are decided on at once. */
export const MOST_AT_ONCE = 50;
