import type { WallClock } from "@/lib/wall-clock";

/** A circle in a list of one's own. */
export type OwnCircleDto = {
  id: string;
  name: string;
  members: number;
  /** ISO 8601 (UTC); null where no date is ahead. */
  nextAt: string | null;
  isEnded: boolean;
};

/** A date of a circle. */
export type DateDto = {
  position: number;
  /** ISO 8601 (UTC). */
  at: string;
  clock: WallClock;
  minutes: number;
  place: string;
  isPast: boolean;
};

/** A link that works still; its token is known to whoever made it alone. */
export type LinkDto = { id: string; createdAt: string; expiresAt: string };

/** A circle as those in it see it. */
export type CircleDto = {
  id: string;
  name: string;
  version: number;
  members: { name: string; isYou: boolean }[];
  dates: DateDto[];
  links: LinkDto[];
  /** Places that neither a member nor a link takes. */
  free: number;
  /** The closing question, while it waits: until when, and what the reader answered. */
  question: { until: string; own: boolean | null } | null;
  isEnded: boolean;
  mayEnd: boolean;
};

/** Somebody who looks for a circle, as organizers of her region see it. */
export type SeekerDto = {
  id: string;
  /** May be empty. */
  name: string;
  /** With its region; null where she named none. */
  place: { town: string; region: string } | null;
  /** BCP 47. */
  languages: string[];
  note: string;
  /** ISO 8601 (UTC). */
  since: string;
};

/** What somebody said of the circle that she looks for. */
export type OwnSeekingDto = { town: string; languages: string[]; note: string; since: string; until: string };
