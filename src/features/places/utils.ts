import type { LatLng } from "./types";

/** Mean radius of the earth in miles. */
const EARTH_MILES = 3958.7613;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in miles (haversine). */
export function milesBetween(a: LatLng, b: LatLng): number {
  const dLat = Math.sin(radians(b.lat - a.lat) / 2);
  const dLng = Math.sin(radians(b.lng - a.lng) / 2);
  const h = dLat * dLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * dLng * dLng;
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Miles around a town that a point may be from its middle. */
const FARTHEST_POINT = 25;

/** Whether a point can be in a town, by its middle: no town reaches farther. */
export function isNearTown(town: LatLng, point: LatLng): boolean {
  return milesBetween(town, point) <= FARTHEST_POINT;
}

/** Degrees below which two points are the same: about a meter. */
const SAME = 1e-5;

export function isSamePoint(a: LatLng, b: LatLng): boolean {
  return Math.abs(a.lat - b.lat) < SAME && Math.abs(a.lng - b.lng) < SAME;
}

/** Text for comparing: lowercase, without accents and apostrophes, everything but letters and digits a space. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’‘`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "South Shore & Southeast" → "south-shore-southeast". */
export function slugify(name: string): string {
  return fold(name).replaceAll(" ", "-");
}
