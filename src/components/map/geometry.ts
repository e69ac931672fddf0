import type { PackedLine, Position } from "./geo-path";

/** left, top, right, bottom in the geometry's own units; y grows downward. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

type Edge = { inside: (p: Position) => boolean; cross: (a: Position, b: Position) => Position };

function edgesOf([left, top, right, bottom]: Box): Edge[] {
  const atX =
    (x: number) =>
    (a: Position, b: Position): Position => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
  const atY =
    (y: number) =>
    (a: Position, b: Position): Position => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
  return [
    { inside: (p) => p[0] >= left, cross: atX(left) },
    { inside: (p) => p[0] <= right, cross: atX(right) },
    { inside: (p) => p[1] >= top, cross: atY(top) },
    { inside: (p) => p[1] <= bottom, cross: atY(bottom) },
  ];
}

/**
 * A ring cut to a box (Sutherland and Hodgman). Parts that leave and come back stay joined along the box's
 * rim, which is right for fills; keep the rim out of sight where the ring is also stroked.
 */
export function clipRing(ring: readonly Position[], box: Box): Position[] {
  let points = [...ring];
  for (const edge of edgesOf(box)) {
    const kept: Position[] = [];
    for (let i = 0; i < points.length; i++) {
      const here = points[i] as Position;
      const before = points[(i + points.length - 1) % points.length] as Position;
      if (edge.inside(here) !== edge.inside(before)) kept.push(edge.cross(before, here));
      if (edge.inside(here)) kept.push(here);
    }
    points = kept;
  }
  return points;
}

/** The pieces of a line inside a box; whole segments are kept when they touch it. */
export function clipLine(line: readonly Position[], box: Box): Position[][] {
  const [left, top, right, bottom] = box;
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Position;
    const b = line[i] as Position;
    const misses =
      (a[0] < left && b[0] < left) ||
      (a[0] > right && b[0] > right) ||
      (a[1] < top && b[1] < top) ||
      (a[1] > bottom && b[1] > bottom);
    if (!misses) {
      if (piece.length === 0) piece.push(a);
      piece.push(b);
    } else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

const triangle = (a: Position, b: Position, c: Position): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/**
 * Drops points that span less than `area` with their neighbors, smallest first (after Visvalingam). The area
 * may depend on the place. Rings smaller than that come back empty: they are no longer islands.
 */
export function simplify(
  line: readonly Position[],
  area: (p: Position) => number,
  closed: boolean,
): Position[] {
  const first = line[0];
  if (!first || (closed && ringArea(line) < area(first))) return [];
  let points = [...line];
  for (;;) {
    const size = points.length;
    const spans = points.map((p, i) => {
      const before = points[closed ? (i + size - 1) % size : i - 1];
      const after = points[closed ? (i + 1) % size : i + 1];
      return before && after ? triangle(before, p, after) : Number.POSITIVE_INFINITY;
    });
    const at = (i: number) => spans[(i + size) % size] as number;
    // All points smaller than their neighbors go in one pass, which never takes two in a row.
    const kept = points.filter((p, i) => at(i) >= area(p) || at(i) > at(i - 1) || at(i) >= at(i + 1));
    if (closed && kept.length < 3) return [];
    if (kept.length === size) return points;
    points = kept;
  }
}

/** Area of a ring, without sign. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] as Position;
    const b = ring[(i + 1) % ring.length] as Position;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum / 2);
}

/** Whether a point is inside any ring (even-odd). */
export function isInside([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i] as Position;
      const b = ring[j] as Position;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
  }
  return inside;
}

/** Positions as deltas of integers; points that fall together are merged. */
export function pack(line: readonly Position[]): PackedLine {
  const packed: number[] = [];
  let x = 0;
  let y = 0;
  for (const p of line) {
    const [nx, ny] = [Math.round(p[0]), Math.round(p[1])];
    if (packed.length > 0 && nx === x && ny === y) continue;
    packed.push(nx - x, ny - y);
    [x, y] = [nx, ny];
  }
  return packed;
}
