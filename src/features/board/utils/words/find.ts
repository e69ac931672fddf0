import { fold } from "@/features/places/utils";

type Matcher = { whole: Set<string>; starts: readonly string[]; phrases: readonly string[] };

const known = new WeakMap<readonly string[], Matcher>();

function matcherOf(words: readonly string[]): Matcher {
  const found = known.get(words);
  if (found) return found;
  const made = {
    whole: new Set(words.filter((word) => !/[ *]/.test(word))),
    starts: words
      .filter((word) => word.endsWith("*") && !word.includes(" "))
      .map((word) => word.slice(0, -1)),
    // With an open end where a star stands.
    phrases: words
      .filter((word) => word.includes(" "))
      .map((word) => (word.endsWith("*") ? ` ${word.slice(0, -1)}` : ` ${word} `)),
  };
  known.set(words, made);
  return made;
}

/**
 * How many words and phrases of a list stand in a text, whatever its accents and case.
 * @param words one of the lists of this folder
 */
export function countWords(text: string, words: readonly string[]): number {
  const { whole, starts, phrases } = matcherOf(words);
  const folded = fold(text);
  const single = folded
    .split(" ")
    .filter((word) => whole.has(word) || starts.some((start) => word.startsWith(start))).length;
  return single + phrases.filter((phrase) => ` ${folded} `.includes(phrase)).length;
}

/** Whether any of them does. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return countWords(text, words) > 0;
}
