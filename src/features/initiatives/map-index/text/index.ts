import { fold } from "@/features/places/utils";
import { addRow, and, type Bitmap, emptyBitmap, rowsOf, size } from "../bitmap";
import type { Corpus, NamedKind } from "./corpus";
import { buildPhrases, type PhraseClass, type Phrases, segment, type Unit } from "./phrases";
import {
  buildPostings,
  type Posting,
  type Postings,
  rowsOfKinds,
  WEIGHTS,
  wordsWithPrefix,
} from "./postings";
import { Spelling } from "./spelling";
import { isStopWord, stem, tokenize } from "./tokens";

/** What a search text finds: the rows, how well each fits, and the text as it was read if that was corrected. */
export type TextMatch = { rows: Bitmap; scores: Float64Array; corrected: string | null };

/** A beginning that short stands for too many words. */
const SHORTEST_PREFIX = 3;
/** A word that only begins as asked counts less than the word itself. */
const PREFIX_FACTOR = 0.6;
/** A known word of fewer letters is never doubted; and how much more frequent the word meant has to be. */
const SHORTEST_DOUBTED = 5;
const FAR_MORE = 3;
const NAME_IS = 20;
const NAME_HAS = 6;

/** Finds rows by words of their texts and kinds, in any of the languages, misspelled too. */
export class TextIndex {
  private readonly phrases: Phrases;
  private readonly postings: Postings;
  private readonly spelling: Spelling;
  private readonly names: string[];

  private readonly placeWords: ReadonlySet<string>;
  private readonly kindWords: { sorted: string[]; stems: ReadonlySet<string> };

  /** @param placeNames names of places, whose words are right even where nothing is listed */
  constructor(
    private readonly corpus: Corpus,
    kinds: readonly NamedKind[],
    placeNames: readonly string[],
  ) {
    this.phrases = buildPhrases(kinds);
    this.postings = buildPostings(corpus, this.phrases);
    this.names = Array.from({ length: corpus.size }, (_, row) => fold(corpus.nameOf(row)));
    this.placeWords = new Set(placeNames.flatMap(tokenize));
    const kindWords = [...this.phrases.words.keys()];
    this.kindWords = { sorted: kindWords.sort(), stems: new Set(kindWords.map(stem)) };
    const counts = new Map([...this.placeWords].map((word) => [word, 0]));
    for (const [word, ofKinds] of this.phrases.words) counts.set(word, ofKinds.size);
    for (const [word, posting] of this.postings.words) counts.set(word, posting.size);
    this.spelling = new Spelling(counts);
  }

  /** Every word or phrase of the text has to fit. A text without a single letter or digit fits nothing. */
  search(text: string): TextMatch {
    const typed = tokenize(text);
    const words = typed.map((word) => this.read(word));
    const corrected = words.some((word, i) => word !== typed[i]) ? words.join(" ") : null;
    const as = new Map(words.map((word, i) => [word, typed[i] ?? word]));
    const all = segment(words, this.phrases);
    const telling = all.filter(({ phrase, words: [word] }) => phrase !== null || !isStopWord(word ?? ""));
    const units = telling.length > 0 ? telling : all;

    const scores = new Float64Array(this.corpus.size);
    let rows: Bitmap | null = null;
    for (const unit of units) {
      const matches = this.match(unit, as);
      const unitRows = emptyBitmap(this.corpus.size);
      for (const [row, weight] of matches) {
        addRow(unitRows, row);
        scores[row] = (scores[row] ?? 0) + weight;
      }
      rows = rows ? and(rows, unitRows) : unitRows;
    }
    const found = rows ?? emptyBitmap(this.corpus.size);
    this.favorNames(found, scores, words.join(" "));
    return { rows: found, scores, corrected };
  }

  /**
   * The word as it was meant. One that is known stays, unless it only begins a rare word ("gardn", Gardner)
   * or is an entry's own misspelling of a place ("Northhampton"), and a far more frequent one is close.
   */
  private read(word: string): string {
    if (isStopWord(word) || this.placeWords.has(word) || this.kindWords.stems.has(stem(word))) return word;
    const exact = this.frequency(this.postings.byStem.get(stem(word)) ?? []);
    const begun = word.length < SHORTEST_PREFIX ? [] : this.wordsBeginning(word);
    if (exact === 0 && begun.length === 0) return this.spelling.correct(word) ?? word;
    const close = word.length < SHORTEST_DOUBTED ? null : this.spelling.correct(word, 1);
    if (close === null || close[0] !== word[0] || (exact > 0 && !this.placeWords.has(close))) return word;
    return this.frequency([close]) >= FAR_MORE * (exact + this.frequency(begun)) ? close : word;
  }

