import { fold } from "@/features/places/utils";
import { phoneKey, siteKey } from "@/features/proposals/utils/contact";
import { weightOf } from "@/features/proposals/utils/likeness";
import type { PairEntry } from "../types";

/** Words of legal forms, and those that only join others: they tell nothing. */
const EMPTY = new Set(
  "inc incorporated llc llp ltd limited corp corporation co company nonprofit pbc the of and a an in for at la el los las de del y".split(
    " ",
  ),
);
/** Words of what sort something is, or where: many share them. */
const GENERIC = new Set(
  [
    "garden gardens farm farms market farmers credit union bank food pantry land trust housing fund alliance network",
    "association collective project society school library workers worker house home organization group council club",
    "care child services service church cafe bakery shop store studio arts energy solar growers massachusetts ma mass",
    "boston new england north south east west western eastern central valley street main greater",
  ]
    .join(" ")
    .split(" "),
);
const GENERIC_WEIGHT = 0.45;
const TOWN_WEIGHT = 0.3;

/** Most names of an entry, and words of a name, that are compared. */
const MOST_NAMES = 4;
const MOST_WORDS = 10;

/** By what an entry is reached. */
export const CONTACTS = ["site", "phone", "email"] as const;
export type Contact = (typeof CONTACTS)[number];
const NONE: ReadonlySet<Contact> = new Set();

/** A name as it is compared. */
export type PreparedName = {
  /** Each word once, in order of the alphabet, without empty ones. */
  words: readonly string[];
  weights: readonly number[];
  total: number;
  /** All words without spaces, as they stand. */
  compact: string;
  /** Words that are numbers: "Local 12" is not "Local 14". */
  numbers: string;
};

/** An entry as it is compared. */
export type Prepared = {
  id: number;
  names: readonly PreparedName[];
  town: number;
  lat: number | null;
  lng: number | null;
  isExact: boolean;
  site: string | null;
  phone: string | null;
  email: string | null;
  /** Those that so many others have, too, that they are a house's and not its own. */
  ofHouse: ReadonlySet<Contact>;
};

/** A name made ready for comparing; null when nothing is left of it. */
function prepareName(name: string, townName: string): PreparedName | null {
  const spelled = fold(name)
    // "Co-op" and "Coop" are one word.
    .replace(/\bco op(s|erative|eratives)?\b/g, "coop")
    .replace(/\bcooperatives?\b|\bcoops\b/g, "coop");
  const all = spelled.split(" ").filter(Boolean);
  const telling = all.filter((word) => !EMPTY.has(word));
  const kept = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  if (kept.length === 0) return null;
  const inTown = new Set(fold(townName).split(" "));
  const words = [...new Set(kept)].sort();
  const weights = words.map((word) => {
    if (inTown.has(word)) return TOWN_WEIGHT;
    return GENERIC.has(word) ? GENERIC_WEIGHT : weightOf(word);
  });
  return {
    words,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    compact: kept.join(""),
    numbers: words.filter((word) => /\d/.test(word)).join(" "),
  };
}

/** An entry made ready for comparing. */
export function prepare(entry: PairEntry): Prepared {
  const names = [...new Set(entry.names)].slice(0, MOST_NAMES);
  return {
    id: entry.id,
    names: names.flatMap((name) => prepareName(name, entry.townName) ?? []),
    town: entry.town,
    lat: entry.lat,
    lng: entry.lng,
    isExact: entry.isExact && entry.lat !== null && entry.lng !== null,
    site: siteKey(entry.website),
    phone: phoneKey(entry.phone),
    email: entry.email?.trim().toLowerCase() || null,
    ofHouse: NONE,
  };
}

/** From so many entries on a website, phone or address is that of a house with many parts, gardens of a city for one. */
const MANY = 3;

/** Says of all entries which of their contacts are those of a house. */
export function markHouses(all: readonly Prepared[]): void {
  for (const contact of CONTACTS) {
    const counts = new Map<string, number>();
    const countOf = (key: string | null) => (key === null ? 0 : (counts.get(key) ?? 0));
    for (const { [contact]: key } of all) if (key !== null) counts.set(key, countOf(key) + 1);
    for (const one of all) {
      if (countOf(one[contact]) >= MANY) one.ofHouse = new Set([...one.ofHouse, contact]);
    }
  }
}
