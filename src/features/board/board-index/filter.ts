import { addAll, addRow, and, type Bitmap, emptyBitmap } from "@/features/initiatives/map-index/bitmap";
import { anyOf, countsOf, rowsAround, rowsInBox } from "@/features/initiatives/map-index/filter";
import type { BoardFacets, BoardFilters, Viewer } from "../types";
import { type BoardColumns, UNANSWERED } from "./columns";

const without = (rows: Bitmap, others: Bitmap): Bitmap => rows.map((word, i) => word & ~(others[i] ?? 0));

/** How many posts have expired at a moment: while it is the same, so is everything that depends on the time. */
export function countExpired({ byExpiry, entries }: BoardColumns, now: Date): number {
  let low = 0;
  let high = byExpiry.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[byExpiry[middle] ?? 0]?.expiresAt ?? 0) <= now.getTime()) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The posts of an audience, whoever in it looks. */
export function rowsForAudience({ audiences, organizers, size }: BoardColumns, viewer: Viewer): Bitmap {
  if (viewer.kind === "public") return audiences.public;
  if (viewer.kind === "visitor") return audiences.everyone;
  const rows = emptyBitmap(size);
  addAll(rows, audiences.everyone);
  addAll(rows, audiences.members);
  for (const [region, members] of organizers) {
    if (viewer.organizes === "everywhere" || viewer.organizes.includes(region)) addAll(rows, members);
  }
  return rows;
}

/** The posts that somebody may see at a moment. */
export function visibleRows(columns: BoardColumns, viewer: Viewer, now: Date): Bitmap {
  const over = emptyBitmap(columns.size);
  for (const row of columns.byExpiry.slice(0, countExpired(columns, now))) addRow(over, row);
  if (viewer.kind === "member") {
    for (const id of viewer.hidden) {
      const row = columns.rowById.get(id);
      if (row !== undefined) addRow(over, row);
    }
  }
  return without(rowsForAudience(columns, viewer), over);
}

/** The rows that fit, and how many would with other choices. */
export type Selection = { rows: Bitmap; facets: () => BoardFacets };

/**
 * Those of `visible` that fit the filters.
 * @param text rows of the search text, or null without one
 */
export function select(
  columns: BoardColumns,
  filters: BoardFilters,
  visible: Bitmap,
  text: Bitmap | null,
): Selection {
  const { dimensions } = columns;
  const names = Object.keys(dimensions) as (keyof BoardFacets)[];
  const values: Record<keyof BoardFacets, readonly (string | null)[]> = {
    side: [filters.side],
    category: filters.category,
    mode: [filters.mode],
    term: filters.term,
    unanswered: [filters.unanswered ? UNANSWERED : null],
    region: [filters.region],
    county: [filters.county],
    town: [filters.town],
  };
  const chosen = new Map(
    names.map((name) => {
      const wanted = values[name].filter((value) => value !== null);
      return [name, anyOf(columns, wanted, dimensions[name])] as const;
    }),
  );
  const fixed = [text, rowsAround(columns, filters), filters.bbox && rowsInBox(columns, filters.bbox)];
  const base = fixed.reduce<Bitmap>((rows, bits) => (bits ? and(rows, bits) : rows), visible);
  const narrowed = (own: keyof BoardFacets | null): Bitmap =>
    names.reduce((rows, name) => {
      const bits = name === own ? null : chosen.get(name);
      return bits ? and(rows, bits) : rows;
    }, base);
  return {
    rows: narrowed(null),
    facets: () =>
      Object.fromEntries(
        names.map((name) => [name, countsOf(dimensions[name], narrowed(name))]),
      ) as BoardFacets,
  };
}
