import type { Box } from "./geometry";
import { isNamedAt, obstaclesOf, type PlacedLabel, placeLabels } from "./labels";
import { FRAME_RATIOS, type Frame, frameOf, type Pixel, project, worldSize } from "./projection";
import type { ClusterShape, LngLat, MapData, MapLabel, MapViewTarget, PointShape } from "./types";

/** Width in pixels at which a fitted picture is drawn; style sheets scale it. */
const FRAME_WIDTH = 1000;
/** Frame widths from which more names find room, and the one from which `data` replaces `narrowData`. */
const TIERS = [300, 420, 620, 840, 1100] as const;
const WIDE_TIER = 2;
/** How far the chart goes on around a fitted frame, in frames: a tall screen shows much north and south. */
const AROUND = { x: 0.7, y: 1.4 };

export type TieredLabel = PlacedLabel & { tier: number };

/** How a view becomes an SVG: where its chart begins and how points are addressed. */
export type Picture = {
  /** The frame, when bounds were fitted; null for an exact center and zoom, which is never scaled. */
  frame: Frame | null;
  /** Zoom of the chart as drawn. */
  zoom: number;
  /** Pixel at that zoom where the drawing has its 0,0. */
  origin: Pixel;
  /** What is drawn of the chart, in pixels from the origin. */
  box: Box;
  /** Size of the chart's own view box. */
  width: number;
  height: number;
};

/** Lays out a view. `width` and `height` are the largest the picture of a center and zoom will be shown. */
export function pictureOf(view: MapViewTarget, width: number, height: number): Picture {
  if ("bounds" in view) {
    const frame = frameOf(view.bounds);
    const zoom = Math.log2(FRAME_WIDTH / frame.width);
    const size = { width: FRAME_WIDTH, height: FRAME_WIDTH / FRAME_RATIOS[frame.shape] };
    const scale = worldSize(zoom) / worldSize(0);
    return {
      frame,
      zoom,
      origin: { x: frame.left * scale, y: frame.top * scale },
      box: [
        -size.width * AROUND.x,
        -size.height * AROUND.y,
        size.width * (1 + AROUND.x),
        size.height * (1 + AROUND.y),
      ],
      ...size,
    };
  }
  const origin = project(view.center, view.zoom);
  return {
    frame: null,
    zoom: view.zoom,
    origin,
    box: [-width / 2, -height / 2, width / 2, height / 2],
    width,
    height,
  };
}

/** Place of a point in a picture, in its pixels. */
export function pixelIn(picture: Picture, point: LngLat): Pixel {
  const { x, y } = project(point, picture.zoom);
  return { x: x - picture.origin.x, y: y - picture.origin.y };
}

/**
 * Names for a picture that style sheets will scale: each gets the smallest frame width (as a tier) from which
 * it has room. Frames only grow apart, so what fits once fits on.
 */
export function tieredLabels(
  frame: Frame,
  labels: readonly MapLabel[],
  data: MapData<ClusterShape, PointShape>,
  tiers: readonly number[],
): TieredLabel[] {
  const placed: TieredLabel[] = [];
  for (const tier of tiers) {
    const zoom = Math.log2((TIERS[tier] ?? FRAME_WIDTH) / frame.width);
    const pixelOf = (point: LngLat) => project(point, zoom);
    const named = labels.filter((label) => isNamedAt(label, zoom));
    const all = placeLabels(named, obstaclesOf(data), pixelOf, placed);
    placed.push(...all.slice(placed.length).map((p) => ({ ...p, tier })));
  }
  return placed;
}

/** Tiers in which the narrow, the wide and the only data set are shown. */
export const TIERS_OF = {
  all: TIERS.map((_, i) => i),
  narrow: TIERS.map((_, i) => i).filter((i) => i < WIDE_TIER),
  wide: TIERS.map((_, i) => i).filter((i) => i >= WIDE_TIER),
} as const;

/** Whether a label's point is in the drawn part of the chart. */
export function isDrawn(picture: Picture, point: LngLat): boolean {
  const { x, y } = pixelIn(picture, point);
  const [left, top, right, bottom] = picture.box;
  return x > left && x < right && y > top && y < bottom;
}
