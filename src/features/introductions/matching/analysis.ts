import { Spelling } from "@/features/initiatives/map-index/text/spelling";
import { type Concept, conceptOf, lexiconWords, phraseAt } from "./lexicon";
import type { MatchPost } from "./types";
import { BROADER, BROADER_STEPS, FIELDS, MISSPELLED } from "./weights";
import { saysNothing, stemIn, type TextLanguage, textLanguage, tokenize, WORD_LANGUAGES } from "./words";

/** What a text speaks of, with how much of it speaks of that: concepts ("c:bread") and other words ("w:quilt"). */
export type Terms = Map<string, number>;

/** A stretch of a text that speaks of something, as written (folded). */
export type Mention = { term: string; weight: number; surface: string };

/** A word has to be so long to be doubted, and longer to be doubted twice over. */
const SHORTEST_DOUBTED = 6;
const LONG = 9;

/** Words of the lexicon, and what unknown words were read as; the oldest are forgotten. */
type Reader = { words: ReadonlySet<string>; spelling: Spelling; read: Map<string, string | null> };
const MOST_READ = 20_000;
const readers = new Map<TextLanguage, Reader>();

function readerOf(lang: TextLanguage): Reader {
  const known = readers.get(lang);
  if (known) return known;
  const words = lexiconWords(lang);
  const made = {
    words,
    spelling: new Spelling(new Map([...words].map((word) => [word, 1]))),
    read: new Map(),
  };
  readers.set(lang, made);
  return made;
}

/** The word of the lexicon that a misspelled one was meant to be; null when none is near enough. */
function meant(word: string, lang: TextLanguage): string | null {
  if (word.length < SHORTEST_DOUBTED) return null;
  const { words, spelling, read } = readerOf(lang);
  if (words.has(word)) return null;
  const before = read.get(word);
  if (before !== undefined) return before;
  const found = spelling.correct(word, word.length < LONG ? 1 : 2);
  const right = found !== null && found[0] === word[0] ? found : null;
  const [oldest] = read.keys();
  if (read.size >= MOST_READ && oldest !== undefined) read.delete(oldest);
  read.set(word, right);
  return right;
}

/** The concept, and the wider ones at less weight. */
function withBroader(concept: Concept, weight: number, surface: string, step = 0): Mention[] {
  const wider = step < BROADER_STEPS ? concept.broader : [];
  return [
    { term: `c:${concept.key}`, weight, surface },
    ...wider.flatMap((key) => {
      const broader = conceptOf(key);
      return broader ? withBroader(broader, weight * BROADER, surface, step + 1) : [];
    }),
  ];
}

const ORDERS = new Map(
  WORD_LANGUAGES.map((lang) => [lang, [lang, ...WORD_LANGUAGES.filter((other) => other !== lang)]]),
);

function wordMentions(word: string, lang: TextLanguage, weight: number): Mention[] {
  const right = meant(word, lang);
  const stems = new Map([[lang, [stemIn(right ?? word, lang)]]]);
  const phrase = right === null ? null : phraseAt(stems, 0, [lang]);
  if (phrase) return withBroader(phrase.concept, weight * MISSPELLED, word);
  return [{ term: `w:${stemIn(word, lang)}`, weight, surface: word }];
}

/** All that a text speaks of, from its beginning to its end. */
function mentionsIn(text: string, lang: TextLanguage, weight: number): Mention[] {
  const words = tokenize(text);
  const order = ORDERS.get(lang) ?? WORD_LANGUAGES;
  const stems = new Map(order.map((one) => [one, words.map((word) => stemIn(word, one))]));
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const own = phraseAt(stems, at, [lang]);
    const isEmpty = !own && saysNothing(word, lang);
    const phrase = own ?? (isEmpty ? null : phraseAt(stems, at, order));
    const length = phrase?.words ?? 1;
    const surface = words.slice(at, at + length).join(" ");
    if (phrase) mentions.push(...withBroader(phrase.concept, weight, surface));
    else if (!isEmpty) mentions.push(...wordMentions(word, lang, weight));
    at += length;
  }
  return mentions;
}

