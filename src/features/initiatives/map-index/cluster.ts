import { MAX_FEATURES } from "../constants";
import type { MapCluster, MapPoint, Taxonomy } from "../types";
import { type Columns, fromMercator } from "./columns";

/** Pixels of the grid, and how near two markers may come: rings are wider than single discs. */
const CELL = 64;
const RING = 44;
const DISC = 28;
/** From here on nothing is drawn together that does not stand at the very same point. */
const UNCLUSTERED_ZOOM = 16;

type Bunch = { rows: number[]; x: number; y: number };

function bunchOf(columns: Columns, rows: number[]): Bunch {
  let x = 0;
  let y = 0;
  for (const row of rows) {
    x += columns.x[row] ?? 0;
    y += columns.y[row] ?? 0;
  }
  return { rows, x: x / rows.length, y: y / rows.length };
}

function bunchBy(columns: Columns, rows: readonly number[], key: (row: number) => string): Bunch[] {
  const cells = new Map<string, number[]>();
  for (const row of rows) {
    const at = key(row);
    const cell = cells.get(at);
    if (cell) cell.push(row);
    else cells.set(at, [row]);
  }
  return [...cells.values()].map((members) => bunchOf(columns, members));
}

function tooNear(a: Bunch, b: Bunch, pixels: number): boolean {
  const limit = a.rows.length > 1 || b.rows.length > 1 ? RING : DISC;
  return Math.hypot(a.x - b.x, a.y - b.y) * pixels < limit;
}

/** One round: each bunch, largest first, takes in those too near to it. Null when none was. */
function mergeOnce(columns: Columns, bunches: Bunch[], pixels: number): Bunch[] | null {
  const ordered = bunches.toSorted(
    (a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  );
  const cellOf = (at: number): number => Math.floor((at * pixels) / CELL);
  const cells = new Map<string, number[]>();
  ordered.forEach(({ x, y }, i) => {
    const key = `${cellOf(x)} ${cellOf(y)}`;
    cells.set(key, [...(cells.get(key) ?? []), i]);
  });
  const taken = new Set<number>();
  const merged = ordered.map((bunch, i) => {
    if (taken.has(i)) return null;
    const near = [-1, 0, 1]
      .flatMap((dx) =>
        [-1, 0, 1].flatMap((dy) => cells.get(`${cellOf(bunch.x) + dx} ${cellOf(bunch.y) + dy}`) ?? []),
      )
      .filter((j) => j > i && !taken.has(j) && tooNear(bunch, ordered[j] as Bunch, pixels));
    if (near.length === 0) return bunch;
    for (const j of near) taken.add(j);
    const rows = [...bunch.rows, ...near.flatMap((j) => ordered[j]?.rows ?? [])].sort((a, b) => a - b);
    return bunchOf(columns, rows);
  });
  return taken.size > 0 ? merged.filter((bunch) => bunch !== null) : null;
}

function bunchesAt(columns: Columns, rows: readonly number[], zoom: number): Bunch[] {
  if (zoom >= UNCLUSTERED_ZOOM)
    return bunchBy(columns, rows, (row) => `${columns.lat[row]} ${columns.lng[row]}`);
  const pixels = 256 * 2 ** zoom;
  const cell = (at: number | undefined): number => Math.floor(((at ?? 0) * pixels) / CELL);
  let bunches = bunchBy(columns, rows, (row) => `${cell(columns.x[row])} ${cell(columns.y[row])}`);
  for (let next = mergeOnce(columns, bunches, pixels); next; next = mergeOnce(columns, next, pixels))
    bunches = next;
  return bunches;
}

/** The features of one answer: as fine as the zoom allows and as the limit of features bears. */
function boundedBunches(columns: Columns, rows: readonly number[], zoom: number): Bunch[] {
  let at = zoom;
  let bunches = bunchesAt(columns, rows, at);
  while (bunches.length > MAX_FEATURES && at > 0) {
    at = Math.min(at, UNCLUSTERED_ZOOM) - 1;
    bunches = bunchesAt(columns, rows, at);
  }
  return bunches;
}

function toCluster(columns: Columns, taxonomy: Taxonomy, { rows, x, y }: Bunch): MapCluster {
  const lats = rows.map((row) => columns.lat[row] ?? 0);
  const lngs = rows.map((row) => columns.lng[row] ?? 0);
  const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const group = taxonomy.groups[columns.group[row] ?? 0]?.key ?? "";
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const onePoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  const at = onePoint ? { lat: bounds[1], lng: bounds[0] } : fromMercator(x, y);
  const groups = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return { ...at, count: rows.length, bounds, groups: Object.fromEntries(groups) };
}

function toPoint(columns: Columns, row: number): MapPoint[] {
  const entry = columns.entries[row];
  if (!entry?.point) return [];
  const { id, slug, name, kinds, point } = entry;
  const at = { lng: columns.lng[row] ?? 0, lat: columns.lat[row] ?? 0 };
  return [{ id, slug, name, kind: kinds[0] ?? "", ...at, pointQuality: point.quality }];
}

/**
 * Draws rows together for a zoom: by a grid anchored to the world, then where rings would overlap. Never
 * more than 250 features; every row is in exactly one. The same rows give the same answer in any order.
 * @param rows with a point, ascending
 */
export function cluster(
  columns: Columns,
  taxonomy: Taxonomy,
  rows: readonly number[],
  zoom: number,
): { clusters: MapCluster[]; points: MapPoint[] } {
  const bunches = boundedBunches(columns, rows, zoom).sort(
    (a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  );
  const several = bunches.filter((bunch) => bunch.rows.length > 1);
  const single = bunches.filter((bunch) => bunch.rows.length === 1);
  return {
    clusters: several.map((bunch) => toCluster(columns, taxonomy, bunch)),
    points: single.flatMap((bunch) => toPoint(columns, bunch.rows[0] ?? -1)),
  };
}
