import { CATEGORIES, REVEALED } from "../constants";
import type { Category, Revealed, Side } from "../types";
import { CATEGORY_WORDS } from "./words/categories";
import { countWords, hasWords } from "./words/find";
import { SENSITIVE_WORDS, STATUS_WORDS } from "./words/sensitive";
import { FOOD_OR_SHELTER_WORDS, SAFE_PLACE_WORDS, TODAY_WORDS } from "./words/today";

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\sarroba\s)\s?[\p{L}\p{N}-]{1,63}\s?(?:\.|\(dot\)|\[dot\])\s?\p{L}{2,}/iu;
// Ten digits (with or without the country's 1), however they are parted; seven with a dash or a dot between.
const PHONE =
  /(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s.-]{0,2}\d{4}(?!\d)|(?<![\d-])\d{3}[-.]\d{4}(?![\d-])/u;
const STREET =
  /\b\d{1,5}[a-z]?\s{1,3}(?:[\p{L}.'’]{1,30}\s{1,3}){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|ct|court|pl|place|ter|terrace|way|hwy|highway|pkwy|sq|square)\b|\b(?:calle|avenida|av|rua|travessa|ri)\.?\s+[\p{L}\s.]{2,40}?(?:#|no\.?|nº|,)?\s*\d{1,5}\b/iu;
const APARTMENT = /\b(?:apt|apartment|unit|apto|apartamento|apatman)\.?\s*#?\s*\d+\w?\b/iu;

/** Contact details and words on legal status in what somebody wrote. */
export function findRevealed(typed: string): Revealed[] {
  // Wide digits and letters are the same to whoever reads them.
  const text = typed.normalize("NFKC");
  const found: Record<Revealed, boolean> = {
    phone: PHONE.test(text),
    address: EMAIL.test(text),
    street: STREET.test(text) || APARTMENT.test(text),
    status: hasWords(text, STATUS_WORDS),
  };
  return REVEALED.filter((one) => found[one]);
}

/** Whether a need is about rent, health, immigration, law or safety: those are preset to organizers only. */
export function isSensitive(side: Side, text: string): boolean {
  return side === "need" && Object.values(SENSITIVE_WORDS).some((words) => hasWords(text, words));
}

/** The category that the words of a text speak for most; "together" where none does. The same for the same text. */
export function suggestCategory(text: string): Category {
  const counts = CATEGORIES.map((category) => countWords(text, CATEGORY_WORDS[category]));
  const most = Math.max(...counts);
  return most > 0 ? (CATEGORIES[counts.indexOf(most)] ?? "together") : "together";
}

/**
 * Whose help lines a need calls for: of food or shelter today, or of a safe place; null for all else.
 * @param isToday that it is needed today, as was ticked
 */
export function helpFor(side: Side, text: string, isToday: boolean): "today" | "safety" | null {
  if (side !== "need") return null;
  if (hasWords(text, SAFE_PLACE_WORDS)) return "safety";
  const isUrgent = isToday || hasWords(text, TODAY_WORDS);
  return isUrgent && hasWords(text, FOOD_OR_SHELTER_WORDS) ? "today" : null;
}
