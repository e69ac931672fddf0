import type { Locale } from "@/i18n/locales";
import type { DigestItemDto, Topic } from "../types";

/** Something new. */
export type NewThing = {
  topic: Topic;
  /** Unique in its topic. */
  id: string;
  publishedAt: Date;
  /** Person whom it comes from, who does not hear of it; null where nobody stands behind it by name. */
  personId: string | null;
};

/** What is new in one topic, as of one moment. */
export type OpenSource = {
  /** The new things that fit stored filters, most relevant first. Filters that can't be read fit nothing. */
  match: (filters: string) => readonly NewThing[];
  /** What a mail says of things, by id; those that are not shown any more are missing. */
  show: (ids: readonly string[], locale: Locale) => Promise<Map<string, DigestItemDto>>;
  /** Stored filters in words. */
  say: (filters: string, locale: Locale) => Promise<string[]>;
  /** Path to everything new that fits. */
  href: (filters: string) => string;
};

/** A noun of the site that a digest can tell of. */
export type DigestSource = {
  topic: Topic;
  /** @param since what was published before is not looked at */
  open: (since: Date, now: Date) => Promise<OpenSource>;
};
