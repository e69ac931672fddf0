import { CATEGORIES } from "@/features/board/constants";
import type { Side } from "@/features/board/types";
import { asWritten, type Sayings, sayingsOf, type Terms, termsOf, wordsInCommon } from "./analysis";
import { Corpus } from "./corpus";
import { datesFactor, type Factor, languageFactor, placeFactor, termsFactor, waitingFactor } from "./factors";
import { gateFor } from "./gates";
import type { Ask, Found, MatchPost, Signal } from "./types";
import {
  categoryAffinity,
  EXPONENTS,
  EXPOSURE,
  FLOOR,
  FULL_LIKENESS,
  LEAST_SCORE,
  MOST_PER_AUTHOR,
  RECIPROCITY,
  WAITING,
} from "./weights";

/** Words in common that are named, and the least likeness that is worth naming them for. */
const MOST_WORDS = 4;
const LEAST_TOLD = 0.03;
/** Other posts of one author that are looked at for help the other way. */
const MOST_RETURNS = 5;
/** What has to be alike for one post to help another. */
const HELPS = 0.2;

/** A post with what its texts speak of. */
export type Read = { post: MatchPost; terms: Terms };

/** Rows worth a look, the most promising first, with the most that each could score and how alike it is. */
type Chances = { rows: number[]; most: Float64Array; likeness: Float64Array };
type Candidate = { row: number; read: Read; likeness: number; score: number };

/** Candidates between two looks at whether the list is full. */
const LOOK_EVERY = 16;

/** Posts whose wording is kept for the reasons; the oldest is forgotten. */
const MOST_SAYINGS = 2000;

/** The value of texts so much alike (cosine), 0 to 1; nothing in common is low, not impossible. */
export function likenessValue(likeness: number): number {
  return FLOOR + (1 - FLOOR) * Math.min(1, likeness / FULL_LIKENESS);
}

const authorKeys = ({ authorId, initiativeId }: MatchPost): string[] => [
  ...(authorId === null ? [] : [`person ${authorId}`]),
  ...(initiativeId === null ? [] : [`initiative ${initiativeId}`]),
];

/** Reads a post's texts once, for `Matcher`. */
export function readPost(post: MatchPost, { isPlain = false } = {}): Read {
  return { post, terms: termsOf(post, { isPlain }) };
}

/** All posts of the board in memory, for finding what fits one. Immutable; the order it is given makes no difference. */
export class Matcher {
  private readonly reads: readonly Read[];
  private readonly corpus: Corpus;
  private readonly byAuthor = new Map<string, number[]>();
  private readonly rowsOfSide: Record<Side, number[]> = { need: [], offer: [] };
  /** Positions in `CATEGORIES`, by row. */
  private readonly categories: Uint8Array;
  private readonly sayings = new Map<number, Sayings>();

  constructor(reads: readonly Read[]) {
    this.reads = reads.toSorted((a, b) => (a.post.id < b.post.id ? -1 : 1));
    this.corpus = new Corpus(this.reads.map(({ terms }) => terms));
    this.categories = Uint8Array.from(this.reads, ({ post }) => CATEGORIES.indexOf(post.category));
    this.reads.forEach(({ post }, row) => {
      this.rowsOfSide[post.side].push(row);
      for (const key of authorKeys(post)) this.byAuthor.set(key, [...(this.byAuthor.get(key) ?? []), row]);
    });
  }

  /** All posts, by id. */
  posts(): readonly Read[] {
    return this.reads;
  }

