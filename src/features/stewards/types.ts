/** By what it was shown that somebody speaks for an entry. */
export type Proof = "entry_mail" | "website_domain" | "curator" | "steward" | "command";

/** Somebody who looks after an entry, as others who do and editors see it. */
export type StewardDto = {
  personId: string;
  /** May be empty. */
  name: string;
  proof: Proof;
  /** ISO 8601 (UTC). */
  since: string;
};

/** An entry that somebody looks after. */
export type OwnEntryDto = { slug: string; name: string; town: string };

/** What a mailed link is about. */
export type LinkAbout = { slug: string; name: string; town: string };

/** Why nothing comes of a link: it never was one, or it was used, is too old, or about what is no longer there. */
export type DeadLink = { state: "wrong" } | { state: "over" };
