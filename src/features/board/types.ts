import type { PlaceFilters } from "@/features/initiatives/schema/place";
import type { LatLng } from "@/features/places/types";
import type {
  AUDIENCES,
  BEHALVES,
  CATEGORIES,
  MODES,
  OUTCOMES,
  REMOVALS,
  REVEALED,
  SIDES,
  SORTS,
  STATES,
  TERMS,
} from "./constants";

export type Side = (typeof SIDES)[number];
export type Category = (typeof CATEGORIES)[number];
export type Mode = (typeof MODES)[number];
export type Term = (typeof TERMS)[number];
export type Audience = (typeof AUDIENCES)[number];
export type Behalf = (typeof BEHALVES)[number];
export type Sort = (typeof SORTS)[number];
export type State = (typeof STATES)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Removal = (typeof REMOVALS)[number];
export type Revealed = (typeof REVEALED)[number];

/** Where a post stands, as screens say it. */
export type ShownState = "waiting" | "open" | "talking" | "done";

/** The area that a post shows; its point is the middle of that area, never of a finer one. */
export type Area = LatLng & {
  /** Slug; null where the area is larger than a town. */
  town: string | null;
  /** Slug; null where the area is a region. */
  county: string | null;
  /** Slugs of every region that the area touches. */
  regions: string[];
};

/** A place as a reader sees it. */
export type ShownPlace = LatLng & { level: "town" | "county" | "region"; slug: string; name: string };

/** Who posted, as a reader sees it. A person has no name. */
export type PostBy =
  | { kind: "person" }
  /** `slug` of a group of this site. */
  | { kind: "group"; name: string; slug: string | null }
  | { kind: "initiative"; name: string; slug: string | null };

/** A text in one language. */
export type PostText = { lang: string; title: string; body: string };

/** A post as whoever may see it sees it. Dates YYYY-MM-DD, moments ISO 8601 (UTC). */
export type PostDto = {
  id: string;
  side: Side;
  category: Category;
  /** One or two languages. */
  texts: [PostText, ...PostText[]];
  tags: string[];
  mode: Mode;
  place: ShownPlace;
  reachMiles: number | null;
  startsOn: string | null;
  endsOn: string | null;
  terms: Term[];
  quantity: number;
  /** How many are left. */
  left: number;
  by: PostBy;
  state: ShownState;
  audience: Audience;
  /** Whether it may stand in API, feeds, sitemap and print, and be found by search engines. */
  isPublic: boolean;
  isAnswered: boolean;
  openedAt: string | null;
  expiresAt: string;
  photos: { id: string; alt: string; lang: string; width: number; height: number }[];
};

/** The filters of the board, parsed. Empty arrays and nulls do not filter. */
export type BoardFilters = PlaceFilters & {
  q: string | null;
  side: Side | null;
  /** Any of them. */
  category: Category[];
  /** What may be done that way; "either" is both. */
  mode: Exclude<Mode, "either"> | null;
  /** Any of them. */
  term: Term[];
  /** Only what nobody answered yet. */
  unanswered: boolean;
  sort: Sort | null;
};

/** How many would match if this value were chosen, all other filters respected. */
export type BoardFacets = Record<
  "side" | "category" | "mode" | "term" | "unanswered" | "region" | "county" | "town",
  Record<string, number>
>;

/**
 * Who looks at the board. `public`: what may be copied anywhere (API, feeds, sitemap, print). Members don't see
 * what they hid by a block; organizers see what is meant for them in their regions (slugs).
 */
export type Viewer =
  | { kind: "public" }
  | { kind: "visitor" }
  | { kind: "member"; organizes: readonly string[] | "everywhere"; hidden: ReadonlySet<string> };

/** A public post as API and feeds give it away. */
export type PublicPostDto = Omit<PostDto, "audience" | "isPublic">;
