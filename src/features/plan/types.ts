import type { Way } from "@/features/initiatives/types";

/** The parts of an ordinary week that could move to a place that belongs to its people. */
export type WeekKey = "bank" | "groceries" | "power" | "repairs" | "care" | "rent" | "learning";

/** A place of the directory, as much of it as the plan keeps to be readable offline. */
export type PlanPlace = {
  slug: string;
  name: string;
  kind: string;
  town: string;
  /** Since when it is listed and last confirmed, as the directory has it; missing in plans from before. */
  listedAt?: string | null;
  verifiedAt?: string | null;
};

/** One thing to do at one place. Slug and way together are its key. */
export type PlanItem = PlanPlace & {
  way: Way;
  /** YYYY-MM-DD, the reader's own calendar; null while undecided. */
  date: string | null;
  note: string;
  done: boolean;
};

export type WeekRow = {
  /** What is used now, in the reader's words. */
  now: string;
  place: PlanPlace | null;
};

/** The whole plan. Lives in one browser and nowhere else. */
export type Plan = {
  version: 1;
  /** ZIP or town, typed once for the week. */
  near: string;
  items: PlanItem[];
  week: Record<WeekKey, WeekRow>;
};

/** What the plan shows of a place that the directory suggests. */
export type Suggestion = PlanPlace & {
  /** Miles; null where the exact point is not known. */
  miles: number | null;
};
