import { Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import { DELIMITERS, LONGEST_CELL, MOST_COLUMNS } from "../constants";
import type { RawRow } from "../types";

/** Records of the beginning that are compared. */
const COMPARED = 20;

const options = (delimiter: string): Options => ({
  delimiter,
  relax_quotes: true,
  relax_column_count: true,
  bom: true,
});

/** The delimiter that cuts the beginning of a list into the most columns, alike in each line. */
export function guessDelimiter(beginning: string): string {
  const scoreOf = (delimiter: string) => {
    const counts = headRecords(beginning, delimiter).map((record) => record.length);
    const [first = 0] = counts;
    if (first < 2) return 0;
    return first * (counts.filter((count) => count === first).length / counts.length);
  };
  const best = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(delimiter) })).sort(
    (a, b) => b.score - a.score,
  );
  return best[0] && best[0].score > 0 ? best[0].delimiter : ",";
}

/** The first whole records of the beginning of a list; what is cut off at its end is left out. */
export function headRecords(beginning: string, delimiter: string): string[][] {
  for (const text of [beginning, beginning.slice(0, beginning.lastIndexOf("\n") + 1)]) {
    try {
      const records = parseAtOnce(text, { ...options(delimiter), to: COMPARED + 1 }) as string[][];
      return records.filter((record) => record.some((cell) => cell.trim() !== "")).slice(0, COMPARED);
    } catch {
      // An open quote where the beginning ends: once more without the last line.
    }
  }
  return [];
}

/** Names of columns: those without one are numbered, those named twice told apart. */
export function columnNames(record: readonly string[]): string[] {
  const seen = new Set<string>();
  return record.slice(0, MOST_COLUMNS).map((cell, at) => {
    const name = cell.replace(/\s+/g, " ").trim().slice(0, 80) || `#${at + 1}`;
    let free = name;
    for (let n = 2; seen.has(free); n++) free = `${name} (${n})`;
    seen.add(free);
    return free;
  });
}

/** One character more than any field may have is enough to see that it is too long. */
const cut = (cell: string) => (cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL + 1) : cell);

/** The rows of a list, one by one; lines with nothing in them are counted and left out. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<RawRow> {
  const source = Readable.from(text);
  const parser = source.pipe(parse(options(delimiter)));
  source.on("error", (error) => parser.destroy(error));
  let columns: string[] | null = null;
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number++;
      if (record.every((cell) => cell.trim() === "")) continue;
      if (!columns) {
        columns = columnNames(record);
        continue;
      }
      const cells: Record<string, string> = {};
      for (const [at, column] of columns.entries()) cells[column] = cut(record[at] ?? "");
      const isLonger = record.slice(columns.length).some((cell) => cell.trim() !== "");
      const isShorter = record.length < columns.length;
      yield {
        ...{ number, cells },
        ...(isLonger && { problem: "too_many_cells" }),
        ...(isShorter && { note: "too_few_cells" }),
      };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { number: number + 1, cells: {}, problem: "unreadable_from_here" };
  } finally {
    source.destroy();
  }
}
