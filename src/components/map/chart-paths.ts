import { type GeoFile, linePath, type PackedLine, type Position, ringPath, unpack } from "./geo-path";
import { type Box, clipLine, clipRing, ringArea, simplify } from "./geometry";
import { GEO_ORIGIN, type Pixel, project, SOFT_UNITS } from "./projection";

/** Path texts of the base map, in units of `CHART_SCALE` to the pixel. */
export type ChartPaths = Record<"land" | "zone" | "border" | "counties" | "states", string>;

/** Units to a pixel: half pixels are as fine as an eye sees. */
export const CHART_SCALE = 2;
/** Corners of the coast are rounded over so many pixels at most. */
const SOFT_PIXELS = 18;
/** Square pixels that a bend or an island needs to be drawn. */
const SMALLEST = 1;
const SMALLEST_ISLAND = 3;

/**
 * The base map for a picture, cut to what can be seen and thinned to its pixels.
 * @param zoom fractional zoom of the picture
 * @param origin pixel (at that zoom) that becomes 0,0
 * @param box what can be seen, in pixels from the origin
 */
export function chartPaths(geo: GeoFile, zoom: number, origin: Pixel, box: Box): ChartPaths {
  const perUnit = 2 ** (zoom - geo.zoom) * CHART_SCALE;
  const start = project(GEO_ORIGIN, zoom);
  const shift = [(start.x - origin.x) * CHART_SCALE, (start.y - origin.y) * CHART_SCALE] as const;
  const seen = box.map((side) => side * CHART_SCALE) as unknown as Box;
  // Coasts are stroked: the rim that cutting leaves has to stay out of sight.
  const rim: Box = [seen[0] - 60, seen[1] - 60, seen[2] + 60, seen[3] + 60];
  const place = (line: PackedLine): Position[] =>
    unpack(line).map(([x, y]) => [x * perUnit + shift[0], y * perUnit + shift[1]]);
  const area = () => SMALLEST * CHART_SCALE ** 2;
  const cut = Math.min(SOFT_PIXELS * CHART_SCALE, SOFT_UNITS * perUnit);
  const soft = cut < 3 ? 0 : cut;
  const rings = (lines: PackedLine[], rounding: number) =>
    lines
      .map((line) => clipRing(place(line), rim))
      .filter((ring) => ringArea(ring) > SMALLEST_ISLAND * CHART_SCALE ** 2)
      .map((ring) => ringPath(simplify(ring, area, true), rounding))
      .join("");
  const lines = (packed: PackedLine[]) =>
    packed
      .flatMap((line) => clipLine(place(line), rim))
      .map((piece) => linePath(simplify(piece, area, false)))
      .join("");
  return {
    land: rings(geo.land, soft),
    zone: rings(geo.zone, 0),
    border: lines(geo.border),
    counties: lines(geo.counties),
    states: lines(geo.states),
  };
}
