import { MOST_TITLE } from "../constants";

/**
 * Parts what somebody typed in one go: a short text is the title; of a longer one the first line or sentence is, and
 * the rest stands below it. A first sentence that is too long is cut between words, and stands below in full.
 */
export function splitWords(what: string): { title: string; body: string } {
  const text = what.trim();
  const line = /^[^\n]*/.exec(text)?.[0].trim() ?? "";
  if (line.length <= MOST_TITLE) return { title: line, body: text.slice(line.length).trim() };
  const sentence = /^.{10,}?[.!?…](?=\s)/u.exec(line)?.[0] ?? "";
  if (sentence && sentence.length <= MOST_TITLE) {
    return { title: sentence.replace(/\.$/, ""), body: text.slice(sentence.length).trim() };
  }
  const cut = line.slice(0, MOST_TITLE - 1).replace(/\s+\S*$/, "");
  // No half of a pair that makes one character.
  return { title: `${cut.toWellFormed().replace(/\ufffd$/, "")}…`, body: text };
}
