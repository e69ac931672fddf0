import { WAYS } from "@/features/initiatives/constants";
import type { Way } from "@/features/initiatives/types";
import { MAX_ITEMS, MAX_TEXT, WEEK_KEYS } from "../constants";
import type { Plan, PlanItem, PlanPlace, WeekKey, WeekRow } from "../types";

type Loose = Record<string, unknown>;

/** A plan with nothing in it. */
export function emptyPlan(): Plan {
  const week = Object.fromEntries(WEEK_KEYS.map((key) => [key, { now: "", place: null }])) as Plan["week"];
  return { version: 1, near: "", items: [], week };
}

const asLoose = (value: unknown): Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {};

const asText = (value: unknown): string => (typeof value === "string" ? value.slice(0, MAX_TEXT) : "");

/** A date that exists, as YYYY-MM-DD; null for anything else. */
export function asDate(value: unknown): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? null : value;
}

/** A date as the directory writes it, which may be a year alone; undefined for anything else. */
function asListed(value: unknown): string | null | undefined {
  return value === null || (typeof value === "string" && /^\d{4}(-|$)/.test(value)) ? value : undefined;
}

/** As much of a place as the plan keeps. */
export function placeOf({ slug, name, kind, town, listedAt, verifiedAt }: PlanPlace): PlanPlace {
  return { slug, name, kind, town, listedAt, verifiedAt };
}

function asPlace(value: unknown): PlanPlace | null {
  const { slug, name, kind, town, listedAt, verifiedAt } = asLoose(value);
  if (typeof slug !== "string" || !/^[a-z0-9-]{1,200}$/.test(slug) || !asText(name)) return null;
  return {
    slug,
    name: asText(name),
    kind: asText(kind),
    town: asText(town),
    listedAt: asListed(listedAt),
    verifiedAt: asListed(verifiedAt),
  };
}

function asItem(value: unknown): PlanItem | null {
  const place = asPlace(value);
  const { way, date, note, done } = asLoose(value);
  if (!place || !WAYS.includes(way as Way)) return null;
  return { ...place, way: way as Way, date: asDate(date), note: asText(note), done: done === true };
}

const isSame = (a: PlanItem, b: { slug: string; way: Way }): boolean => a.slug === b.slug && a.way === b.way;

/**
 * The plan that a stored text holds. Never throws: what can't be understood is left out, the rest is kept.
 * @param raw what the browser's storage gave
 */
export function parsePlan(raw: string | null): Plan {
  const plan = emptyPlan();
  let stored: Loose = {};
  try {
    stored = asLoose(JSON.parse(raw ?? "{}"));
  } catch {
    return plan;
  }
  if (stored.version !== 1) return plan;
  const week = asLoose(stored.week);
  for (const key of WEEK_KEYS) {
    const row = asLoose(week[key]);
    plan.week[key] = { now: asText(row.now), place: asPlace(row.place) };
  }
  for (const value of Array.isArray(stored.items) ? stored.items.slice(0, MAX_ITEMS) : []) {
    const item = asItem(value);
    if (item && !plan.items.some((one) => isSame(one, item))) plan.items.push(item);
  }
  return { ...plan, near: asText(stored.near) };
}

/** The plan with one thing to do added, or taken out where it was. */
export function toggleItem(plan: Plan, place: PlanPlace, way: Way): Plan {
  const key = { slug: place.slug, way };
  if (plan.items.some((item) => isSame(item, key))) return removeItem(plan, key);
  const item: PlanItem = { ...placeOf(place), way, date: null, note: "", done: false };
  return { ...plan, items: [...plan.items, item] };
}

/** The plan without one thing to do. */
export function removeItem(plan: Plan, key: { slug: string; way: Way }): Plan {
  return { ...plan, items: plan.items.filter((item) => !isSame(item, key)) };
}

/** The plan with some of one item changed. */
export function changeItem(plan: Plan, key: { slug: string; way: Way }, patch: Partial<PlanItem>): Plan {
  return { ...plan, items: plan.items.map((item) => (isSame(item, key) ? { ...item, ...patch } : item)) };
}

/** The plan with some of one part of the week changed. */
export function changeWeek(plan: Plan, key: WeekKey, patch: Partial<WeekRow>): Plan {
  return { ...plan, week: { ...plan.week, [key]: { ...plan.week[key], ...patch } } };
}

/** What one wants to do at a place, in the order of the plan. */
export function waysPlanned(plan: Plan, slug: string): Way[] {
  return WAYS.filter((way) => plan.items.some((item) => isSame(item, { slug, way })));
}

/** Whether there is nothing in it that could be lost. */
export function isEmptyPlan(plan: Plan): boolean {
  return !plan.items.length && WEEK_KEYS.every((key) => !plan.week[key].now && !plan.week[key].place);
}

/** Puts values into the `{name}` places of a sentence that came from the messages. */
export function fillIn(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
