import { FocusedNote } from "@/components/ui/focused-note";

/** Says what a form has done, by the word in the page's address. @param words by that word */
export function ResultNote({
  result,
  words,
}: {
  result: string | string[] | undefined;
  words: Record<string, string>;
}) {
  const known = typeof result === "string" && Object.hasOwn(words, result) ? words[result] : undefined;
  return known ? <FocusedNote key={String(result)}>{known}</FocusedNote> : null;
}
