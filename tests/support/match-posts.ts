// Posts for the matching engine, without a database.
import { readPost } from "@/features/introductions/matching/matcher";
import type { Ask, MatchPost } from "@/features/introductions/matching/types";

export const MATCH_NOW = new Date("2026-11-25T12:00:00Z");
export const HOLYOKE = { lat: 42.2043, lng: -72.6162 };
export const SPRINGFIELD = { lat: 42.1015, lng: -72.5898 };
export const PROVINCETOWN = { lat: 42.0584, lng: -70.1787 };

let made = 0;

/** A live need of its own author in Holyoke, unless said otherwise. */
export function matchPost(
  given: Partial<MatchPost> & { title?: string; body?: string; lang?: string } = {},
): MatchPost {
  const { title = "Walk-in cooler", body = "", lang = "en", ...rest } = given;
  made += 1;
  const id = given.id ?? `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`;
  return {
    side: "need",
    category: "tools",
    texts: [{ lang, title, body }],
    tags: [],
    mode: "in_person",
    ...HOLYOKE,
    level: "town",
    regions: ["pioneer-valley"],
    reachMiles: null,
    startsOn: null,
    endsOn: null,
    terms: ["gift"],
    left: 1,
    audience: "everyone",
    isOnBoard: true,
    openedAt: MATCH_NOW.toISOString(),
    expiresAt: "2027-01-01T00:00:00Z",
    isAnswered: false,
    authorId: `author of ${id}`,
    initiativeId: null,
    languages: [lang],
    ...rest,
    id,
  };
}

/** Asks as an organizer with nothing against anything. */
export function matchAsk(given: Partial<Ask> = {}): Ask {
  return {
    now: MATCH_NOW,
    for: "organizer",
    canSee: () => true,
    isApart: () => false,
    isPlaceApart: () => false,
    exposureOf: () => 0,
    mostPosts: 10,
    mostPlaces: 5,
    ...given,
  };
}

export const readAll = (posts: readonly MatchPost[]) => posts.map((post) => readPost(post));
