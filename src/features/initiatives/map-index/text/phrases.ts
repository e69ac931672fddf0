import type { NamedKind } from "./corpus";
import { compounds, stem, tokenize } from "./tokens";

/** What a known phrase stands for; phrases of the very same kinds are synonyms and share one. */
export type PhraseClass = { kinds: ReadonlySet<string>; phrases: Set<string> };

/** A stretch of a text: a phrase that names kinds, or a word. */
export type Unit = { words: string[]; phrase: string | null };

/** The labels and search words of all kinds in all languages, for finding them in texts and searches. */
export type Phrases = {
  /** By stemmed words joined with spaces. */
  classes: Map<string, PhraseClass>;
  /** Words of labels and search words, as written, with the kinds they speak of. */
  words: Map<string, Set<string>>;
  longest: number;
};

const ALTERNATIVE = /\s+(?:or|o|ou|oswa)\s+/iu;

/** "Worker center or union", "Cohousing (CSA)": the whole, its alternatives of several words, what stands in brackets. */
function variants(label: string): string[] {
  const inBrackets = [...label.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const bare = label.replace(/\s*\([^)]*\)/g, "");
  const alternatives = bare.split(ALTERNATIVE).filter((part) => tokenize(part).length > 1);
  return [bare, ...alternatives, ...inBrackets];
}

function spellings(text: string): string[][] {
  const words = tokenize(text);
  const joined = compounds(text);
  return joined.length > 0 ? [words, tokenize(text.replace(/[-‐‑]/g, ""))] : [words];
}

function phraseKey(words: readonly string[]): string {
  return words.map(stem).join(" ");
}

function addTo(map: Map<string, Set<string>>, key: string, kind: string): void {
  const kinds = map.get(key);
  if (kinds) kinds.add(kind);
  else map.set(key, new Set([kind]));
}

/** Collects the phrases of all kinds. */
export function buildPhrases(kinds: readonly NamedKind[]): Phrases {
  const kindsOf = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  for (const kind of kinds) {
    for (const text of [...Object.values(kind.labels).flatMap(variants), ...kind.aka]) {
      for (const spelling of spellings(text)) {
        if (spelling.length > 0) addTo(kindsOf, phraseKey(spelling), kind.key);
        for (const word of spelling) addTo(words, word, kind.key);
      }
    }
  }
  const byKinds = new Map<string, PhraseClass>();
  const classes = new Map<string, PhraseClass>();
  for (const [phrase, set] of kindsOf) {
    const id = [...set].sort().join(" ");
    const found = byKinds.get(id) ?? { kinds: set, phrases: new Set() };
    found.phrases.add(phrase);
    byKinds.set(id, found);
    classes.set(phrase, found);
  }
  const longest = Math.max(1, ...[...classes.keys()].map((phrase) => phrase.split(" ").length));
  return { classes, words, longest };
}

/** Reads words from left to right, always taking the longest phrase that fits. */
export function segment(words: readonly string[], phrases: Phrases): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(phrases.longest, words.length - at);
    while (length > 0 && !phrases.classes.has(phraseKey(words.slice(at, at + length)))) length--;
    const taken = words.slice(at, at + Math.max(1, length));
    units.push({ words: taken, phrase: length > 0 ? phraseKey(taken) : null });
    at += taken.length;
  }
  return units;
}
