import { GROUPS, knownGroup } from "./groups";

/** Radius of a single place's disc in pixels. */
export const POINT_RADIUS = 13.5;
/** Share of the circle (of 1) that the smallest group still gets, so that it can be seen. */
const SMALLEST_SHARE = 0.035;
/** Pixels between two segments. */
const GAP = 2;
const RING_WIDTH = 5.5;

/** Outer radius of a cluster's ring in pixels: grows with the count, but slowly. */
export function clusterRadius(count: number): number {
  return Math.min(30, Math.round((14 + 2.7 * Math.log(Math.max(count, 1))) * 2) / 2);
}

export type Segment = { group: string; from: number; to: number };

/** The mix of a cluster as shares of the circle: in fixed order, gapless from 0 to 1, none too thin to see. */
export function ringSegments(groups: Readonly<Record<string, number>>): Segment[] {
  const counts = new Map<string, number>();
  for (const [group, count] of Object.entries(groups)) {
    if (count > 0) counts.set(knownGroup(group), (counts.get(knownGroup(group)) ?? 0) + count);
  }
  const present = GROUPS.filter((group) => counts.has(group));
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  const visible = present.map((group) => Math.max((counts.get(group) ?? 0) / total, SMALLEST_SHARE));
  const sum = visible.reduce((a, b) => a + b, 0);
  let at = 0;
  return present.map((group, i) => {
    const from = at;
    at = i === present.length - 1 ? 1 : at + (visible[i] ?? 0) / sum;
    return { group, from, to: at };
  });
}

const tenth = (n: number): string => String(Math.round(n * 10) / 10);

function arc(radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${tenth(radius * Math.cos(angle))} ${tenth(radius * Math.sin(angle))}`;
  };
  return `M${at(from)}A${tenth(radius)} ${tenth(radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`;
}

/**
 * A cluster as SVG around 0,0: ground, segments, number. Holds numbers and known group names only, so that both
 * the server's picture and the live map can insert it as it is.
 */
export function clusterMarkup(count: number, groups: Readonly<Record<string, number>>): string {
  const outer = clusterRadius(count);
  const radius = outer - RING_WIDTH / 2;
  const segments = ringSegments(groups);
  const gap = segments.length > 1 ? GAP / (2 * Math.PI * radius) / 2 : 0;
  const ring = segments
    .map(({ group, from, to }) =>
      segments.length === 1
        ? `<circle class="map-segment" data-group="${group}" r="${tenth(radius)}"/>`
        : `<path class="map-segment" data-group="${group}" d="${arc(radius, from + gap, to - gap)}"/>`,
    )
    .join("");
  const size = count > 999 ? " map-count-long" : "";
  return `<circle class="map-ground" r="${tenth(outer + 1.5)}"/>${ring}<text class="map-count${size}" y=".35em">${count}</text>`;
}

/** A single place as SVG around 0,0; `exact` fills the disc. */
export function pointMarkup(group: string, exact: boolean): string {
  const known = knownGroup(group);
  return `<g class="map-disc${exact ? "" : " map-disc-near"}" data-group="${known}"><circle class="map-ground" r="${POINT_RADIUS + 1.5}"/><circle r="${exact ? POINT_RADIUS : POINT_RADIUS - 1}"/><use href="#map-icon-${known}" x="-8.5" y="-8.5" width="17" height="17"/></g>`;
}
