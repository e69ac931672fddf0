import { stemIn, type TextLanguage, tokenize, WORD_LANGUAGES } from "../words";
import { FOOD } from "./food";
import { HOME } from "./home";
import { PEOPLE } from "./people";
import { WORK } from "./work";

/** A thing or an activity, whatever it is called. */
export type Concept = {
  key: string;
  /** Wider ones: who needs a cooler is helped by what is about keeping things cold. */
  broader: readonly string[];
};

/** Words of a text that name a concept. */
export type Phrase = { concept: Concept; words: number };

/** Phrases of a language by their stemmed words, and the most words of one that begins with a word. */
type Phrases = { concepts: Map<string, Concept>; longest: Map<string, number> };

/** The first line that has a phrase keeps it. */
function addPhrase({ concepts, longest }: Phrases, stems: readonly string[], concept: Concept): void {
  const [first] = stems;
  const key = stems.join(" ");
  if (first === undefined || concepts.has(key)) return;
  concepts.set(key, concept);
  longest.set(first, Math.max(stems.length, longest.get(first) ?? 0));
}

/**
 * Reads lines "key > broader broader | English, … | Spanish, … | Portuguese, … | Haitian Creole, …".
 * The words are general ones of the solidarity economy, collected from the taxonomy's search words and the work
 * that the twelve categories of the board name; none was taken from posts.
 */
function readLexicon() {
  const concepts = new Map<string, Concept>();
  const phrases = new Map<TextLanguage, Phrases>(
    WORD_LANGUAGES.map((lang) => [lang, { concepts: new Map(), longest: new Map() }]),
  );
  for (const line of [FOOD, HOME, PEOPLE, WORK].join("\n").split("\n")) {
    const [head = "", ...columns] = line.split("|");
    const [key = "", broader = ""] = head.split(">").map((part) => part.trim());
    if (key === "") continue;
    const concept = { key, broader: broader === "" ? [] : broader.split(" ") };
    concepts.set(key, concept);
    columns.forEach((column, at) => {
      const lang = WORD_LANGUAGES[at] ?? "en";
      for (const name of column.split(",")) {
        const known = phrases.get(lang);
        if (known)
          addPhrase(
            known,
            tokenize(name).map((word) => stemIn(word, lang)),
            concept,
          );
      }
    });
  }
  return { concepts, phrases };
}

const { concepts, phrases } = readLexicon();

/** Every word that some phrase of a language has, unstemmed, for telling what a misspelled one was meant to be. */
export function lexiconWords(lang: TextLanguage): Set<string> {
  const at = WORD_LANGUAGES.indexOf(lang) + 1;
  const lines = [FOOD, HOME, PEOPLE, WORK].join("\n").split("\n");
  return new Set(lines.flatMap((line) => tokenize(line.split("|")[at] ?? "")));
}

/** A concept by its key. */
export function conceptOf(key: string): Concept | undefined {
  return concepts.get(key);
}

/** Keys of all concepts, for tests. */
export function conceptKeys(): string[] {
  return [...concepts.keys()];
}

/**
 * The longest phrase that begins at a word. People mix languages, so the text's own is looked at first, then the
 * others in their order, for whole words of four letters and more.
 * @param stems for each language, the words of the text in its stems
 */
export function phraseAt(
  stems: ReadonlyMap<TextLanguage, readonly string[]>,
  at: number,
  order: readonly TextLanguage[],
): Phrase | null {
  let best: Phrase | null = null;
  for (const lang of order) {
    const [words, known] = [stems.get(lang) ?? [], phrases.get(lang)];
    const longest = Math.min(known?.longest.get(words[at] ?? "") ?? 0, words.length - at);
    for (let length = longest; length > (best?.words ?? 0); length--) {
      const key = length === 1 ? (words[at] ?? "") : words.slice(at, at + length).join(" ");
      if (lang !== order[0] && key.length < 4) continue;
      const concept = known?.concepts.get(key);
      if (concept) best = { concept, words: length };
    }
  }
  return best;
}
