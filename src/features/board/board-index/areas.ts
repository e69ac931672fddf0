import type { PostDto, ShownPlace, Side } from "../types";

/** An area, and how many show no finer place than it. */
export type AreaCount = { place: ShownPlace; sides: Record<Side, number> };

/** Counts posts by the area that they show. */
export function countAreas(posts: readonly PostDto[]): AreaCount[] {
  const areas = new Map<string, AreaCount>();
  for (const { place, side } of posts) {
    const key = `${place.level} ${place.slug}`;
    const area = areas.get(key) ?? { place, sides: { need: 0, offer: 0 } };
    area.sides[side]++;
    areas.set(key, area);
  }
  return [...areas.values()];
}
