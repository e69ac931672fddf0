import type { MapAnswer } from "../types";

/** The map's answer as the API gives it: facets that only pages use are left out. */
export function toMapAnswerDto({ facets, clusters, ...answer }: MapAnswer) {
  const { kind, group, for: purposes, way, region } = facets;
  return {
    ...answer,
    clusters: clusters.map(({ bounds: [west, south, east, north], ...one }) => ({
      ...one,
      bounds: [west, south, east, north] as [number, number, number, number],
    })),
    facets: { kind, group, for: purposes, way, region },
  };
}
