import type { LatLng } from "@/features/places/types";
import { milesBetween } from "@/features/places/utils";
import type { BoardFilters, Sort } from "../types";
import type { BoardColumns } from "./columns";

/** The order that filters ask for. */
export function sortOf({ sort, near, q }: Pick<BoardFilters, "sort" | "near" | "q">): Sort {
  if (sort === "distance" && !near) return q ? "relevance" : "newest";
  if (sort === "relevance" && !q) return "newest";
  return sort ?? (near ? "distance" : q ? "relevance" : "newest");
}

/** Least first; what is equal is ordered newest first, so that the same rows always come in the same order. */
function orderBy(
  { entries }: BoardColumns,
  rows: readonly number[],
  keyOf: (row: number) => number | string,
): number[] {
  const keys = new Map(rows.map((row) => [row, keyOf(row)]));
  return rows.toSorted((a, b) => {
    const [x, y] = [keys.get(a) ?? 0, keys.get(b) ?? 0];
    if (x !== y) return x < y ? -1 : 1;
    return (entries[b]?.openedAt ?? 0) - (entries[a]?.openedAt ?? 0) || b - a;
  });
}

/** Rows by the distance of the middle of what they show of their place. */
export function orderByDistance(columns: BoardColumns, rows: readonly number[], to: LatLng): number[] {
  const { lat, lng } = columns;
  return orderBy(columns, rows, (row) => milesBetween(to, { lat: lat[row] ?? 0, lng: lng[row] ?? 0 }));
}

/**
 * Puts rows in the order that the filters ask for.
 * @param scores of a search text, or null without one
 */
export function orderRows(
  columns: BoardColumns,
  rows: readonly number[],
  filters: BoardFilters,
  scores: Float64Array | null,
): number[] {
  const { entries } = columns;
  const newest = () => orderBy(columns, rows, () => 0);
  switch (sortOf(filters)) {
    case "urgent":
      // The day by when, or else when it leaves the board.
      return orderBy(columns, rows, (row) => entries[row]?.post.endsOn ?? entries[row]?.post.expiresAt ?? "");
    case "distance":
      return filters.near ? orderByDistance(columns, rows, filters.near) : newest();
    case "relevance":
      return scores ? orderBy(columns, rows, (row) => -(scores[row] ?? 0)) : newest();
    case "newest":
      return newest();
  }
}