  private wordsBeginning(prefix: string): string[] {
    const { postings, kindWords } = this;
    return [...wordsWithPrefix(postings.sorted, prefix), ...wordsWithPrefix(kindWords.sorted, prefix)];
  }

  /** In how many entries the words stand, or which have them as words of their kinds. */
  private frequency(words: readonly string[]): number {
    const rows = (word: string): number => {
      const kinds = [...(this.phrases.words.get(word) ?? [])];
      const ofKinds = kinds.map((kind) => size(this.corpus.kinds.get(kind) ?? emptyBitmap(0)));
      return ofKinds.reduce((sum, count) => sum + count, this.postings.words.get(word)?.size ?? 0);
    };
    return words.reduce((sum, word) => sum + rows(word), 0);
  }

  /** @param as what was typed for each word that was read differently: its own matches count too */
  private match(unit: Unit, as: ReadonlyMap<string, string>): Posting {
    const found: Posting = new Map();
    const phraseClass = unit.phrase === null ? undefined : this.phrases.classes.get(unit.phrase);
    if (phraseClass) this.addClass(found, phraseClass);
    const [word] = unit.words;
    if (unit.words.length === 1 && word !== undefined) {
      this.addWord(found, word, !phraseClass);
      const typed = as.get(word);
      if (typed !== undefined && typed !== word) this.addWord(found, typed, true);
    }
    return found.size === 0 && unit.words.length > 1 ? this.matchWords(unit.words) : found;
  }

  /** A phrase of kinds nobody listed yet: what has all of its words. */
  private matchWords(words: readonly string[]): Posting {
    const [first, ...others] = words
      .filter((word) => !isStopWord(word))
      .map((word) => {
        const posting: Posting = new Map();
        this.addWord(posting, word, true);
        return posting;
      });
    const both: Posting = new Map();
    for (const [row, weight] of first ?? []) {
      if (others.every((other) => other.has(row))) both.set(row, weight);
    }
    return both;
  }

  private addClass(found: Posting, phraseClass: PhraseClass): void {
    const ofKinds = rowsOfKinds(phraseClass, this.corpus.kinds, this.corpus.size);
    for (const row of rowsOf(ofKinds)) raise(found, row, WEIGHTS.kind);
    for (const [row, weight] of this.postings.mentions.get(phraseClass) ?? []) raise(found, row, weight);
  }

  /** @param open whether longer words and the labels of kinds count too */
  private addWord(found: Posting, word: string, open: boolean): void {
    for (const same of this.postings.byStem.get(stem(word)) ?? []) {
      for (const [row, weight] of this.postings.words.get(same) ?? []) raise(found, row, weight);
    }
    if (!open) return;
    const asPrefix = word.length >= SHORTEST_PREFIX;
    if (asPrefix) {
      for (const longer of wordsWithPrefix(this.postings.sorted, word)) {
        for (const [row, weight] of this.postings.words.get(longer) ?? [])
          raise(found, row, weight * PREFIX_FACTOR);
      }
    }
    for (const [known, kinds] of this.phrases.words) {
      const same = stem(known) === stem(word);
      if (!same && !(asPrefix && known.startsWith(word))) continue;
      const weight = same ? WEIGHTS.kindWord : WEIGHTS.kindWord * PREFIX_FACTOR;
      for (const kind of kinds) {
        for (const row of rowsOf(this.corpus.kinds.get(kind) ?? emptyBitmap(0))) raise(found, row, weight);
      }
    }
  }

  private favorNames(rows: Bitmap, scores: Float64Array, words: string): void {
    for (const row of rowsOf(rows)) {
      const name = this.names[row] ?? "";
      const favor = name === words ? NAME_IS : ` ${name} `.includes(` ${words} `) ? NAME_HAS : 0;
      scores[row] = (scores[row] ?? 0) + favor;
    }
  }
}

function raise(posting: Posting, row: number, weight: number): void {
  if ((posting.get(row) ?? 0) < weight) posting.set(row, weight);
}
