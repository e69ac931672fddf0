import type { Limit } from "@/lib/rate-limit";

/** Characters of a text, of an action and of a name in one. */
export const LONGEST = { body: 40_000, action: 500, name: 120 } as const;
/** Lines of a text: two that are put together are compared line by line, while others wait. */
export const MOST_LINES = 1_000;
/** Lines of a text that are decisions or actions. */
export const MOST_MARKED = 120;

/** Decisions and actions that a group's page shows before the rest. */
export const FIRST_SHOWN = 8;
/** Decisions and actions of a group that are read at most, newest first. */
export const MOST_READ = 200;
/** Versions that the history shows. */
export const MOST_VERSIONS = 100;

/** In the form of an action: whoever has it keeps it, also where her name is not for those who change it. */
export const SAME_OWNER = "same";

/** Texts and actions that one person saves in an hour. */
export const SAVES: Limit = { name: "minutes", points: 400, seconds: 3_600 };

/** Days from the day that something is due at which its owner is reminded, and days that each reminder may be late. */
export const REMINDERS = [
  { stage: "soon", from: -1, until: 0 },
  { stage: "late", from: 1, until: 6 },
  { stage: "later", from: 7, until: 13 },
] as const;
