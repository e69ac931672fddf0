import { slugify } from "@/features/places/utils";
import type { Taxonomy } from "../types";
import { addRow, type Bitmap, emptyBitmap } from "./bitmap";
import type { IndexEntry } from "./types";

/** Values of a facet with the rows that have them. */
export type Dimension = Map<string, Bitmap>;

/** The dimensions that are counted as facets. Kinds and groups are two views of one choice. */
export type Dimensions = Record<
  "kind" | "group" | "for" | "way" | "region" | "county" | "speaks" | "town",
  Dimension
>;

/** The directory by columns; row numbers follow the ids. */
export type Columns = {
  size: number;
  entries: readonly IndexEntry[];
  ids: Int32Array;
  rowById: Map<number, number>;
  /** Degrees, five decimals; NaN without a point. */
  lat: Float64Array;
  lng: Float64Array;
  /** Web mercator, 0 to 1 from the north-west. */
  x: Float64Array;
  y: Float64Array;
  exact: Uint8Array;
  /** Main kind and its group, as positions in the taxonomy. */
  kind: Uint16Array;
  group: Uint16Array;
  /** Milliseconds; NaN when nobody verified it. */
  verified: Float64Array;
  /** Position in the order of names. */
  nameRank: Int32Array;
  withPoint: Bitmap;
  dimensions: Dimensions;
};

const round5 = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Web mercator of degrees, 0 to 1 from the north-west corner of the world. */
function toMercator(lat: number, lng: number): { x: number; y: number } {
  const sin = Math.sin((Math.max(-85.05112878, Math.min(85.05112878, lat)) * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** Degrees of a web mercator position. */
export function fromMercator(x: number, y: number): { lat: number; lng: number } {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { lat: round5(lat), lng: round5((x - 0.5) * 360) };
}

/** A language and the wider one it belongs to: "pt-BR" is "pt-BR" and "pt". */
function languageValues(tags: readonly string[]): Set<string> {
  return new Set(tags.flatMap((tag) => [tag.toLowerCase(), tag.toLowerCase().split("-")[0] ?? tag]));
}

function valuesOf(
  entry: IndexEntry,
  groupOf: Map<string, string>,
): Record<keyof Dimensions, Iterable<string>> {
  return {
    kind: new Set(entry.kinds),
    group: new Set(entry.kinds.map((kind) => groupOf.get(kind) ?? "")),
    for: new Set(entry.purposes),
    way: new Set(entry.ways),
    region: [slugify(entry.town.region)],
    county: [slugify(entry.town.county)],
    speaks: languageValues(entry.languages),
    town: [entry.town.slug],
  };
}

function buildDimensions(entries: readonly IndexEntry[], groupOf: Map<string, string>): Dimensions {
  const dimensions: Dimensions = {
    kind: new Map(),
    group: new Map(),
    for: new Map(),
    way: new Map(),
    region: new Map(),
    county: new Map(),
    speaks: new Map(),
    town: new Map(),
  };
  entries.forEach((entry, row) => {
    const values = valuesOf(entry, groupOf);
    for (const name of Object.keys(dimensions) as (keyof Dimensions)[]) {
      for (const value of values[name]) {
        const bits = dimensions[name].get(value) ?? emptyBitmap(entries.length);
        addRow(bits, row);
        dimensions[name].set(value, bits);
      }
    }
  });
  return dimensions;
}

function rankNames(entries: readonly IndexEntry[]): Int32Array {
  const collator = new Intl.Collator("en", { numeric: true });
  const order = entries.map((_, row) => row);
  order.sort((a, b) => collator.compare(entries[a]?.name ?? "", entries[b]?.name ?? "") || a - b);
  const ranks = new Int32Array(entries.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

/** Lays the published entries out by column. */
export function buildColumns(unsorted: readonly IndexEntry[], taxonomy: Taxonomy): Columns {
  const entries = unsorted.toSorted((a, b) => a.id - b.id);
  const size = entries.length;
  const kinds = new Map(taxonomy.kinds.map((kind, i) => [kind.key, i]));
  const groups = new Map(taxonomy.groups.map((group, i) => [group.key, i]));
  const groupOf = new Map(taxonomy.kinds.map((kind) => [kind.key, kind.group]));
  const columns: Columns = {
    size,
    entries,
    ids: Int32Array.from(entries, (entry) => entry.id),
    rowById: new Map(entries.map((entry, row) => [entry.id, row])),
    lat: new Float64Array(size).fill(Number.NaN),
    lng: new Float64Array(size).fill(Number.NaN),
    x: new Float64Array(size).fill(Number.NaN),
    y: new Float64Array(size).fill(Number.NaN),
    exact: Uint8Array.from(entries, (entry) => (entry.point?.quality === "exact" ? 1 : 0)),
    kind: Uint16Array.from(entries, (entry) => kinds.get(entry.kinds[0] ?? "") ?? 0),
    group: Uint16Array.from(entries, (entry) => groups.get(groupOf.get(entry.kinds[0] ?? "") ?? "") ?? 0),
    verified: Float64Array.from(entries, (entry) =>
      entry.verifiedAt ? Date.parse(entry.verifiedAt) : Number.NaN,
    ),
    nameRank: rankNames(entries),
    withPoint: emptyBitmap(size),
    dimensions: buildDimensions(entries, groupOf),
  };
  entries.forEach(({ point }, row) => {
    if (!point) return;
    const lat = round5(point.lat);
    const lng = round5(point.lng);
    const { x, y } = toMercator(lat, lng);
    columns.lat[row] = lat;
    columns.lng[row] = lng;
    columns.x[row] = x;
    columns.y[row] = y;
    addRow(columns.withPoint, row);
  });
  return columns;
}
