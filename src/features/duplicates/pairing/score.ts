import { distance } from "fastest-levenshtein";
import { milesBetween } from "@/features/places/utils";
import type { Signal } from "../constants";
import type { FoundPair } from "../types";
import { CONTACTS, type Contact, type Prepared, type PreparedName } from "./prepare";

/** A pair is worth an editor's look from here on. */
const ENOUGH = 0.55;
/** How strongly each speaks for it, 0 to 1; together they are laid one over the other. */
const STRENGTH = {
  name: 0.65,
  site: 0.6,
  phone: 0.5,
  email: 0.5,
  /** Any of the three, where a house with many parts has it. */
  house: 0.2,
  spot: 0.45,
  near: 0.25,
  around: 0.05,
} as const;
/** Likeness of names from which on it counts, and is named as a reason. */
const LIKE = 0.6;
const VERY_LIKE = 0.75;
/** Miles: the same spot, near, around, and so far that a name alone says nothing. */
const MILES = { spot: 0.06, near: 1, around: 10, far: 30 } as const;
/** What a misspelled word counts for. */
const TYPO = 0.92;
/** Names with other numbers in them, and names that have nothing in common. */
const OTHER_NUMBER = 0.5;
const OTHER_NAME = 0.9;

/** One letter more, less or other; two in long words. Words with digits have to be the same. */
function isTypo(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < 4 || /\d/.test(one + other)) return false;
  const most = longest >= 8 ? 2 : 1;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** Weight of what two lists of words share; each word is taken once. */
function sharedWeight(a: PreparedName, b: PreparedName): number {
  const left = new Map(b.words.map((word, at) => [word, b.weights[at] ?? 0]));
  let shared = 0;
  const open: { word: string; weight: number }[] = [];
  a.words.forEach((word, at) => {
    const weight = a.weights[at] ?? 0;
    const other = left.get(word);
    if (other === undefined) open.push({ word, weight });
    else {
      shared += (weight + other) / 2;
      left.delete(word);
    }
  });
  for (const { word, weight } of open) {
    for (const [candidate, other] of left) {
      if (!isTypo(word, candidate)) continue;
      shared += (TYPO * (weight + other)) / 2;
      left.delete(candidate);
      break;
    }
  }
  return shared;
}

/** How alike two names are, 0 to 1, whichever comes first. */
function nameLikeness(one: PreparedName, other: PreparedName): number {
  if (one.compact === other.compact) return 1;
  // One order for both ways round: which misspelled word goes to which must not depend on it.
  const [a, b] = one.compact < other.compact ? [one, other] : [other, one];
  const byWords = Math.min(1, (2 * sharedWeight(a, b)) / (a.total + b.total || 1));
  // A space that is missing or too many makes other words of the same letters.
  const byLetters = isTypo(a.compact, b.compact) ? TYPO : 0;
  return Math.max(byWords, byLetters) * (a.numbers === b.numbers ? 1 : OTHER_NUMBER);
}

function bestName(a: Prepared, b: Prepared): number {
  let best = 0;
  for (const one of a.names) for (const other of b.names) best = Math.max(best, nameLikeness(one, other));
  return best;
}

const milesOf = (a: Prepared, b: Prepared): number | null =>
  a.lat === null || a.lng === null || b.lat === null || b.lng === null
    ? null
    : milesBetween({ lat: a.lat, lng: a.lng }, { lat: b.lat, lng: b.lng });

function placeStrength(a: Prepared, b: Prepared, miles: number | null): number {
  if (a.isExact && b.isExact && miles !== null && miles <= MILES.spot) return STRENGTH.spot;
  if (a.town === b.town || (miles !== null && miles <= MILES.near)) return STRENGTH.near;
  return miles !== null && miles <= MILES.around ? STRENGTH.around : 0;
}

const strengthOf = (contact: Contact, { ofHouse }: Prepared): number =>
  ofHouse.has(contact) ? STRENGTH.house : STRENGTH[contact];

/** How likely two entries are one, and what speaks for it; null when it is not worth a look. The same both ways round. */
export function scorePair(a: Prepared, b: Prepared): FoundPair | null {
  const name = bestName(a, b);
  const same = CONTACTS.filter((contact) => a[contact] !== null && a[contact] === b[contact]);
  const isReached = same.length > 0;
  if (name < LIKE && !isReached) return null;
  const miles = milesOf(a, b);
  if (!isReached && miles !== null && miles > MILES.far) return null;
  const place = placeStrength(a, b, miles);
  const strengths = [
    name < LIKE ? 0 : (STRENGTH.name * (name - LIKE)) / (1 - LIKE),
    place,
    ...same.map((contact) => strengthOf(contact, a)),
  ];
  const doubt = strengths.reduce((left, strength) => left * (1 - strength), 1);
  const score = Number(((1 - doubt) * (name < LIKE / 2 ? OTHER_NAME : 1)).toFixed(4));
  if (score < ENOUGH) return null;
  const reasons: [Signal, boolean][] = [
    ["name", name >= VERY_LIKE],
    ["place", place >= STRENGTH.near],
    ["website", same.includes("site")],
    ["phone", same.includes("phone")],
    ["email", same.includes("email")],
  ];
  const signals = reasons.flatMap(([signal, speaks]) => (speaks ? [signal] : []));
  const [firstId, secondId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return { firstId, secondId, score, signals };
}
