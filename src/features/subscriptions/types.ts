import type { Way } from "@/features/initiatives/types";
import type { Locale } from "@/i18n/locales";
import type { FREQUENCIES, RESULTS, TOPICS } from "./constants";

export type Topic = (typeof TOPICS)[number];
export type Frequency = (typeof FREQUENCIES)[number];
export type Result = (typeof RESULTS)[number];

/** A search in words, and where it is shown. */
export type SearchDto = {
  topic: Topic;
  /** Canonical query string. */
  filters: string;
  /** What is chosen, part by part; empty for everything. */
  words: string[];
  /** Path on this site. */
  href: string;
};

export type SubscriptionDto = SearchDto & { id: string };

export type VisitDto = {
  id: string;
  slug: string;
  name: string;
  town: string;
  way: Way;
  /** YYYY-MM-DD; null while undecided. */
  plannedFor: string | null;
  answer: "went" | "not_yet" | null;
};

/** What one page needs to manage all. */
export type ManagedDto = {
  /** All but its beginning and its domain left out. */
  maskedEmail: string;
  locale: Locale;
  frequency: Frequency;
  isStopped: boolean;
  subscriptions: SubscriptionDto[];
  /** Those that are still to be asked about. */
  visits: VisitDto[];
};

/** A list that one can leave: everything, or one subscription by its id. */
export type MailList = "digest" | { subscription: string };

/** Something new, as a mail shows it. */
export type DigestItemDto = {
  /** Path on this site. */
  path: string;
  name: string;
  /** What it is: "Food co-op". */
  kind: string;
  place: string;
  /** "Listed 2019. Check before you go."; empty for fresh ones. */
  note: string;
  /** What one can do there; empty where nothing is known. */
  ways: string;
};

/** One thing to do near the reader. */
export type TodoDto = {
  path: string;
  /** "Visit Nuestras Raíces" */
  title: string;
  place: string;
  /** Confirmed, or usual for its type; and how fresh. */
  note: string;
};

/** One question about something planned. */
export type QuestionDto = { path: string; title: string; plan: string };

/** "This week's block" in one language. */
export type WeekBlockDto = {
  locale: Locale;
  text: string;
  html: string;
  /** A few lines for message apps. */
  message: string;
};
