import type { LatLng } from "@/features/places/types";
import { milesBetween } from "@/features/places/utils";
import type { Filters } from "../types";
import { isStale } from "../utils";
import type { Columns } from "./columns";

/** Entries that most readers see, and no more. */
const FIRST_PAGE = 24;

type Compare = (a: number, b: number) => number;

const entryOf = (columns: Columns, row: number) => {
  const entry = columns.entries[row];
  if (!entry) throw new RangeError(`No row ${row}`);
  return entry;
};

/** Compares by the first that tells a difference; rows follow the ids. */
function inOrder(...compares: Compare[]): Compare {
  return (a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
}

/** Greater text first, none last. */
function descending(of: (row: number) => string | null): Compare {
  return (a, b) => {
    const [x, y] = [of(a) ?? "", of(b) ?? ""];
    return x === y ? 0 : x > y ? -1 : 1;
  };
}

/** Miles from `near` by the shown point of every row; those without one come last. */
function byDistance(columns: Columns, rows: readonly number[], near: LatLng): Compare {
  const miles = new Map(
    rows.map((row) => {
      const [lat, lng] = [columns.lat[row] ?? Number.NaN, columns.lng[row] ?? Number.NaN];
      return [row, Number.isNaN(lat) ? Number.POSITIVE_INFINITY : milesBetween(near, { lat, lng })];
    }),
  );
  return (a, b) => {
    const [x, y] = [miles.get(a) ?? 0, miles.get(b) ?? 0];
    return x === y ? (columns.exact[b] ?? 0) - (columns.exact[a] ?? 0) : x - y;
  };
}

function sinks(columns: Columns, row: number, today: Date): boolean {
  const entry = entryOf(columns, row);
  return entry.closed || isStale(entry, today);
}

function freshFirst(columns: Columns, rows: readonly number[], today: Date): Compare {
  const sinking = new Map(rows.map((row) => [row, sinks(columns, row, today) ? 1 : 0]));
  return (a, b) => (sinking.get(a) ?? 0) - (sinking.get(b) ?? 0);
}

/** The later of source date and verification. */
function freshnessOf(columns: Columns, row: number): string {
  const { listedAt, verifiedAt } = entryOf(columns, row);
  return [listedAt ?? "", verifiedAt ?? ""].sort()[1] ?? "";
}

/**
 * Mixes kinds so that a large one cannot fill a page: one of each kind in turn, the freshest of each first.
 * After the first page, a kind whose share of what is left would grow past one half (or past its share of the
 * whole, where that is more) goes first, so that the end of the list is mixed as well.
 */
function balancedMix(columns: Columns, rows: readonly number[], today: Date): number[] {
  const fresh = freshFirst(columns, rows, today);
  const best = inOrder(
    fresh,
    descending((row) => freshnessOf(columns, row)),
  );
  const queues = new Map<number, number[]>();
  for (const row of rows) {
    const kind = columns.kind[row] ?? 0;
    queues.set(kind, [...(queues.get(kind) ?? []), row]);
  }
  const kinds = [...queues].map(([kind, members]) => ({ kind, members: members.sort(best), next: 0 }));
  kinds.sort((a, b) => fresh(a.members[0] ?? 0, b.members[0] ?? 0) || a.kind - b.kind);
  const share = Math.max(0.5, ...kinds.map(({ members }) => members.length / rows.length));

  const mixed: number[] = [];
  while (mixed.length < rows.length) {
    const left = rows.length - mixed.length;
    const crowding =
      mixed.length < FIRST_PAGE
        ? undefined
        : kinds.find((queue) => (queue.members.length - queue.next) / left > share);
    const taker = crowding ?? nextInTurn(kinds);
    const row = taker?.members[taker.next];
    if (!taker || row === undefined) break;
    taker.next++;
    mixed.push(row);
  }
  return mixed;
}

function nextInTurn<T extends { members: number[]; next: number }>(kinds: readonly T[]): T | undefined {
  let least: T | undefined;
  for (const queue of kinds) {
    if (queue.next < queue.members.length && (!least || queue.next < least.next)) least = queue;
  }
  return least;
}

function byRelevance(
  columns: Columns,
  rows: readonly number[],
  filters: Filters,
  scores: Float64Array | null,
  today: Date,
): number[] {
  if (!scores) return balancedMix(columns, rows, today);
  const nearer: Compare = filters.near ? byDistance(columns, rows, filters.near) : () => 0;
  const better: Compare = (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0);
  return rows.toSorted(inOrder(better, nearer, freshFirst(columns, rows, today)));
}

/** Rows by the distance of their shown point, exact ones first where that is the same. */
export function orderByDistance(columns: Columns, rows: readonly number[], to: LatLng): number[] {
  return rows.toSorted(inOrder(byDistance(columns, rows, to)));
}

/**
 * Puts rows into the order that the filters ask for; without an order it is distance with `near`, else
 * relevance. The same rows give the same order on the same day.
 * @param scores of a search text, or null
 */
export function orderRows(
  columns: Columns,
  rows: readonly number[],
  filters: Filters,
  scores: Float64Array | null,
  today: Date,
): number[] {
  const sort = filters.sort ?? (filters.near ? "distance" : "relevance");
  const entry = (row: number) => entryOf(columns, row);
  switch (sort) {
    case "distance":
      if (!filters.near) break;
      return orderByDistance(columns, rows, filters.near);
    case "name":
      return rows.toSorted(inOrder((a, b) => (columns.nameRank[a] ?? 0) - (columns.nameRank[b] ?? 0)));
    case "verified":
      return rows.toSorted(inOrder(descending((row) => entry(row).verifiedAt)));
    case "newest": {
      const published = descending((row) => entry(row).publishedAt.slice(0, 10));
      const listed = descending((row) => entry(row).listedAt);
      return rows.toSorted(inOrder(published, listed, (a, b) => b - a));
    }
    case "relevance":
      break;
  }
  return byRelevance(columns, rows, filters, scores, today);
}
