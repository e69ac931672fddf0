import { frameOf, frameZoom, project, unproject } from "@/components/map/projection";
import type { Bbox } from "@/features/places/types";
import type { MapAnswer } from "../../types";
import type { MapTarget } from "./map-state";

/** Pixels that the first picture is clustered for: a desktop's map, and a phone's. */
export const WIDE = { width: 860, height: 620 };
export const NARROW = { width: 375, height: 420 };
/** Largest map in pixels that a picture of a fixed zoom is drawn for. */
export const PICTURE = { width: 1400, height: 1000 };
/** The box around all matches, or null without any. */
export function extentOf({ clusters, points }: MapAnswer): Bbox | null {
  const boxes = [
    ...clusters.map((c) => c.bounds),
    ...points.map((p) => [p.lng, p.lat, p.lng, p.lat] as const),
  ];
  if (boxes.length === 0) return null;
  const lows = (side: 0 | 1) => Math.min(...boxes.map((box) => box[side]));
  const highs = (side: 2 | 3) => Math.max(...boxes.map((box) => box[side]));
  return [lows(0), lows(1), highs(2), highs(3)];
}

/** Zoom and box that a target shows on a map of so many pixels, with some room around. */
export function sightOf(
  target: MapTarget,
  size: { width: number; height: number },
): { bbox: Bbox; zoom: number } {
  if ("bounds" in target) {
    const [west, south, east, north] = target.bounds;
    const [x, y] = [(east - west) / 2 + 0.05, (north - south) / 2 + 0.05];
    const zoom = frameZoom(frameOf(target.bounds), size.width, size.height);
    return { bbox: [west - x, south - y, east + x, north + y], zoom };
  }
  const { center, zoom } = target;
  const middle = project(center, zoom);
  const corner = (sign: 1 | -1) =>
    unproject({ x: middle.x + (sign * PICTURE.width) / 2, y: middle.y - (sign * PICTURE.height) / 2 }, zoom);
  const [southwest, northeast] = [corner(-1), corner(1)];
  return { bbox: [southwest.lng, southwest.lat, northeast.lng, northeast.lat], zoom };
}

/** What both boxes share; null where they don't meet. */
export function intersection(a: Bbox, b: Bbox | null): Bbox | null {
  if (!b) return a;
  const box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ] as const;
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}