  /** The posts of the other side that fit one best, which may itself not be on the board yet. */
  suggest(read: Read, ask: Ask): Found<string>[] {
    const returns = ask.for === "organizer" ? this.returnsFor(read.post, ask) : null;
    const { rows, most, likeness } = this.chancesFor(read, ask);
    const found: Candidate[] = [];
    // What is left cannot be better than the last one of a full list.
    let enough = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      if ((most[row] ?? 0) < enough) break;
      const other = this.reads[row];
      if (!other || gateFor(read.post, other.post, ask) !== null) continue;
      const chance = { row, read: other, likeness: likeness[row] ?? 0 };
      const score = this.score(read.post, chance, ask, returns?.has(row) ?? false);
      if (score < LEAST_SCORE) continue;
      found.push({ ...chance, score });
      if (found.length % LOOK_EVERY === 0) {
        const best = bestOf(found, ask.mostPosts);
        if (best.length === ask.mostPosts) enough = best.at(-1)?.score ?? enough;
      }
    }
    const own = sayingsOf(read.post);
    return bestOf(found, ask.mostPosts).map((one) => ({
      id: one.read.post.id,
      score: one.score,
      signals: this.explain({ post: read.post, own }, one, ask, returns?.has(one.row) ?? false),
    }));
  }

  /**
   * Posts of the other side with the most that each could score were everything but its subject perfect, the highest
   * first; those that cannot be good enough are left out. Most posts need no closer look.
   */
  private chancesFor({ post, terms }: Read, { without }: Ask): Chances {
    const likeness = this.corpus.likeness(terms);
    const affinities = CATEGORIES.map((one) => categoryAffinity(post.category, one) ** EXPONENTS.category);
    const perfect = (1 + RECIPROCITY) * (1 + WAITING.most);
    const isWhole = without === undefined || without.size === 0;
    const unlike = likenessValue(0) ** EXPONENTS.text;
    const most = new Float64Array(this.reads.length);
    const rows: number[] = [];
    for (const row of this.rowsOfSide[post.side === "need" ? "offer" : "need"]) {
      const alike = likeness[row] ?? 0;
      const subject = alike === 0 ? unlike : likenessValue(alike) ** EXPONENTS.text;
      const chance = subject * (affinities[this.categories[row] ?? 0] ?? 1) * perfect;
      if (isWhole && chance < LEAST_SCORE) continue;
      most[row] = isWhole ? chance : Number.POSITIVE_INFINITY;
      rows.push(row);
    }
    const order = (one: number, other: number) => (most[other] ?? 0) - (most[one] ?? 0) || one - other;
    return { rows: isWhole ? rows.sort(order) : rows, most, likeness };
  }

  private score(
    post: MatchPost,
    { read, likeness }: Pick<Candidate, "read" | "likeness">,
    ask: Ask,
    helpsBack: boolean,
  ): number {
    const candidate = read.post;
    const { without } = ask;
    const logs = [
      without?.has("text") ? 0 : EXPONENTS.text * Math.log(likenessValue(likeness)),
      without?.has("category")
        ? 0
        : EXPONENTS.category * Math.log(categoryAffinity(post.category, candidate.category)),
    ];
    if (!without?.has("feasibility")) {
      logs.push(
        EXPONENTS.place * Math.log(placeFactor(post, candidate).value),
        EXPONENTS.terms * Math.log(termsFactor(post, candidate).value),
        EXPONENTS.language * Math.log(languageFactor(post, candidate).value),
        EXPONENTS.dates * Math.log(datesFactor(post, candidate, ask.now).value),
      );
    }
    const mean = Math.exp(logs.reduce((sum, log) => sum + log, 0));
    const bonus = helpsBack ? 1 + RECIPROCITY : 1;
    if (without?.has("fairness")) return Math.min(1, mean * bonus);
    const fairness = waitingFactor(candidate, ask.now).value / this.crowding(candidate, ask);
    return Math.min(1, mean * bonus * fairness);
  }

  private crowding({ id }: MatchPost, ask: Ask): number {
    return 1 + EXPOSURE * ask.exposureOf(id);
  }

  /** Rows of posts whose authors ask for (or give) something that this post's author gives (or asks for), too. */
  private returnsFor(post: MatchPost, ask: Ask): Set<number> {
    const rowsOf = (one: MatchPost) => [
      ...new Set(authorKeys(one).flatMap((key) => this.byAuthor.get(key) ?? [])),
    ];
    const own = rowsOf(post)
      .map((row) => this.reads[row])
      .filter((read) => read !== undefined && read.post.side !== post.side)
      .slice(0, MOST_RETURNS);
    const found = new Set<number>();
    for (const given of own) {
      const likeness = given ? this.corpus.likeness(given.terms) : [];
      for (let row = 0; row < likeness.length; row++) {
        const asked = this.reads[row];
        if ((likeness[row] ?? 0) < HELPS || !asked || !given) continue;
        if (gateFor(given.post, asked.post, ask) !== null) continue;
        for (const back of rowsOf(asked.post)) found.add(back);
      }
    }
    return found;
  }

  private sayingsAt(row: number, post: MatchPost): Sayings {
    const known = this.sayings.get(row);
    if (known) return known;
    const [oldest] = this.sayings.keys();
    if (this.sayings.size >= MOST_SAYINGS && oldest !== undefined) this.sayings.delete(oldest);
    const read = sayingsOf(post);
    this.sayings.set(row, read);
    return read;
  }

  private explain(
    { post, own }: { post: MatchPost; own: Sayings },
    { row, read, likeness }: Candidate,
    ask: Ask,
    helpsBack: boolean,
  ): Signal[] {
    const candidate = read.post;
    const category = categoryAffinity(post.category, candidate.category);
    const words =
      likeness < LEAST_TOLD
        ? []
        : wordsInCommon(
            own,
            this.sayingsAt(row, candidate),
            (term) => this.corpus.worthOf(term),
            MOST_WORDS,
          ).map((pair) => ({ own: asWritten(pair.own, post), theirs: asWritten(pair.theirs, candidate) }));
    const said: Factor[] = [
      placeFactor(post, candidate),
      termsFactor(post, candidate),
      languageFactor(post, candidate),
      datesFactor(post, candidate, ask.now),
      waitingFactor(candidate, ask.now),
    ];
    const exposure = ask.exposureOf(candidate.id);
    return [
      ...(words.length > 0 ? [{ name: "words" as const, value: likenessValue(likeness), words }] : []),
      ...(category === 1 ? [{ name: "category" as const, value: 1 }] : []),
      ...said.flatMap(({ signal }) => signal ?? []),
      ...(helpsBack ? [{ name: "reciprocity" as const, value: 1 + RECIPROCITY }] : []),
      ...(ask.for === "organizer" && exposure > 0 ? [{ name: "exposure" as const, value: exposure }] : []),
    ];
  }
}

/** The best, ties by id (rows follow them), and not too many of one author. */
function bestOf(candidates: readonly Candidate[], most: number): Candidate[] {
  const counts = new Map<string, number>();
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || a.row - b.row)) {
    if (kept.length === most) break;
    const keys = authorKeys(candidate.read.post);
    if (keys.some((key) => (counts.get(key) ?? 0) >= MOST_PER_AUTHOR)) continue;
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    kept.push(candidate);
  }
  return kept;
}
