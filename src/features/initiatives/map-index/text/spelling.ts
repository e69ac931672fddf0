import { distance } from "fastest-levenshtein";

/** Finds the known word that a misspelled one was meant to be. */
export class Spelling {
  private readonly words: { word: string; count: number }[];
  private readonly trigrams = new Map<string, number[]>();

  /** @param counts known words with how often each occurs */
  constructor(counts: ReadonlyMap<string, number>) {
    this.words = [...counts].filter(([word]) => word.length >= 3).map(([word, count]) => ({ word, count }));
    this.words.forEach(({ word }, i) => {
      for (const trigram of trigramsOf(word)) {
        const list = this.trigrams.get(trigram);
        if (list) list.push(i);
        else this.trigrams.set(trigram, [i]);
      }
    });
  }

  /**
   * The closest other word within `edits` (one in words of up to four letters): fewest edits, then the
   * same first letter, then the more frequent. Null when nothing is close, or for numbers and very short words.
   */
  correct(word: string, edits: 1 | 2 = 2): string | null {
    if (word.length < 3 || word.length > 40 || /\p{N}/u.test(word)) return null;
    const most = word.length <= 4 ? 1 : edits;
    const candidates = new Set(trigramsOf(word).flatMap((trigram) => this.trigrams.get(trigram) ?? []));
    let best: { word: string; rank: number[] } | null = null;
    for (const i of candidates) {
      const known = this.words[i];
      if (!known || known.word === word || Math.abs(known.word.length - word.length) > most) continue;
      const apart = distance(known.word, word);
      if (apart > most) continue;
      const rank = [apart, known.word[0] === word[0] ? 0 : 1, -known.count];
      if (!best || isBefore(rank, best.rank) || (!isBefore(best.rank, rank) && known.word < best.word)) {
        best = { word: known.word, rank };
      }
    }
    return best?.word ?? null;
  }
}

function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
}
