"use client";

import { createContext, type ReactNode, useContext } from "react";

type Words = { title: string; text: string; again: string; toMap: string };

const WordsContext = createContext<Words | null>(null);

/** Hands the words of the error page to the browser: it is drawn when nothing can be asked of the server. */
export function ErrorWords({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words for an error page, in the page's language. */
export function useErrorWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("ErrorWords is missing above this component");
  return words;
}
