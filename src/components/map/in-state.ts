import "server-only";
import { readGeoFile } from "./geo-file";
import { type Position, unpack } from "./geo-path";
import { GEO_ORIGIN, project } from "./projection";
import type { LngLat } from "./types";

/** Units of the file (about 7 m each) that a point may be off the drawn shore: piers, and what the coast leaves out. */
const ASHORE = 60;
const AROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

type Ring = { points: readonly Position[]; box: readonly [number, number, number, number] };

let rings: { land: Ring[]; zone: Ring[] } | undefined;

function toRing(line: readonly number[]): Ring {
  const points = unpack(line);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { points, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}

function readRings() {
  const file = readGeoFile();
  rings ??= { land: file.land.map(toRing), zone: file.zone.map(toRing) };
  return { ...rings, zoom: file.zoom };
}

/** Whether a position is inside of a ring (even-odd rule). */
function isInside({ points, box }: Ring, x: number, y: number): boolean {
  if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
  let inside = false;
  let [ax, ay] = points.at(-1) ?? [0, 0];
  for (const [bx, by] of points) {
    if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

/** Whether a point is in Massachusetts and on land, by the base map; a few hundred meters off the shore still count. */
export function isInState(point: LngLat): boolean {
  const { land, zone, zoom } = readRings();
  const [at, origin] = [project(point, zoom), project(GEO_ORIGIN, zoom)];
  const [x, y] = [at.x - origin.x, at.y - origin.y];
  if (!zone.some((ring) => isInside(ring, x, y))) return false;
  const isLand = (px: number, py: number) => land.some((ring) => isInside(ring, px, py));
  return (
    isLand(x, y) || AROUND.some((angle) => isLand(x + ASHORE * Math.cos(angle), y + ASHORE * Math.sin(angle)))
  );
}
