import { addRow, type Bitmap, emptyBitmap, hasRow, rowsOf } from "../bitmap";
import type { Corpus } from "./corpus";
import { type PhraseClass, type Phrases, segment } from "./phrases";
import { compounds, stem, tokenize } from "./tokens";

/** Weight of a match by where it stands. */
export const WEIGHTS = { name: 8, otherName: 6, kind: 5, kindWord: 3, place: 4, text: 1.5 } as const;

/** Rows with the weight of the best place in which each has the word. */
export type Posting = Map<number, number>;

/** Where every word and every kind's phrase occurs. */
export type Postings = {
  words: Map<string, Posting>;
  /** The words in order, for finding those with a common beginning. */
  sorted: string[];
  byStem: Map<string, string[]>;
  /** Rows whose texts speak of a class of phrases, other than by being of its kinds. */
  mentions: Map<PhraseClass, Posting>;
};

function add<K>(map: Map<K, Posting>, key: K, row: number, weight: number): void {
  const posting = map.get(key);
  if (!posting) map.set(key, new Map([[row, weight]]));
  else if ((posting.get(row) ?? 0) < weight) posting.set(row, weight);
}

/**
 * Whether a phrase is too common a word to speak of its kinds in running text: "hours" stands in the
 * summary of every market and is a search word of time banks.
 */
function isTooCommon(phrase: string, found: PhraseClass, posting: Posting, ofKinds: Bitmap): boolean {
  if (phrase.includes(" ")) return false;
  if ([...found.phrases].some((other) => other !== phrase && other.split(" ").includes(phrase))) return false;
  const inside = [...posting.keys()].filter((row) => hasRow(ofKinds, row)).length;
  const outside = posting.size - inside;
  return outside > 2 && outside > inside;
}

/** The rows of a class of phrases by kind. */
export function rowsOfKinds(found: PhraseClass, kindRows: Map<string, Bitmap>, size: number): Bitmap {
  const rows = emptyBitmap(size);
  for (const kind of found.kinds)
    for (const row of rowsOf(kindRows.get(kind) ?? emptyBitmap(0))) addRow(rows, row);
  return rows;
}

/** Reads all texts once. */
export function buildPostings({ size, fieldsOf, kinds }: Corpus, phrases: Phrases): Postings {
  const words = new Map<string, Posting>();
  const spoken = new Map<string, Posting>();
  for (let row = 0; row < size; row++) {
    for (const { text, weight } of fieldsOf(row)) {
      const tokens = tokenize(text);
      for (const word of [...tokens, ...compounds(text)]) add(words, word, row, weight);
      for (const { phrase } of segment(tokens, phrases)) if (phrase) add(spoken, phrase, row, weight);
    }
  }
  const mentions = new Map<PhraseClass, Posting>();
  for (const [phrase, posting] of spoken) {
    const found = phrases.classes.get(phrase);
    if (!found || isTooCommon(phrase, found, posting, rowsOfKinds(found, kinds, size))) continue;
    for (const [row, weight] of posting) add(mentions, found, row, weight);
  }
  const sorted = [...words.keys()].sort();
  const byStem = new Map<string, string[]>();
  for (const word of sorted) byStem.set(stem(word), [...(byStem.get(stem(word)) ?? []), word]);
  return { words, sorted, byStem, mentions };
}

/** The words that begin with `prefix`, of words in order. */
export function wordsWithPrefix(sorted: readonly string[], prefix: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < sorted.length && sorted[i]?.startsWith(prefix); i++) found.push(sorted[i] ?? "");
  return found;
}
