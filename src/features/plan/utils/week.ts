import { WEEK_FILTERS, WEEK_KEYS, WEEK_RADII } from "../constants";
import type { PlanPlace, Suggestion, WeekKey } from "../types";
import { placeOf } from "./plan";

export type Suggestions = Partial<Record<WeekKey, Suggestion[]>>;

/** What an answer of the API holds, as far as the plan reads it. */
type ListAnswer = {
  items: (PlanPlace & { distanceMiles: number | null })[];
};

const SUGGESTIONS = 3;

/** The nearest places for one part of the week; null when `near` is no place that is known. */
async function listPlaces(key: WeekKey, near: string): Promise<Suggestion[] | null> {
  for (const radius of WEEK_RADII) {
    const place = new URLSearchParams({
      near,
      radius: String(radius),
      limit: String(SUGGESTIONS),
      sort: "distance",
    });
    const response = await fetch(`/api/v1/initiatives?${WEEK_FILTERS[key]}&${place}`);
    if (response.status === 400) return null;
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { items } = (await response.json()) as ListAnswer;
    if (items.length) {
      return items.map((item) => ({ ...placeOf(item), miles: item.distanceMiles }));
    }
  }
  return [];
}

/**
 * Places near the reader for every part of the week, asked of the public API.
 * @param near ZIP, town or neighborhood as typed
 * @returns null when `near` is no place that is known
 * @throws when the server can't be asked
 */
export async function findWeekPlaces(near: string): Promise<Suggestions | null> {
  const found: Suggestions = {};
  const lists = await Promise.all(WEEK_KEYS.map((key) => listPlaces(key, near)));
  for (const [index, key] of WEEK_KEYS.entries()) {
    const places = lists[index];
    if (!places) return null;
    found[key] = places;
  }
  return found;
}
