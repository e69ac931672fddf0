import { and, type Bitmap, hasRow, rowsOf, size } from "@/features/initiatives/map-index/bitmap";
import { TextIndex, type TextMatch } from "@/features/initiatives/map-index/text";
import { WEIGHTS } from "@/features/initiatives/map-index/text/postings";
import type { LatLng } from "@/features/places/types";
import { boundedCache } from "@/lib/bounded-cache";
import type { BoardFacets, BoardFilters, PostDto, Viewer } from "../types";
import { emptyFilters } from "../utils/filters";
import { type AreaCount, countAreas } from "./areas";
import { type BoardColumns, buildColumns } from "./columns";
import { countExpired, rowsForAudience, select, visibleRows } from "./filter";
import { orderByDistance, orderRows } from "./order";
import type { BoardEntry } from "./types";
import { CATEGORY_KINDS } from "./words";

/** The matches in their order, with what goes with a list. */
export type BoardAnswer = {
  posts: readonly PostDto[];
  facets: BoardFacets;
  /** Where they are, by the areas that they show. */
  areas: readonly AreaCount[];
  /** The search text as it was read, where it was corrected. */
  corrected: string | null;
};

/** Answers kept for readers who all see the same, and text indexes, one for each audience that searched. */
const ANSWERS_KEPT = 200;
const TEXTS_KEPT = 6;

function fieldsOf({ post }: BoardEntry) {
  const { texts, tags, by, place } = post;
  return [
    ...texts.flatMap(({ title, body }) => [
      { text: title, weight: WEIGHTS.name },
      { text: body, weight: WEIGHTS.text },
    ]),
    ...tags.map((text) => ({ text, weight: WEIGHTS.otherName })),
    ...("name" in by ? [{ text: by.name, weight: WEIGHTS.otherName }] : []),
    { text: place.name, weight: WEIGHTS.place },
  ];
}

const audienceKey = (viewer: Viewer): string =>
  viewer.kind === "member" ? `members ${[...viewer.organizes].toSorted().join(" ")}` : viewer.kind;

/** All that is on the board, in memory, as of one version. Immutable; whoever asks says who looks, and when. */
export class BoardIndex {
  private readonly columns: BoardColumns;
  private readonly answers = new Map<string, BoardAnswer>();
  /** By audience: a word that only stands in what somebody may not see corrects nothing that she types. */
  private readonly textFor: (key: string) => TextIndex;
  private readonly audiences = new Map<string, Bitmap>();

  constructor(
    entries: readonly BoardEntry[],
    private readonly placeNames: readonly string[] = [],
  ) {
    this.columns = buildColumns(entries);
    this.textFor = boundedCache(TEXTS_KEPT, (key) => this.buildText(this.audiences.get(key)));
  }

  /** All that somebody may see of what fits, in its order. */
  list(filters: BoardFilters, viewer: Viewer, now: Date): BoardAnswer {
    if (viewer.kind === "member") return this.answer(filters, viewer, now);
    const key = JSON.stringify([viewer.kind, countExpired(this.columns, now), filters]);
    const kept = this.answers.get(key);
    if (kept) return kept;
    const answer = this.answer(filters, viewer, now);
    if (this.answers.size >= ANSWERS_KEPT) this.answers.clear();
    this.answers.set(key, answer);
    return answer;
  }

  /** Everything that a visitor sees. */
  everything(now: Date): BoardAnswer {
    return this.list(emptyFilters(), { kind: "visitor" }, now);
  }

  /** All that shows a town as its place, newest first. */
  inTown(town: string, viewer: Viewer, now: Date): readonly PostDto[] {
    return this.list({ ...emptyFilters(), town }, viewer, now).posts;
  }

  /** All that an initiative of the directory posted, by its slug, newest first. */
  by(slug: string, viewer: Viewer, now: Date): readonly PostDto[] {
    return this.list(emptyFilters(), viewer, now).posts.filter(
      ({ by }) => by.kind === "initiative" && by.slug === slug,
    );
  }

  /** All that a group of this site posted, by its slug, newest first. */
  ofGroup(slug: string, viewer: Viewer, now: Date): readonly PostDto[] {
    const rows = rowsOf(visibleRows(this.columns, viewer, now)).filter((row) => {
      const by = this.columns.entries[row]?.post.by;
      return by?.kind === "group" && by.slug === slug;
    });
    return this.postsOf(orderRows(this.columns, rows, emptyFilters(), null));
  }

  /** Those of some posts, by id, that somebody may see. */
  visible(ids: readonly string[], viewer: Viewer, now: Date): PostDto[] {
    const rows = visibleRows(this.columns, viewer, now);
    return ids.flatMap((id) => {
      const row = this.columns.rowById.get(id);
      return row !== undefined && hasRow(rows, row) ? (this.columns.entries[row]?.post ?? []) : [];
    });
  }

  /** How many fit. */
  count(filters: BoardFilters, viewer: Viewer, now: Date): number {
    const visible = visibleRows(this.columns, viewer, now);
    return size(select(this.columns, filters, visible, this.match(filters, viewer)?.rows ?? null).rows);
  }

  /** Those that fit, nearest to a point first. */
  nearest(filters: BoardFilters, viewer: Viewer, to: LatLng, count: number, now: Date): PostDto[] {
    const visible = visibleRows(this.columns, viewer, now);
    const { rows } = select(this.columns, filters, visible, this.match(filters, viewer)?.rows ?? null);
    return this.postsOf(orderByDistance(this.columns, rowsOf(rows), to).slice(0, count));
  }

  /** Names everything that the time changes: good for caches, beside the version. */
  epoch(now: Date): number {
    return countExpired(this.columns, now);
  }

  /** A live post with what decides who sees it; null for any other id. For those who look after the board alone. */
  entry(id: string): BoardEntry | null {
    return this.columns.entries[this.columns.rowById.get(id) ?? -1] ?? null;
  }

  private answer(filters: BoardFilters, viewer: Viewer, now: Date): BoardAnswer {
    const text = this.match(filters, viewer);
    const visible = visibleRows(this.columns, viewer, now);
    const { rows, facets } = select(this.columns, filters, visible, text?.rows ?? null);
    const sorted = orderRows(this.columns, rowsOf(rows), filters, text?.scores ?? null);
    const posts = this.postsOf(sorted);
    return { posts, facets: facets(), areas: countAreas(posts), corrected: text?.corrected ?? null };
  }

  private postsOf(rows: readonly number[]): PostDto[] {
    return rows.flatMap((row) => this.columns.entries[row]?.post ?? []);
  }

  private match({ q }: BoardFilters, viewer: Viewer): TextMatch | null {
    if (q === null) return null;
    const key = audienceKey(viewer);
    this.audiences.set(key, rowsForAudience(this.columns, viewer));
    return this.textFor(key).search(q);
  }

  private buildText(audience: Bitmap | undefined): TextIndex {
    const { size: rows, entries, dimensions } = this.columns;
    const bits = audience ?? new Uint32Array();
    const readable = new Set(rowsOf(bits));
    const inSight = (row: number): BoardEntry | undefined => (readable.has(row) ? entries[row] : undefined);
    const corpus = {
      size: rows,
      kinds: new Map([...dimensions.category].map(([key, of]) => [key, and(of, bits)])),
      nameOf: (row: number) => inSight(row)?.post.texts[0].title ?? "",
      fieldsOf: (row: number) => {
        const entry = inSight(row);
        return entry ? fieldsOf(entry) : [];
      },
    };
    return new TextIndex(corpus, CATEGORY_KINDS, this.placeNames);
  }
}
