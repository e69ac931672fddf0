import { MAX_RADIUS } from "../constants";
import type { MapIndex } from "../map-index";
import type { Filters, Relaxation } from "../types";
import { emptyFilters } from "../utils";

const RADII = [5, 10, 20, 35, 50, 75, MAX_RADIUS];
const NARROWING = [
  "bbox",
  "near",
  "town",
  "county",
  "region",
  "kind",
  "for",
  "way",
  "speaks",
  "verified",
  "q",
] as const;

const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/**
 * What would find something where the filters find nothing: a wider radius, or one filter less each. Empty
 * where no single step helps.
 */
export function relax(index: MapIndex, filters: Filters, today: Date): Relaxation[] {
  const relaxations: Relaxation[] = [];
  const offer = (drop: Relaxation["drop"], relaxed: Filters): boolean => {
    const total = index.count(relaxed, today);
    if (total > 0) relaxations.push({ drop, filters: relaxed, total });
    return total > 0;
  };
  if (filters.near) {
    for (const radius of RADII) {
      if (radius > filters.radius && offer("radius", { ...filters, radius })) break;
    }
  }
  const none = emptyFilters();
  for (const name of NARROWING) {
    if (isSet(filters[name])) offer(name, { ...filters, [name]: none[name] });
  }
  return relaxations;
}

/** Ids of the nearest entries that fit everything but where: radius and box don't count. */
export function nearestThatFit(index: MapIndex, filters: Filters, count: number, today: Date): number[] {
  const { bbox, near } = filters;
  const anywhere: Filters = { ...filters, bbox: null, near: null, sort: null };
  const center = near ?? (bbox && { lat: (bbox[1] + bbox[3]) / 2, lng: (bbox[0] + bbox[2]) / 2 });
  return center ? index.nearest(anywhere, center, count, today) : [];
}
