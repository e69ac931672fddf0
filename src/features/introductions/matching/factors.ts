import { milesBetween } from "@/features/places/utils";
import { reachOf } from "./gates";
import type { MatchPost, Signal } from "./types";
import {
  AREA_RADIUS,
  DATES,
  FLOOR,
  LANGUAGE,
  meetingWay,
  REMOTE_VALUE,
  TERMS_UNKNOWN,
  termsFit,
  WAITING,
} from "./weights";

const DAY = 86_400_000;
/** Days in which somebody has to hurry. */
const TIGHT_DAYS = 2;

/** A factor of a match, 0 to 1, and what it says for it where it says something. */
export type Factor = { value: number; signal: Signal | null };

const atLeastFloor = (value: number) => Math.max(FLOOR, Math.min(1, value));

/** Nearness: half at half of the reach; the size of the areas adds to the distance, which is from middle to middle. */
export function placeFactor(a: MatchPost, b: MatchPost): Factor {
  const way = meetingWay(a.mode, b.mode);
  const miles = milesBetween(a, b);
  const unsure = (AREA_RADIUS[a.level] + AREA_RADIUS[b.level]) / 2;
  const half = Math.max(5, reachOf(a, b) / 2);
  const nearness = atLeastFloor(1 / (1 + ((miles + unsure / 2) / half) ** 2));
  const near: Signal = {
    name: "near",
    value: nearness,
    miles: Math.round(miles),
    isArea: a.level !== "town" || b.level !== "town",
  };
  if (way === "in_person") return { value: nearness, signal: near };
  const remote = way === "remote" ? REMOTE_VALUE.both : REMOTE_VALUE.possible;
  if (way === "both" && nearness > remote) return { value: nearness, signal: near };
  return { value: remote, signal: { name: "remote", value: remote } };
}

/** Whether their days fit; that they cannot at all is a gate. */
export function datesFactor(a: MatchPost, b: MatchPost, now: Date): Factor {
  const ends = [a.endsOn, b.endsOn].filter((day) => day !== null).toSorted();
  const [end] = ends;
  const starts = [a.startsOn, b.startsOn].filter((day) => day !== null);
  if (end === undefined) return { value: DATES.unknown, signal: null };
  const daysLeft = (Date.parse(end) - now.getTime()) / DAY;
  if (daysLeft < TIGHT_DAYS) return { value: DATES.tight, signal: null };
  const isKnown = ends.length + starts.length > 1;
  return isKnown
    ? { value: DATES.known, signal: { name: "dates", value: DATES.known } }
    : { value: DATES.unknown, signal: null };
}

const baseOf = (tag: string) => tag.toLowerCase().split("-")[0] ?? tag;

/** Whether they can read each other; who wrote in one language may well know another, so none is no wall. */
export function languageFactor(a: Pick<MatchPost, "languages">, b: Pick<MatchPost, "languages">): Factor {
  if (a.languages.length === 0 || b.languages.length === 0) return { value: LANGUAGE.unknown, signal: null };
  const theirs = b.languages.map(baseOf);
  const shared = a.languages.map(baseOf).filter((language) => theirs.includes(language));
  const languages = [...new Set(shared)].toSorted();
  if (languages.length === 0) return { value: LANGUAGE.none, signal: null };
  return { value: LANGUAGE.shared, signal: { name: "language", value: LANGUAGE.shared, languages } };
}

/** Whether what one gives for it suits. */
export function termsFactor(a: MatchPost, b: MatchPost): Factor {
  const [need, offer] = a.side === "need" ? [a, b] : [b, a];
  const value = termsFit(need.terms, offer.terms);
  const terms = need.terms.filter((term) => offer.terms.includes(term));
  const says = value > TERMS_UNKNOWN && terms.length > 0;
  return { value, signal: says ? { name: "terms", value, terms } : null };
}

/** How long a post has waited for an answer: a little more than one for whoever waits. */
export function waitingFactor(candidate: MatchPost, now: Date): Factor {
  if (candidate.openedAt === null || candidate.isAnswered) return { value: 1, signal: null };
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(candidate.openedAt)) / DAY));
  const value = 1 + WAITING.most * Math.min(1, days / WAITING.days);
  return { value, signal: days < 7 ? null : { name: "waiting", value, days } };
}
