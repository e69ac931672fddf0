import type { Bitmap } from "../bitmap";

/** A text of a row, and how much a word in it counts. */
export type Field = { text: string; weight: number };

/** What is searched by words: rows with their texts, and the kinds that they are of. */
export type Corpus = {
  size: number;
  fieldsOf: (row: number) => readonly Field[];
  /** What a whole search is compared with, as written: a name, a title. */
  nameOf: (row: number) => string;
  /** Rows by kind. */
  kinds: Map<string, Bitmap>;
};

/** A kind with what it is called: labels by language, and search words of any language. */
export type NamedKind = { key: string; labels: Readonly<Record<string, string>>; aka: readonly string[] };
