import type { Bbox } from "@/features/places/types";
import { milesBetween } from "@/features/places/utils";
import type { Facets, Filters } from "../types";
import {
  addAll,
  addRow,
  and,
  type Bitmap,
  emptyBitmap,
  fullBitmap,
  rowsOf,
  size,
  sizeOfBoth,
} from "./bitmap";
import type { Columns, Dimension } from "./columns";

/** Rows that fit everything, and the choices that each facet has to leave out. */
export type Selection = { rows: Bitmap; facets: () => Facets };

const CHOICES = ["kind", "for", "way", "region", "county", "speaks"] as const;
type Choice = (typeof CHOICES)[number];

/** The rows that have any of the values; null when nothing is chosen. */
export function anyOf(
  columns: Pick<Columns, "size">,
  values: readonly string[],
  ...dimensions: Dimension[]
): Bitmap | null {
  if (values.length === 0) return null;
  const rows = emptyBitmap(columns.size);
  for (const dimension of dimensions) {
    for (const value of values) {
      const members = dimension.get(value);
      if (members) addAll(rows, members);
    }
  }
  return rows;
}

function chosenRows(columns: Columns, filters: Filters): Record<Choice, Bitmap | null> {
  const { kind, group, for: purposes, way, region, county, speaks } = columns.dimensions;
  const single = (value: string | null): string[] => (value === null ? [] : [value]);
  return {
    kind: anyOf(columns, filters.kind, kind, group),
    for: anyOf(columns, filters.for, purposes),
    way: anyOf(columns, filters.way, way),
    region: anyOf(columns, single(filters.region), region),
    county: anyOf(columns, single(filters.county), county),
    speaks: anyOf(
      columns,
      filters.speaks.map((tag) => tag.toLowerCase()),
      speaks,
    ),
  };
}

/** The rows that pass a test. */
function rowsWhere(columns: Pick<Columns, "size">, test: (row: number) => boolean): Bitmap {
  const rows = emptyBitmap(columns.size);
  for (let row = 0; row < columns.size; row++) if (test(row)) addRow(rows, row);
  return rows;
}

/** Rows with a point in the box, its edges included. */
export function rowsInBox(
  columns: Pick<Columns, "size" | "lat" | "lng">,
  [west, south, east, north]: Bbox,
): Bitmap {
  const { lat, lng } = columns;
  return rowsWhere(columns, (row) => {
    const [y, x] = [lat[row] ?? Number.NaN, lng[row] ?? Number.NaN];
    return y >= south && y <= north && x >= west && x <= east;
  });
}

/** Rows with a point around a place; null when none is given. */
export function rowsAround(
  columns: Pick<Columns, "size" | "lat" | "lng">,
  filters: Pick<Filters, "near" | "radius">,
): Bitmap | null {
  const { near, radius } = filters;
  if (!near) return null;
  return rowsWhere(columns, (row) => {
    const [lat, lng] = [columns.lat[row] ?? Number.NaN, columns.lng[row] ?? Number.NaN];
    return milesBetween(near, { lat, lng }) <= radius;
  });
}

/** The first moment of the day `months` before `today`. */
function monthsBefore(today: Date, months: number): number {
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1));
  const days = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  return month.setUTCDate(Math.min(today.getUTCDate(), days));
}

function rowsVerified(columns: Columns, filters: Filters, today: Date): Bitmap | null {
  if (filters.verified === null) return null;
  const since = monthsBefore(today, filters.verified);
  return rowsWhere(columns, (row) => (columns.verified[row] ?? Number.NaN) >= since);
}

/** How many of the rows have each value that any of them has, the most frequent first. */
export function countsOf(dimension: Dimension, rows: Bitmap): Record<string, number> {
  const counts: [string, number][] = [];
  for (const [value, members] of dimension) {
    const count = sizeOfBoth(members, rows);
    if (count > 0) counts.push([value, count]);
  }
  return Object.fromEntries(counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** Counts of each dimension's values among the rows that all other choices leave. */
function countFacets(columns: Columns, base: Bitmap, chosen: Record<Choice, Bitmap | null>): Facets {
  const without = (own: Choice): Bitmap =>
    CHOICES.reduce((rows, choice) => {
      const bits = choice === own ? null : chosen[choice];
      return bits ? and(rows, bits) : rows;
    }, base);
  const dimensions = columns.dimensions;
  const byKind = without("kind");
  return {
    kind: countsOf(dimensions.kind, byKind),
    group: countsOf(dimensions.group, byKind),
    for: countsOf(dimensions.for, without("for")),
    way: countsOf(dimensions.way, without("way")),
    region: countsOf(dimensions.region, without("region")),
    county: countsOf(dimensions.county, without("county")),
    speaks: countsOf(dimensions.speaks, without("speaks")),
  };
}

/**
 * The rows that fit the filters, all but `bbox`, inside `box`.
 * @param text rows of the search text, or null without one
 */
export function select(
  columns: Columns,
  filters: Filters,
  text: Bitmap | null,
  box: Bbox | null,
  today: Date,
): Selection {
  const fixed = [
    text,
    rowsAround(columns, filters),
    rowsVerified(columns, filters, today),
    anyOf(columns, filters.town === null ? [] : [filters.town], columns.dimensions.town),
    box && rowsInBox(columns, box),
  ];
  const base = fixed.reduce<Bitmap>(
    (rows, bits) => (bits ? and(rows, bits) : rows),
    fullBitmap(columns.size),
  );
  const chosen = chosenRows(columns, filters);
  const rows = CHOICES.reduce((left, choice) => (chosen[choice] ? and(left, chosen[choice]) : left), base);
  return { rows, facets: () => countFacets(columns, base, chosen) };
}

/** How many of the rows have no point. */
export function countUnmapped(columns: Columns, rows: Bitmap): number {
  return size(rows) - sizeOfBoth(rows, columns.withPoint);
}

/** Those of the rows that have a point, ascending. */
export function mappedRows(columns: Columns, rows: Bitmap): number[] {
  return rowsOf(and(rows, columns.withPoint));
}
