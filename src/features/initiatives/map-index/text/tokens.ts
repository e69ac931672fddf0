import { fold } from "@/features/places/utils";

/** "co-op", "co op", "co-operative" are one word, however they are written. */
const COOP = /\bco[-‐‑\s]+op/giu;
const COMPOUND = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;

/** Words that say nothing, in the site's languages. */
const STOP_WORDS = new Set(
  (
    "a an and at for from in is my near of on or the to with " +
    "al con cerca de del el en la las lo los mi o para por su un una y " +
    "ao as com da das do dos e em na nas no nos os ou perto um uma " +
    "ak kote nan ki nou ou oswa pou yon"
  ).split(" "),
);

/** Whether a word says nothing by itself. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The words of a text, folded. */
export function tokenize(text: string): string[] {
  const folded = fold(
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(COOP, "coop"),
  );
  return folded === "" ? [] : folded.split(" ");
}

/** Hyphenated words written as one: "child-care" → "childcare". */
export function compounds(text: string): string[] {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(COOP, "coop")
      .match(COMPOUND) ?? [];
  return words.map((word) => fold(word.replace(/[-‐‑]/g, "")));
}

/** The form in which singular and plural meet, in English and Spanish well enough: "talleres", "taller" → "taller". */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  const singular = word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return singular.endsWith("e") && singular.length > 3 ? singular.slice(0, -1) : singular;
}
