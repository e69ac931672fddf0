import { addRow, type Bitmap, emptyBitmap } from "@/features/initiatives/map-index/bitmap";
import type { Dimension } from "@/features/initiatives/map-index/columns";
import type { BoardFacets } from "../types";
import type { BoardEntry } from "./types";

/** The board by columns. Rows follow the ids, which follow the moments of writing. */
export type BoardColumns = {
  size: number;
  entries: readonly BoardEntry[];
  rowById: ReadonlyMap<string, number>;
  lat: Float64Array;
  lng: Float64Array;
  dimensions: Record<keyof BoardFacets, Dimension>;
  /** Rows by whom they are for. */
  audiences: Record<"everyone" | "members" | "public", Bitmap>;
  /** Rows for organizers only, by the region they are really in. */
  organizers: ReadonlyMap<string, Bitmap>;
  /** Rows in the order in which they expire. */
  byExpiry: readonly number[];
};

/** The value of the one-valued dimension of what nobody answered. */
export const UNANSWERED = "1";

function valuesOf({ post, area }: BoardEntry): Record<keyof BoardFacets, readonly string[]> {
  const one = (value: string | null) => (value === null ? [] : [value]);
  return {
    side: [post.side],
    category: [post.category],
    mode: post.mode === "either" ? ["in_person", "remote"] : [post.mode],
    term: post.terms,
    unanswered: post.state === "open" && !post.isAnswered ? [UNANSWERED] : [],
    region: area.regions,
    county: one(area.county),
    town: one(area.town),
  };
}

function put(map: Map<string, Bitmap>, key: string, row: number, size: number): void {
  const bits = map.get(key) ?? emptyBitmap(size);
  addRow(bits, row);
  map.set(key, bits);
}

/** Lays the live posts out by column. */
export function buildColumns(unsorted: readonly BoardEntry[]): BoardColumns {
  const entries = unsorted.toSorted((a, b) => (a.post.id < b.post.id ? -1 : 1));
  const size = entries.length;
  const names = ["side", "category", "mode", "term", "unanswered", "region", "county", "town"] as const;
  const dimensions = Object.fromEntries(
    names.map((name) => [name, new Map<string, Bitmap>()]),
  ) as BoardColumns["dimensions"];
  const audiences = { everyone: emptyBitmap(size), members: emptyBitmap(size), public: emptyBitmap(size) };
  const organizers = new Map<string, Bitmap>();
  entries.forEach((entry, row) => {
    const { post, region } = entry;
    const values = valuesOf(entry);
    for (const name of names) for (const value of values[name]) put(dimensions[name], value, row, size);
    if (post.audience === "organizers") put(organizers, region, row, size);
    else addRow(audiences[post.audience], row);
    if (post.isPublic) addRow(audiences.public, row);
  });
  const expiries = entries.map(({ expiresAt }) => expiresAt);
  return {
    size,
    entries,
    rowById: new Map(entries.map(({ post }, row) => [post.id, row])),
    lat: Float64Array.from(entries, ({ post }) => post.place.lat),
    lng: Float64Array.from(entries, ({ post }) => post.place.lng),
    dimensions,
    audiences,
    organizers,
    byExpiry: entries.map((_, row) => row).sort((a, b) => (expiries[a] ?? 0) - (expiries[b] ?? 0) || a - b),
  };
}
