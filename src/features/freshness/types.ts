import type { Answer } from "./constants";

/** What a website was found to be. */
export type WebsiteState = "works" | "moved" | "dead" | "failing" | "unchecked";

/** What the last visit to an entry's website found, where it is worth a look. */
export type WebsiteDto = {
  url: string;
  state: WebsiteState;
  movedTo: string | null;
  /** ISO 8601 (UTC). */
  checkedAt: string;
};

/** An entry in the queue of those to be looked at. */
export type StaleDto = {
  id: number;
  slug: string;
  name: string;
  town: string;
  kind: string;
  /** The version that is looked at. */
  version: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null when undated. */
  listedAt: string | null;
  /** ISO 8601 (UTC). */
  verifiedAt: string | null;
  /** Opened in the last 90 days. */
  views: number;
  website: WebsiteDto | null;
  /** Dead or moved, and no editor looked at it since. */
  isFlagged: boolean;
  /** The last time that somebody who looks after it, or its own address, was asked. */
  asked: { at: string; answer: Answer | null } | null;
};

/** One page of the queue. */
export type QueuePage = { rows: StaleDto[]; total: number; page: number; pages: number };

/** Something that waits at the desk. */
export type NeedDto = {
  key:
    | "reports"
    | "claims"
    | "suggestions"
    | "stale"
    | "websites"
    | "duplicates"
    | "imports"
    | "messages"
    | "posts"
    | "postReports"
    | "unanswered"
    | "groups"
    | "mail";
  href: string;
  count: number;
  /** When the oldest came, ISO 8601 (UTC); null where that says nothing. */
  oldest: string | null;
};

/** How the directory is doing, month by month, the oldest first. */
export type DoingDto = {
  /** YYYY-MM; the last is the one under way. */
  month: string;
  /** Entries that appeared. */
  added: number;
  /** Times that somebody confirmed an entry. */
  confirmed: number;
  /** Entries, in percent, that were due for a look at the end of the month; null while there were none. */
  stalePercent: number | null;
  /** Suggestions that waited at the end of the month, and for how many days half of them had. */
  waiting: number;
  waitingDays: number | null;
};
