import type { Category, Mode, Term } from "@/features/board/types";
import type { Way } from "@/features/initiatives/types";

/** Version of everything here; stored with each suggestion. Raise it whenever a result can change. */
export const MATCHING_VERSION = 1;

/**
 * Exponents of the weighted geometric mean. A mean of products and not of sums, so that one impossible factor sinks
 * a match however good the others are: a perfect cooler that cannot be reached is no cooler. (After NEXUS-type
 * reciprocal recommenders; for the general argument Pizzato et al., "RECON: a reciprocal recommender for online
 * dating", RecSys 2010, which takes the harmonic mean for the same reason.) What is asked for counts most: a need is
 * not met by something else nearby. First set by that reasoning, then moved one at a time on the development half of the
 * gold set (`scripts/bench/matching`), where nDCG changes by less than 0.02 around them.
 */
export const EXPONENTS = {
  text: 0.4,
  category: 0.18,
  place: 0.24,
  terms: 0.08,
  language: 0.06,
  dates: 0.04,
} as const;

/** Nothing known is low and never nothing: no factor is less. */
export const FLOOR = 0.02;

/** BM25F (Robertson, Zaragoza, Taylor 2004): weights of the fields, and how fast a repeated word stops counting. */
export const FIELDS = { title: 3, tag: 2.5, body: 1 } as const;
export const SATURATION = 1.2;
/** A wider concept counts for so much of the narrower one, for each step up; two steps are enough. */
export const BROADER = 0.35;
export const BROADER_STEPS = 2;
/** What a word is worth that had to be read as another one. */
export const MISSPELLED = 0.7;
/** Texts that share so much (cosine) speak of the same. */
export const FULL_LIKENESS = 0.6;

/** Miles that somebody goes who did not say. It is enough that one of two reaches the other. */
export const USUAL_REACH = 15;
/** Miles from the middle of a shown area to where the post may really be: about the radius of a circle as large as a
 * town, a county and a region of the state are in the middle (20, 600 and 1,000 square miles). */
export const AREA_RADIUS = { town: 3, county: 14, region: 18 } as const;
/** In person, nobody is introduced farther than reach and areas allow, by so many miles more. */
export const BEYOND_REACH = 10;
/** What a match is worth that needs no way, against one next door. */
export const REMOTE_VALUE = { both: 1, possible: 0.85 } as const;

export const DATES = { known: 1, unknown: 0.9, tight: 0.7 } as const;
export const LANGUAGE = { shared: 1, unknown: 0.75, none: 0.6 } as const;

/** Bonus of a pair that could help both ways. */
export const RECIPROCITY = 0.08;
/** Whoever waits is found a little more easily: at most so much, reached after so many days. */
export const WAITING = { most: 0.06, days: 30 } as const;
/** Whoever stands near the top of many lists stands back: divided by 1 + so much for each list (as in Singh and
 * Joachims, "Fairness of exposure in rankings", KDD 2018, exposure is shared out and not won by one). */
export const EXPOSURE = 0.06;
/** Ranks that count as near the top. */
export const TOP_RANKS = 3;
/** Of one author in one list. */
export const MOST_PER_AUTHOR = 2;
/** Suggestions below are none: something has to speak for them. */
export const LEAST_SCORE = 0.17;

/** Categories that often mean the same thing seen from two sides; what is not named here is `STRANGE`. */
const STRANGE = 0.12;
const PAIRS: readonly [Category, Category, number][] = [
  ["food", "land", 0.45],
  ["food", "rides", 0.35],
  ["food", "tools", 0.35],
  ["food", "home", 0.3],
  ["food", "together", 0.3],
  ["food", "care", 0.3],
  ["home", "tools", 0.4],
  ["home", "land", 0.35],
  ["home", "skills", 0.35],
  ["home", "money", 0.35],
  ["home", "together", 0.35],
  ["home", "work", 0.3],
  ["tools", "skills", 0.4],
  ["tools", "learning", 0.25],
  ["tools", "land", 0.35],
  ["tools", "rides", 0.4],
  ["tools", "together", 0.25],
  ["tools", "care", 0.3],
  ["rides", "care", 0.5],
  ["rides", "work", 0.3],
  ["work", "skills", 0.5],
  ["work", "learning", 0.4],
  ["work", "together", 0.4],
  ["work", "land", 0.3],
  ["work", "care", 0.3],
  ["skills", "learning", 0.6],
  ["skills", "together", 0.45],
  ["skills", "interpreting", 0.4],
  ["skills", "money", 0.45],
  ["skills", "care", 0.35],
  ["skills", "land", 0.3],
  ["interpreting", "learning", 0.4],
  ["interpreting", "care", 0.25],
  ["interpreting", "together", 0.25],
  ["land", "learning", 0.35],
  ["land", "together", 0.4],
  ["money", "together", 0.4],
  ["money", "learning", 0.3],
  ["learning", "together", 0.45],
  ["learning", "care", 0.35],
  ["care", "together", 0.3],
];
const AFFINITY = new Map<Category, Map<Category, number>>();
for (const [a, b, value] of PAIRS) {
  AFFINITY.set(a, (AFFINITY.get(a) ?? new Map()).set(b, value));
  AFFINITY.set(b, (AFFINITY.get(b) ?? new Map()).set(a, value));
}

