import type { Bounds, LngLat } from "./types";

export type Pixel = { x: number; y: number };

/** Everything the initial picture of the whole state has to show. */
export const STATE_BOUNDS: Bounds = [-73.55, 41.22, -69.9, 42.9];
/** The map can't be dragged beyond this. */
export const MAX_BOUNDS: Bounds = [-78.5, 38.2, -65, 46];
export const MIN_ZOOM = 6.5;
export const MAX_ZOOM = 17;
/** Pixels kept free around fitted bounds, so that markers at the rim stay whole. */
export const FIT_PADDING = 20;
/** Geometry files count in integer pixels from this point, which keeps their numbers short. */
export const GEO_ORIGIN: LngLat = { lng: -72, lat: 42 };
/** Corners of the coast are rounded over so many of the files' units (about 7 m each) at most. */
export const SOFT_UNITS = 18;

const TILE = 256;
export const METERS_PER_MILE = 1609.344;
const EARTH_CIRCUMFERENCE = 40_075_016.686;

/** Width of the whole web-mercator world in pixels at a (fractional) zoom. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** Web-mercator pixel of a point in degrees; x grows eastward, y southward. */
export function project({ lng, lat }: LngLat, zoom: number): Pixel {
  const size = worldSize(zoom);
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: (lng / 360 + 0.5) * size,
    y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size,
  };
}

/** Inverse of {@link project}. */
export function unproject({ x, y }: Pixel, zoom: number): LngLat {
  const size = worldSize(zoom);
  return {
    lng: (x / size - 0.5) * 360,
    lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI,
  };
}

/** The three shapes of frame, width by height, that fitted bounds are widened to. */
export const FRAME_RATIOS = { wide: 1.6, square: 1, tall: 0.625 } as const;
export type FrameShape = keyof typeof FRAME_RATIOS;

/** A fitted picture: a frame of one of three shapes around the bounds, in pixels at zoom 0. */
export type Frame = { shape: FrameShape; left: number; top: number; width: number; height: number };

/**
 * The smallest frame of a fixed shape around bounds. The shape is fixed because the server does not know the
 * screen: style sheets can then place the picture exactly where the live map will have it.
 */
export function frameOf(bounds: Bounds): Frame {
  const [west, south, east, north] = bounds;
  const nw = project({ lng: west, lat: north }, 0);
  const se = project({ lng: east, lat: south }, 0);
  const smallest = 1 / 2 ** 8;
  const width = Math.max(se.x - nw.x, smallest);
  const height = Math.max(se.y - nw.y, smallest);
  const framed = (Object.keys(FRAME_RATIOS) as FrameShape[]).map((shape) => {
    const frameWidth = Math.max(width, height * FRAME_RATIOS[shape]);
    return { shape, width: frameWidth, height: frameWidth / FRAME_RATIOS[shape] };
  });
  const best = framed.reduce((a, b) => (b.width * b.height < a.width * a.height ? b : a));
  return {
    ...best,
    left: (nw.x + se.x - best.width) / 2,
    top: (nw.y + se.y - best.height) / 2,
  };
}

/** Zoom at which a frame just fits a box of so many pixels, not above {@link MAX_ZOOM}. */
export function frameZoom(frame: Frame, width: number, height: number): number {
  const fit = Math.min((width - 2 * FIT_PADDING) / frame.width, (height - 2 * FIT_PADDING) / frame.height);
  return Math.min(MAX_ZOOM, Math.log2(Math.max(fit, 1)));
}

/** Center of a frame in degrees. */
export function frameCenter(frame: Frame): LngLat {
  return unproject({ x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }, 0);
}

/** Radius of a circle of so many miles at a latitude, in pixels. */
export function milesToPixels(miles: number, lat: number, zoom: number): number {
  const metersPerPixel = (EARTH_CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
  return (miles * METERS_PER_MILE) / metersPerPixel;
}
