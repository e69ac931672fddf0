import type { Terms } from "./analysis";
import { SATURATION } from "./weights";

/** A text as a vector: numbers of terms, and what each is worth in it; of length one. */
type Vector = { terms: Uint32Array; values: Float32Array };

/** Texts that one has not seen are taken to be so many, so that a handful of posts does not make common words rare. */
const PRIOR = 50;

/**
 * All texts, and which have a term: likeness of one to all in one pass. BM25's saturation and rarity, and the cosine of
 * what they give, so that long texts are no nearer to everything. Immutable.
 */
export class Corpus {
  private readonly numbers = new Map<string, number>();
  private readonly rarities: Float64Array;
  private readonly postings: { rows: Uint32Array; values: Float32Array }[];

  constructor(private readonly documents: readonly Terms[]) {
    const counts: number[] = [];
    for (const terms of documents) {
      for (const term of terms.keys()) {
        const number = this.numbers.get(term) ?? this.numbers.size;
        this.numbers.set(term, number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    this.rarities = Float64Array.from(counts, (count) => this.rarityOf(count));
    const lists = counts.map((count) => ({
      rows: new Uint32Array(count),
      values: new Float32Array(count),
      filled: 0,
    }));
    documents.forEach((terms, row) => {
      const { terms: numbers, values } = this.vector(terms);
      numbers.forEach((number, i) => {
        const list = lists[number];
        if (!list) return;
        list.rows[list.filled] = row;
        list.values[list.filled] = values[i] ?? 0;
        list.filled += 1;
      });
    });
    this.postings = lists;
  }

  private rarityOf(count: number): number {
    return Math.log(1 + (this.documents.length + PRIOR - count + 0.5) / (count + 0.5));
  }

  /** How much a term tells: the rarer the more. */
  worthOf(term: string): number {
    const number = this.numbers.get(term);
    return number === undefined ? this.rarityOf(0) : (this.rarities[number] ?? 0);
  }

  private vector(terms: Terms): Vector {
    const numbers: number[] = [];
    const values: number[] = [];
    let square = 0;
    for (const [term, weight] of terms) {
      const value = this.worthOf(term) * (weight / (weight + SATURATION));
      square += value * value;
      const number = this.numbers.get(term);
      if (number === undefined) continue;
      numbers.push(number);
      values.push(value);
    }
    const length = Math.sqrt(square) || 1;
    return { terms: Uint32Array.from(numbers), values: Float32Array.from(values, (value) => value / length) };
  }

  /** How alike a text is to each one here, 0 to 1, by row. */
  likeness(terms: Terms): Float64Array {
    const likeness = new Float64Array(this.documents.length);
    const { terms: numbers, values } = this.vector(terms);
    for (let i = 0; i < numbers.length; i++) {
      const posting = this.postings[numbers[i] ?? 0];
      const value = values[i] ?? 0;
      if (!posting) continue;
      for (let at = 0; at < posting.rows.length; at++) {
        const row = posting.rows[at] ?? 0;
        likeness[row] = (likeness[row] ?? 0) + value * (posting.values[at] ?? 0);
      }
    }
    return likeness;
  }
}