/** The same without knowing that two words mean one thing: for the evaluation. */
function plainMentionsIn(text: string, lang: TextLanguage, weight: number): Mention[] {
  return tokenize(text).flatMap((word) =>
    saysNothing(word, lang) ? [] : [{ term: `w:${stemIn(word, lang)}`, weight, surface: word }],
  );
}

/** What a post speaks of in each of its texts. */
function mentionsOf(post: Pick<MatchPost, "texts" | "tags">, isPlain: boolean): Mention[][] {
  const read = isPlain ? plainMentionsIn : mentionsIn;
  return post.texts.map(({ lang, title, body }) => {
    const known = textLanguage(lang);
    return [
      ...read(title, known, FIELDS.title),
      ...read(body, known, FIELDS.body),
      ...post.tags.flatMap((tag) => read(tag, known, FIELDS.tag)),
    ];
  });
}

/** What a post speaks of; a second language says it again and adds only what the first does not. */
export function termsOf(post: Pick<MatchPost, "texts" | "tags">, { isPlain = false } = {}): Terms {
  const all: Terms = new Map();
  for (const mentions of mentionsOf(post, isPlain)) {
    const terms: Terms = new Map();
    for (const { term, weight } of mentions) terms.set(term, (terms.get(term) ?? 0) + weight);
    for (const [term, weight] of terms) all.set(term, Math.max(all.get(term) ?? 0, weight));
  }
  return all;
}

/** What a plain text in a language speaks of: names and summaries of places. */
export function termsOfText(text: string, lang: TextLanguage): Terms {
  const terms: Terms = new Map();
  for (const { term, weight } of mentionsIn(text, lang, 1)) terms.set(term, (terms.get(term) ?? 0) + weight);
  return terms;
}

/** How a post says each thing it speaks of, where it says so most. Words of its public texts alone. */
export type Sayings = ReadonlyMap<string, { surface: string; weight: number }>;

/** Reads how a post says what it speaks of. */
export function sayingsOf(post: Pick<MatchPost, "texts" | "tags">): Sayings {
  const most = new Map<string, { surface: string; weight: number }>();
  for (const { term, surface, weight } of mentionsOf(post, false).flat()) {
    if ((most.get(term)?.weight ?? 0) < weight) most.set(term, { surface, weight });
  }
  return most;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const joined = (text: string) => tokenize(text).join("");

/** The words of a post that were read as `surface` (folded), with their accents; `surface` itself where they are not found. */
export function asWritten(surface: string, { texts, tags }: Pick<MatchPost, "texts" | "tags">): string {
  const wanted = surface.replaceAll(" ", "");
  for (const text of [...texts.flatMap(({ title, body }) => [title, body]), ...tags]) {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      folded: joined(word),
      ...{ begins: index, ends: index + word.length },
    }));
    for (let from = 0; from < words.length; from++) {
      let read = "";
      for (let to = from; to < words.length && read.length < wanted.length; to++) {
        read += words[to]?.folded ?? "";
        if (read !== wanted) continue;
        return text.slice(words[from]?.begins, words[to]?.ends).toLowerCase();
      }
    }
  }
  return surface;
}

/** What two posts both speak of, as each says it, the most telling first. */
export function wordsInCommon(
  own: Sayings,
  theirs: Sayings,
  worthOf: (term: string) => number,
  most: number,
): { own: string; theirs: string }[] {
  const shared = [...own].flatMap(([term, { surface, weight }]) => {
    const other = theirs.get(term);
    const worth = other ? worthOf(term) * Math.sqrt(weight * other.weight) : 0;
    return other ? [{ own: surface, theirs: other.surface, worth }] : [];
  });
  shared.sort((a, b) => b.worth - a.worth || (a.own < b.own ? -1 : 1));
  const kept: { own: string; theirs: string }[] = [];
  for (const pair of shared) {
    const isTold = kept.some((told) => told.own === pair.own || told.theirs === pair.theirs);
    if (!isTold) kept.push({ own: pair.own, theirs: pair.theirs });
  }
  return kept.slice(0, most);
}
