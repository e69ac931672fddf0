import type { Pixel } from "./projection";
import { clusterRadius, POINT_RADIUS } from "./ring";
import type { ClusterShape, LngLat, MapData, MapLabel, PointShape } from "./types";

/** A marker with its radius in pixels. */
export type Obstacle = { at: LngLat; radius: number };

/**
 * A label with its center in pixels from a point: its own, or that of the marker it was moved around, so that
 * it stays beside the marker when a picture is scaled.
 */
export type PlacedLabel = { label: MapLabel; at: LngLat; dx: number; dy: number };

type PixelOf = (point: LngLat) => Pixel;
type Rect = { left: number; top: number; right: number; bottom: number };
type Mark = Obstacle & Pixel & Rect;

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
  return rank >= 90_000 / 2 ** ((zoom - 7) * 1.6) || zoom >= 11.5;
}

/** Half the width of a name in pixels, about. */
export const halfWidth = ({ name, kind }: MapLabel): number => (name.length * LABEL_SIZE[kind] * LETTER) / 2;

function rectAt(center: Pixel, label: MapLabel, air: number): Rect {
  const size = LABEL_SIZE[label.kind];
  const half = halfWidth(label) + air;
  return {
    left: center.x - half,
    right: center.x + half,
    top: center.y - size * 0.6 - air,
    bottom: center.y + size * 0.6 + air,
  };
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where a name may go: on its point; where a marker is in the way, close around that marker. Names of waters and
 * states stay where they are.
 */
function spotsFor(label: MapLabel, { x, y }: Pixel, markers: readonly Mark[]): PlacedLabel[] {
  const spot = (at: LngLat, dx: number, dy: number): PlacedLabel => ({ label, at, dx, dy });
  const own = spot(label, 0, 0);
  if (label.kind !== "town" && label.kind !== "place") return [own];
  const far = (m: Mark) => Math.hypot(m.x - x, m.y - y);
  const [near] = markers.filter((m) => far(m) < m.radius + REACH).sort((a, b) => far(a) - far(b));
  if (!near) return [own, spot(label, 0, 14), spot(label, 0, -14)];
  const over = near.radius + LABEL_SIZE[label.kind] * 0.6 + 3;
  const beside = near.radius + halfWidth(label) + 4;
  return [
    own,
    spot(near.at, 0, over),
    spot(near.at, 0, -over),
    spot(near.at, beside, 0),
    spot(near.at, -beside, 0),
  ];
}

/** Markers as obstacles for names. */
export function obstaclesOf({ clusters, points }: MapData<ClusterShape, PointShape>): Obstacle[] {
  return [
    ...clusters.map((c) => ({ at: c, radius: clusterRadius(c.count) })),
    ...points.map((p) => ({ at: p, radius: POINT_RADIUS })),
  ];
}

/**
 * Chooses which names are shown and where: larger ones first, each on its point or beside the marker there,
 * none over a marker or another name. Whoever finds no room is left out.
 * @param pixelOf pixel of a point in the picture
 * @param keep labels that already have their place and stay (from a smaller picture of the same view)
 */
export function placeLabels(
  labels: readonly MapLabel[],
  obstacles: readonly Obstacle[],
  pixelOf: PixelOf,
  keep: readonly PlacedLabel[] = [],
): PlacedLabel[] {
  const markers = obstacles.map(({ at, radius }): Mark => {
    const { x, y } = pixelOf(at);
    return { at, radius, x, y, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const rect = ({ label, at, dx, dy }: PlacedLabel, air: number): Rect => {
    const { x, y } = pixelOf(at);
    return rectAt({ x: x + dx, y: y + dy }, label, air);
  };
  const placed = [...keep];
  const names = placed.map((p) => rect(p, AIR));
  const done = new Set(keep.map((p) => p.label));
  const isFree = (spot: PlacedLabel) =>
    !markers.some((m) => overlap(rect(spot, 1), m)) && !names.some((n) => overlap(rect(spot, AIR), n));
  for (const label of [...labels].sort((a, b) => b.rank - a.rank)) {
    const spot = done.has(label) ? undefined : spotsFor(label, pixelOf(label), markers).find(isFree);
    if (!spot) continue;
    placed.push(spot);
    names.push(rect(spot, AIR));
  }
  return placed;
}
