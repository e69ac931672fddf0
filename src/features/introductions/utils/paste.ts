import { parse } from "csv-parse/sync";
import { CATEGORIES, MOST_BODY, MOST_TITLE } from "@/features/board/constants";
import type { Category, Side } from "@/features/board/types";
import type { TownDto } from "@/features/places/types";
import { fold } from "@/features/places/utils";
import { LOCALES, type Locale } from "@/i18n/locales";
import { MOST_NAME, MOST_PASTED_ROWS } from "../constants";

/** Names of columns, folded, in the languages of the site. */
const COLUMNS = {
  side: ["side", "lado", "tipo"],
  what: ["what", "que", "title", "titulo"],
  details: ["details", "detalles", "description"],
  category: ["category", "categoria"],
  town: ["town", "place", "lugar", "pueblo", "ciudad"],
  name: ["name", "nombre"],
  contact: ["contact", "contacto", "phone", "email", "e mail", "correo", "telefono"],
  language: ["language", "idioma"],
  with: ["with", "con"],
} as const;
type Column = keyof typeof COLUMNS;

const SIDE_WORDS: Record<Side, readonly string[]> = {
  need: ["need", "needs", "i need", "necesito", "necesidad", "preciso"],
  offer: ["offer", "offers", "i can offer", "i offer", "ofrezco", "ofrecimiento", "ofereco"],
};

const MOST_CONTACT = 200;

/** What is wrong with a row: the key of a message. */
export type RowError = "side" | "what" | "details" | "category" | "town" | "region" | "contact" | "with";

/** A row as it was read; complete where `error` is null. */
export type PastedRow = {
  /** As the sheet counts, without its first row: from 1. */
  number: number;
  side: Side | null;
  what: string;
  details: string;
  category: Category | null;
  town: TownDto | null;
  name: string;
  contact: string;
  lang: Locale;
  /** Number of the row that it belongs with. */
  with: number | null;
  error: RowError | null;
};

export type Pasted = { rows: PastedRow[] } | { problem: "empty" | "tooMany" | "header" | "unreadable" };

/** What rows are looked up in. */
export type PasteVocabulary = {
  town: (name: string) => TownDto | null;
  /** Names of the regions that the organizer looks after; null for all. */
  regions: readonly string[] | null;
  /** Words of the categories in every language, folded. */
  categories: ReadonlyMap<string, Category>;
};

/** The cells of what was copied from a sheet (tabs) or a file (commas, semicolons); null when it is neither. */
function readCells(text: string): string[][] | null {
  const [head = ""] = text.split("\n", 1);
  const delimiter = ["\t", ";", ","].find((one) => head.includes(one)) ?? "\t";
  try {
    return parse(text, {
      ...{ delimiter, bom: true, skip_empty_lines: true, trim: true },
      ...{ relax_column_count: true, relax_quotes: true, skip_records_with_empty_values: true },
      to: MOST_PASTED_ROWS + 2,
    }) as string[][];
  } catch {
    return null;
  }
}

function readHeader(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const name = fold(cell);
    const column = (Object.keys(COLUMNS) as Column[]).find((key) =>
      (COLUMNS[key] as readonly string[]).includes(name),
    );
    if (column && !found.has(column)) found.set(column, at);
  }
  return found;
}

function errorOf(row: PastedRow, regions: PasteVocabulary["regions"]): RowError | null {
  const { side, what, details, category, town, contact } = row;
  if (!side) return "side";
  if (!what || what.length > MOST_TITLE) return "what";
  if (details.length > MOST_BODY) return "details";
  if (!category) return "category";
  if (!town) return "town";
  if (regions && !regions.includes(town.region)) return "region";
  return contact && contact.length <= MOST_CONTACT ? null : "contact";
}

function readRow(
  cells: readonly string[],
  number: number,
  header: Map<Column, number>,
  { town, regions, categories }: PasteVocabulary,
): PastedRow {
  const cell = (column: Column) => cells[header.get(column) ?? -1] ?? "";
  const side = fold(cell("side"));
  const language = cell("language").toLowerCase().slice(0, 2);
  const other = Number(cell("with"));
  const row: PastedRow = {
    number,
    side: (Object.keys(SIDE_WORDS) as Side[]).find((key) => SIDE_WORDS[key].includes(side)) ?? null,
    what: cell("what"),
    details: cell("details"),
    category: categories.get(fold(cell("category"))) ?? null,
    town: town(cell("town")),
    name: cell("name").slice(0, MOST_NAME),
    contact: cell("contact"),
    lang: LOCALES.find((locale) => locale === language) ?? "en",
    with: cell("with") ? other : null,
    error: null,
  };
  return { ...row, error: errorOf(row, regions) };
}

/** Two rows that belong together are on different sides, both good, and each says so of the other or of nothing. */
function checkPairs(rows: readonly PastedRow[]): PastedRow[] {
  return rows.map((row) => {
    if (row.with === null || row.error) return row;
    const other = rows.find(({ number }) => number === row.with);
    const fits =
      other && !other.error && other.side !== row.side && (other.with ?? row.number) === row.number;
    return fits ? row : { ...row, error: "with" as const };
  });
}

/** Reads what was copied from a sheet; the first row names the columns. */
export function readPaste(text: string, vocabulary: PasteVocabulary): Pasted {
  const cells = readCells(text.replaceAll("\0", ""));
  if (!cells) return { problem: "unreadable" };
  const [first, ...others] = cells;
  if (!first || others.length === 0) return { problem: "empty" };
  const header = readHeader(first);
  if (!(["side", "what", "town"] as const).every((column) => header.has(column)))
    return { problem: "header" };
  if (others.length > MOST_PASTED_ROWS) return { problem: "tooMany" };
  return { rows: checkPairs(others.map((row, at) => readRow(row, at + 1, header, vocabulary))) };
}

/** Words of the categories, folded, with their keys: what `readPaste` looks categories up in. */
export function categoryWords(labels: readonly Record<Category, string>[]): Map<string, Category> {
  return new Map(
    CATEGORIES.flatMap((key) =>
      [key, ...labels.map((words) => words[key])].map((word) => [fold(word), key] as const),
    ),
  );
}