/** How likely a post of one category answers one of another, 0 to 1. */
export function categoryAffinity(a: Category, b: Category): number {
  return a === b ? 1 : (AFFINITY.get(a)?.get(b) ?? STRANGE);
}

/** What each term of an offer is to somebody who asked for another; what is not named is `TERMS_APART`. */
const TERMS_APART = 0.3;
export const TERMS_UNKNOWN = 0.8;
const EASY: Record<Term, Partial<Record<Term, number>>> = {
  talk: { gift: 0.9, lend: 0.85, trade: 0.85, time: 0.85, sliding: 0.85, paid: 0.8 },
  gift: { lend: 0.8, talk: 0.8, sliding: 0.6, time: 0.5, trade: 0.4 },
  lend: { gift: 1, talk: 0.85, trade: 0.6, sliding: 0.6 },
  trade: { gift: 1, talk: 0.85, time: 0.9, sliding: 0.6 },
  time: { gift: 1, talk: 0.85, trade: 0.9, sliding: 0.6 },
  sliding: { gift: 1, talk: 0.85, paid: 0.7, trade: 0.7, time: 0.7, lend: 0.8 },
  paid: { gift: 1, talk: 0.9, sliding: 1, trade: 0.7, time: 0.7, lend: 0.9 },
};

/** How well an offer's terms suit those of a need, 0 to 1. */
export function termsFit(need: readonly Term[], offer: readonly Term[]): number {
  if (need.length === 0 || offer.length === 0) return TERMS_UNKNOWN;
  let best = 0;
  for (const asked of need) {
    for (const given of offer) {
      best = Math.max(best, asked === given ? 1 : (EASY[asked][given] ?? TERMS_APART));
    }
  }
  return best;
}

/** Whether two can meet at all; null when neither way. */
export function meetingWay(a: Mode, b: Mode): "in_person" | "remote" | "both" | null {
  if (a === "either" && b === "either") return "both";
  if (a === "remote" || b === "remote") return a !== "in_person" && b !== "in_person" ? "remote" : null;
  return "in_person";
}

/** Purposes of the directory that serve a category, the likeliest first. */
export const PURPOSES: Record<Category, readonly string[]> = {
  food: ["food"],
  home: ["home"],
  tools: ["things"],
  rides: ["care", "things"],
  work: ["work"],
  skills: ["learning", "work"],
  care: ["care"],
  interpreting: ["learning", "care"],
  land: ["food", "home"],
  money: ["money"],
  learning: ["learning"],
  together: ["company", "work", "learning"],
};
/** What a purpose is worth by its place in that list, and when it is not in it. */
export const PURPOSE_VALUES = [1, 0.6, 0.4] as const;
export const OTHER_PURPOSE = 0.1;
/** What one does at a place who needs something, and who has something to give. */
export const USEFUL_WAYS: Record<"need" | "offer", readonly Way[]> = {
  need: ["visit", "buy", "join"],
  offer: ["donate", "volunteer", "join"],
};
export const WAYS_UNKNOWN = 0.4;
/** Miles at which a place is worth half. */
export const PLACE_HALF = 12;
/** Places that are farther are not "near" at all. */
export const PLACE_MOST_MILES = 40;
/** A place without a point may be anywhere in its town. */
export const PLACE_UNKNOWN = 0.3;
export const LEAST_PLACE_SCORE = 0.3;
export const PLACE_EXPONENTS = { text: 0.4, purpose: 0.25, place: 0.25, ways: 0.1 } as const;
