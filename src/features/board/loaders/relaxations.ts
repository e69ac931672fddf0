import { MAX_RADIUS } from "@/features/initiatives/constants";
import type { LatLng } from "@/features/places/types";
import type { Board } from "../data/board";
import type { BoardFilters, PostDto, Viewer } from "../types";
import { emptyFilters } from "../utils/filters";

const RADII = [35, 50, 75, MAX_RADIUS];
const NARROWING = [
  ...(["bbox", "near", "town", "county", "region"] as const),
  ...(["side", "category", "mode", "term", "unanswered", "q"] as const),
] satisfies (keyof BoardFilters)[];

/** A way out of an empty board: the filters without (or with less of) one of them, and what they find. */
export type Relaxation = {
  drop: (typeof NARROWING)[number] | "radius";
  filters: BoardFilters;
  total: number;
};

const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** What would find something where nothing fits. Empty where no single step helps. */
export function relax({ index }: Board, filters: BoardFilters, viewer: Viewer, now: Date): Relaxation[] {
  const none = emptyFilters();
  const wider = filters.near
    ? RADII.filter((radius) => radius > filters.radius).map((radius) => ({
        drop: "radius" as const,
        filters: { ...filters, radius },
      }))
    : [];
  const count = (relaxed: { drop: Relaxation["drop"]; filters: BoardFilters }): Relaxation => ({
    ...relaxed,
    total: index.count(relaxed.filters, viewer, now),
  });
  const first = wider.map(count).find(({ total }) => total > 0);
  const dropped = NARROWING.filter((name) => isSet(filters[name])).map((drop) =>
    count({ drop, filters: { ...filters, [drop]: none[drop] } }),
  );
  return [...(first ? [first] : []), ...dropped].filter(({ total }) => total > 0);
}

/** The point of the place that filters name. */
function placeOf({ near, town, bbox }: BoardFilters, { gazetteer }: Board): LatLng | null {
  if (near) return near;
  if (bbox) return { lat: (bbox[1] + bbox[3]) / 2, lng: (bbox[0] + bbox[2]) / 2 };
  return town ? gazetteer.town(town) : null;
}

/** The nearest that fit everything but where. */
export function nearestThatFit(
  board: Board,
  filters: BoardFilters,
  viewer: Viewer,
  count: number,
  now: Date,
): PostDto[] {
  const at = placeOf(filters, board);
  if (!at) return [];
  const { bbox, near, town, county, region } = emptyFilters();
  return board.index.nearest({ ...filters, bbox, near, town, county, region }, viewer, at, count, now);
}
