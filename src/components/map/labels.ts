import type { Pixel } from "./projection";
import { clusterRadius, POINT_RADIUS } from "./ring";
import type { ClusterShape, LngLat, MapData, MapLabel, PointShape } from "./types";

/** A marker's place and radius in pixels. */
export type Obstacle = Pixel & { radius: number };

/** A label with its center relative to the point it names. */
export type PlacedLabel = { label: MapLabel; dx: number; dy: number };

type Rect = { left: number; top: number; right: number; bottom: number };

/** Letters are about this wide for their size; the server can't measure them. */
const LETTER = 0.54;
export const LABEL_SIZE: Readonly<Record<MapLabel["kind"], number>> = {
  town: 13,
  place: 12,
  water: 13,
  state: 14,
};
/** Pixels that names keep from each other (half of it each), so that the chart stays calm. */
const AIR = 9;
/** A marker this close to a name's point is one that the name is moved around. */
const REACH = 12;

/** Smallest population (or smallest zoom for villages) that is named at a zoom, so that the chart stays calm. */
export function isNamedAt({ kind, rank }: MapLabel, zoom: number): boolean {
  if (kind === "place") return zoom >= 12;
  if (kind !== "town") return zoom >= rank;
  return rank >= 90_000 / 2 ** ((zoom - 7) * 1.3) || zoom >= 11.5;
}

function rectAt(center: Pixel, { name, kind }: MapLabel, air: number): Rect {
  const size = LABEL_SIZE[kind];
  const half = (name.length * size * LETTER) / 2 + air;
  return {
    left: center.x - half,
    right: center.x + half,
    top: center.y - size * 0.6 - air,
    bottom: center.y + size * 0.6 + air,
  };
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const square = ({ x, y, radius }: Obstacle): Rect => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/**
 * Where a name may go: on its point; where a marker is in the way, close around that marker. Names of waters and
 * states stay where they are.
 */
function offsets(label: MapLabel, { x, y }: Pixel, obstacles: readonly Obstacle[]): Pixel[] {
  const center = { x: 0, y: 0 };
  if (label.kind !== "town" && label.kind !== "place") return [center];
  const height = LABEL_SIZE[label.kind] * 0.6;
  const width = (label.name.length * LABEL_SIZE[label.kind] * LETTER) / 2;
  const near = obstacles
    .filter((o) => Math.hypot(o.x - x, o.y - y) < o.radius + REACH)
    .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
  if (!near) return [center, { x: 0, y: 14 }, { x: 0, y: -14 }];
  const [mx, my] = [near.x - x, near.y - y];
  const [beside, over] = [near.radius + width + 4, near.radius + height + 3];
  return [
    center,
    { x: 0, y: my + over },
    { x: 0, y: my - over },
    { x: mx + beside, y: my },
    { x: mx - beside, y: my },
  ];
}

/** Markers as obstacles for names. */
export function obstaclesOf(
  data: MapData<ClusterShape, PointShape>,
  pixelOf: (point: LngLat) => Pixel,
): Obstacle[] {
  return [
    ...data.clusters.map((c) => ({ ...pixelOf(c), radius: clusterRadius(c.count) })),
    ...data.points.map((p) => ({ ...pixelOf(p), radius: POINT_RADIUS })),
  ];
}

/**
 * Chooses which names are shown and where: larger ones first, each on or beside its point, none over a marker
 * or another name. Whoever finds no room is left out.
 * @param pixelOf place of a label's point
 * @param keep labels that already have their place and stay (from a smaller picture of the same view)
 */
export function placeLabels(
  labels: readonly MapLabel[],
  pixelOf: (label: MapLabel) => Pixel,
  obstacles: readonly Obstacle[],
  keep: readonly PlacedLabel[] = [],
): PlacedLabel[] {
  const markers = obstacles.map(square);
  const centerOf = ({ label, dx, dy }: PlacedLabel): Pixel => {
    const { x, y } = pixelOf(label);
    return { x: x + dx, y: y + dy };
  };
  const placed = [...keep];
  const names = placed.map((p) => rectAt(centerOf(p), p.label, AIR));
  const done = new Set(keep.map((p) => p.label));
  const isFree = (rect: Rect, wide: Rect) =>
    !markers.some((m) => overlap(rect, m)) && !names.some((n) => overlap(wide, n));
  for (const label of [...labels].sort((a, b) => b.rank - a.rank)) {
    if (done.has(label)) continue;
    for (const { x: dx, y: dy } of offsets(label, pixelOf(label), obstacles)) {
      const center = centerOf({ label, dx, dy });
      const wide = rectAt(center, label, AIR);
      if (!isFree(rectAt(center, label, 1), wide)) continue;
      placed.push({ label, dx, dy });
      names.push(wide);
      break;
    }
  }
  return placed;
}
