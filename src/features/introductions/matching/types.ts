import type { Audience, Category, Mode, PostText, Side, Term } from "@/features/board/types";
import type { Way } from "@/features/initiatives/types";
import type { LatLng } from "@/features/places/types";

/** How fine the area is whose middle stands for a post. */
export type Level = "town" | "county" | "region";

/**
 * A post as matching knows it: what it shows, never a finer place, and who it is of. Days YYYY-MM-DD, moments ISO
 * 8601 (UTC).
 */
export type MatchPost = LatLng & {
  id: string;
  side: Side;
  category: Category;
  texts: readonly PostText[];
  tags: readonly string[];
  mode: Mode;
  level: Level;
  /** Slugs of the regions that the shown area touches. */
  regions: readonly string[];
  reachMiles: number | null;
  startsOn: string | null;
  endsOn: string | null;
  terms: readonly Term[];
  /** How many nobody has yet. */
  left: number;
  audience: Audience;
  /** Whether it is on the board, but for the day it ends. */
  isOnBoard: boolean;
  openedAt: string | null;
  expiresAt: string;
  isAnswered: boolean;
  authorId: string | null;
  initiativeId: number | null;
  /** BCP 47: those of its texts, and those spoken at the initiative it is of. */
  languages: readonly string[];
};

/** An initiative of the directory: public facts. */
export type MatchPlace = {
  id: number;
  name: string;
  kinds: readonly string[];
  purposes: readonly string[];
  ways: readonly Way[];
  texts: readonly string[];
  point: LatLng | null;
  languages: readonly string[];
};

/** What speaks for a match, and how much. Values 0 to 1, but for miles and days. */
export type Signal =
  | { name: "category"; value: number }
  /** Things that both texts speak of, as each says it. */
  | { name: "words"; value: number; words: { own: string; theirs: string }[] }
  | { name: "near"; value: number; miles: number; isArea: boolean }
  | { name: "remote"; value: number }
  | { name: "dates"; value: number }
  | { name: "language"; value: number; languages: string[] }
  | { name: "terms"; value: number; terms: Term[] }
  | { name: "waiting"; value: number; days: number }
  /** For organizers alone: it would tell which posts are of one person. */
  | { name: "reciprocity"; value: number }
  /** For organizers alone: how often it stands near the top of a list already. */
  | { name: "exposure"; value: number }
  | { name: "purpose"; value: number }
  | { name: "ways"; value: number; ways: Way[] };

export type Found<Id> = { id: Id; score: number; signals: Signal[] };

/** Posts of the other side and places, the best first. */
export type Matches = { posts: Found<string>[]; places: Found<number>[] };

/** Parts that the evaluation turns off to see what they are worth. */
export type Without = "synonyms" | "feasibility" | "fairness" | "category" | "text";

/** For whom, and what is known of the moment. */
export type Ask = {
  now: Date;
  /** Members are shown no reciprocity: it would tell which posts are of one person. */
  for: "member" | "organizer";
  /** Whether whoever asks may see a post at all. */
  canSee: (post: MatchPost) => boolean;
  /** Whether two posts are to be kept apart: a wish of their authors, an earlier introduction, a "no" of an organizer. */
  isApart: (post: MatchPost, candidate: MatchPost) => boolean;
  isPlaceApart: (post: MatchPost, place: MatchPlace) => boolean;
  /** In how many lists of others a post stands near the top. */
  exposureOf: (id: string) => number;
  mostPosts: number;
  mostPlaces: number;
  without?: ReadonlySet<Without>;
};
