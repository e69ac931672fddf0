import type { KindDto } from "@/features/initiatives/types";
import { milesBetween } from "@/features/places/utils";
import { type Terms, termsOfText } from "./analysis";
import { Corpus } from "./corpus";
import { languageFactor } from "./factors";
import { likenessValue, type Read } from "./matcher";
import type { Ask, Found, MatchPlace, MatchPost, Signal } from "./types";
import {
  AREA_RADIUS,
  LEAST_PLACE_SCORE,
  OTHER_PURPOSE,
  PLACE_EXPONENTS,
  PLACE_HALF,
  PLACE_MOST_MILES,
  PLACE_UNKNOWN,
  PURPOSE_VALUES,
  PURPOSES,
  USEFUL_WAYS,
  WAYS_UNKNOWN,
} from "./weights";
import { WORD_LANGUAGES } from "./words";

/** At most so many places of one kind: five credit unions are one suggestion. */
const MOST_PER_KIND = 2;

const LANGUAGE_EXPONENT = 0.05;

function addAll(into: Terms, terms: Terms, factor: number): void {
  for (const [term, weight] of terms) into.set(term, Math.max(into.get(term) ?? 0, weight * factor));
}

/** What is said of a kind in all languages. */
function termsOfKind({ labels, aka, definition }: KindDto): Terms {
  const terms: Terms = new Map();
  for (const lang of WORD_LANGUAGES) addAll(terms, termsOfText(labels[lang], lang), 2);
  for (const word of aka) addAll(terms, termsOfText(word, "en"), 1.5);
  addAll(terms, termsOfText(definition.en, "en"), 0.5);
  return terms;
}

function termsOfPlace({ name, texts, kinds }: MatchPlace, ofKinds: ReadonlyMap<string, Terms>): Terms {
  const terms: Terms = new Map();
  addAll(terms, termsOfText(name, "en"), 2);
  for (const text of texts) addAll(terms, termsOfText(text, "en"), 1);
  kinds.forEach((kind, at) => {
    addAll(terms, ofKinds.get(kind) ?? new Map(), at === 0 ? 1 : 0.7);
  });
  return terms;
}

type Candidate = { place: MatchPlace; score: number; signals: Signal[] };

/** The directory for finding places that may help with a post. Public facts alone. Immutable. */
export class PlaceMatcher {
  private readonly places: readonly MatchPlace[];
  private readonly corpus: Corpus;

  constructor(places: readonly MatchPlace[], kinds: readonly KindDto[]) {
    const ofKinds = new Map(kinds.map((kind) => [kind.key, termsOfKind(kind)]));
    this.places = places.toSorted((a, b) => a.id - b.id);
    this.corpus = new Corpus(this.places.map((place) => termsOfPlace(place, ofKinds)));
  }

  /** The places that serve what a post is about best, the nearer the better; none of the post's own initiative. */
  suggest({ post, terms }: Read, ask: Ask): Found<number>[] {
    const likeness = this.corpus.likeness(terms);
    const candidates = this.places.flatMap((place, row): Candidate[] => {
      if (place.id === post.initiativeId || ask.isPlaceApart(post, place)) return [];
      const found = judge(post, place, likeness[row] ?? 0);
      return found && found.score >= LEAST_PLACE_SCORE ? [found] : [];
    });
    candidates.sort((a, b) => b.score - a.score || a.place.id - b.place.id);
    return atMostPerKind(candidates, ask.mostPlaces).map(({ place, score, signals }) => ({
      id: place.id,
      score,
      signals,
    }));
  }
}

function purposeValue({ category }: MatchPost, { purposes }: MatchPlace): number {
  const values = purposes.map((purpose) => PURPOSE_VALUES[PURPOSES[category].indexOf(purpose)]);
  return Math.max(OTHER_PURPOSE, ...values.map((value) => value ?? OTHER_PURPOSE));
}

/** Null when it is too far to be "near". A post that can be met from afar has no place too far. */
function nearness(post: MatchPost, { point }: MatchPlace): { value: number; signal: Signal | null } | null {
  if (point === null) return { value: PLACE_UNKNOWN, signal: null };
  const miles = milesBetween(post, point);
  if (miles > PLACE_MOST_MILES + AREA_RADIUS[post.level]) return null;
  const value = 1 / (1 + ((miles + AREA_RADIUS[post.level] / 2) / PLACE_HALF) ** 2);
  const isArea = post.level !== "town";
  return { value, signal: { name: "near", value, miles: Math.round(miles), isArea } };
}

function judge(post: MatchPost, place: MatchPlace, likeness: number): Candidate | null {
  const near = nearness(post, place);
  if (near === null) return null;
  const purpose = purposeValue(post, place);
  const ways = place.ways.filter((way) => USEFUL_WAYS[post.side].includes(way));
  const language = languageFactor(post, place);
  const score = Math.exp(
    PLACE_EXPONENTS.text * Math.log(likenessValue(likeness)) +
      PLACE_EXPONENTS.purpose * Math.log(purpose) +
      PLACE_EXPONENTS.place * Math.log(near.value) +
      PLACE_EXPONENTS.ways * Math.log(ways.length > 0 ? 1 : WAYS_UNKNOWN) +
      LANGUAGE_EXPONENT * Math.log(language.value),
  );
  const signals: (Signal | null)[] = [
    purpose === 1 ? { name: "purpose", value: purpose } : null,
    near.signal,
    ways.length > 0 ? { name: "ways", value: 1, ways } : null,
    language.signal,
  ];
  return { place, score, signals: signals.filter((signal) => signal !== null) };
}

function atMostPerKind(candidates: readonly Candidate[], most: number): Candidate[] {
  const counts = new Map<string, number>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === most) break;
    const kind = candidate.place.kinds[0] ?? "";
    if ((counts.get(kind) ?? 0) >= MOST_PER_KIND) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    kept.push(candidate);
  }
  return kept;
}
