import type { Bbox, LatLng } from "@/features/places/types";
import type { Facets, Filters, MapAnswer, Taxonomy } from "../types";
import { addRow, and, type Bitmap, emptyBitmap, rowsOf, size } from "./bitmap";
import { cluster } from "./cluster";
import { buildColumns, type Columns } from "./columns";
import { countUnmapped, mappedRows, select } from "./filter";
import { orderByDistance, orderRows } from "./order";
import { TextIndex, type TextMatch } from "./text";
import type { Corpus } from "./text/corpus";
import { WEIGHTS } from "./text/postings";
import type { IndexEntry } from "./types";

/** Ids of the matches in their order, with what goes with a list. */
export type ListAnswer = {
  ids: number[];
  total: number;
  /** Matches (inside the box or not) without a point. */
  unmapped: number;
  facets: Facets;
  /** The search text as it was read, where it was corrected. */
  corrected: string | null;
};

function corpusOf({ size, entries, dimensions }: Columns): Corpus {
  return {
    size,
    kinds: dimensions.kind,
    nameOf: (row) => entries[row]?.name ?? "",
    fieldsOf: (row) => {
      const entry = entries[row];
      if (!entry) return [];
      return [
        { text: entry.name, weight: WEIGHTS.name },
        ...entry.otherNames.map((text) => ({ text, weight: WEIGHTS.otherName })),
        { text: entry.town.name, weight: WEIGHTS.place },
        { text: entry.locality, weight: WEIGHTS.place },
        { text: entry.zip, weight: WEIGHTS.place },
        ...entry.texts.map((text) => ({ text, weight: WEIGHTS.text })),
      ];
    },
  };
}

/**
 * The published directory in memory, as of one version. Any filter, any zoom, a bounded answer. Knows
 * public facts only. Immutable; `data.ts` puts a new one in its place when the version grows.
 */
export class MapIndex {
  private readonly columns: Columns;
  private readonly text: TextIndex;

  constructor(
    readonly version: number,
    entries: readonly IndexEntry[],
    private readonly taxonomy: Taxonomy,
    placeNames: readonly string[] = [],
  ) {
    this.columns = buildColumns(entries, taxonomy);
    this.text = new TextIndex(corpusOf(this.columns), taxonomy.kinds, placeNames);
  }

  /** The matches inside the box, drawn together for the zoom. `filters.bbox` does not count here. */
  query(filters: Filters, bbox: Bbox | null, zoom: number, today: Date): MapAnswer {
    const text = this.match(filters);
    const inside = select(this.columns, filters, text?.rows ?? null, bbox, today);
    const everywhere = bbox ? select(this.columns, filters, text?.rows ?? null, null, today) : inside;
    const rows = mappedRows(this.columns, inside.rows);
    return {
      version: this.version,
      total: rows.length,
      unmapped: countUnmapped(this.columns, everywhere.rows),
      ...cluster(this.columns, this.taxonomy, rows, zoom),
      facets: inside.facets(),
    };
  }

  /** All matches in their order, inside `filters.bbox` where that is set. */
  list(filters: Filters, today: Date): ListAnswer {
    const text = this.match(filters);
    const { rows, facets } = select(this.columns, filters, text?.rows ?? null, filters.bbox, today);
    const everywhere = select(this.columns, filters, text?.rows ?? null, null, today);
    const ordered = orderRows(this.columns, rowsOf(rows), filters, text?.scores ?? null, today);
    return {
      ids: ordered.map((row) => this.columns.ids[row] ?? 0),
      total: ordered.length,
      unmapped: countUnmapped(this.columns, everywhere.rows),
      facets: facets(),
      corrected: text?.corrected ?? null,
    };
  }

  /**
   * The matches in their order without what a page shows beside them; only those of `ids` where given. Words are
   * taken as they are: nobody is there to be told what was read instead.
   */
  pick(filters: Filters, today: Date, ids?: readonly number[]): number[] {
    const text = this.match(filters);
    if (text?.corrected) return [];
    const { rows } = select(this.columns, filters, text?.rows ?? null, filters.bbox, today);
    const wanted = ids ? and(rows, this.rowsOfIds(ids)) : rows;
    const ordered = orderRows(this.columns, rowsOf(wanted), filters, text?.scores ?? null, today);
    return ordered.map((row) => this.columns.ids[row] ?? 0);
  }

  /** How many match, inside `filters.bbox` where that is set. */
  count(filters: Filters, today: Date): number {
    const text = this.match(filters);
    return size(select(this.columns, filters, text?.rows ?? null, filters.bbox, today).rows);
  }

  /** The shown point of an entry; null when it has none or is not listed. */
  pointOf(id: number): LatLng | null {
    const point = this.entry(id)?.point;
    return point ? { lat: point.lat, lng: point.lng } : null;
  }

  /** Ids of the matches with a shown point nearest to `to`, at any distance. */
  nearest(filters: Filters, to: LatLng, count: number, today: Date): number[] {
    const text = this.match(filters);
    const { rows } = select(this.columns, filters, text?.rows ?? null, filters.bbox, today);
    const ordered = orderByDistance(this.columns, mappedRows(this.columns, rows), to);
    return ordered.slice(0, count).map((row) => this.columns.ids[row] ?? 0);
  }

  /** The public facts of a listed entry. */
  entry(id: number): IndexEntry | null {
    return this.columns.entries[this.columns.rowById.get(id) ?? -1] ?? null;
  }

  /** How many are listed in each town, by slug. */
  townCounts(): Map<string, number> {
    return new Map([...this.columns.dimensions.town].map(([slug, rows]) => [slug, size(rows)]));
  }

  /** Every listed entry's public facts, by id. */
  entries(): readonly IndexEntry[] {
    return this.columns.entries;
  }

  private rowsOfIds(ids: readonly number[]): Bitmap {
    const rows = emptyBitmap(this.columns.size);
    for (const id of ids) {
      const row = this.columns.rowById.get(id);
      if (row !== undefined) addRow(rows, row);
    }
    return rows;
  }

  private match(filters: Filters): TextMatch | null {
    return filters.q === null ? null : this.text.search(filters.q);
  }
}
