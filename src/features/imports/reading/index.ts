import { extname } from "node:path";
import { IMPORT_FIELDS } from "../constants";
import type { FileSettings, RawRow } from "../types";
import { columnNames, guessDelimiter, headRecords, readCsv } from "./csv";
import { guessShape, readJson } from "./json";
import { guessEncoding, readBeginning, readText } from "./text";

/** What a file seems to be. */
export type Inspection = FileSettings & {
  columns: string[];
  /** First values of each column that has any. */
  samples: Record<string, string[]>;
};

/** Rows that the columns of a JSON document are gathered from. */
const SAMPLED = 50;
const SAMPLES = 3;

/** Makes out how a file is to be read, and what its columns are. @param fileName as it was called where it came from */
export async function inspectFile(
  path: string,
  fileName: string,
  given: Partial<FileSettings> = {},
): Promise<Inspection> {
  const encoding = given.encoding ?? (await guessEncoding(path));
  const beginning = await readBeginning(path, encoding);
  const isTable = /^\.(csv|tsv|tab)$/i.test(extname(fileName));
  const shape = isTable ? null : guessShape(beginning);
  const settings: FileSettings = {
    encoding,
    format: shape?.format ?? "csv",
    delimiter: shape ? "" : given.delimiter || guessDelimiter(beginning),
  };
  const head = shape ? await firstRows(path, settings) : [];
  const columns = shape
    ? shape.format === "murmurations"
      ? [...IMPORT_FIELDS].filter((field) => head.some(({ cells }) => field in cells))
      : [...new Set(head.flatMap(({ cells }) => Object.keys(cells)))]
    : columnNames(headRecords(beginning, settings.delimiter)[0] ?? []);
  const rows = shape ? head : await firstRows(path, settings);
  const samples = Object.fromEntries(
    columns.map((column) => [column, rows.flatMap(({ cells }) => cells[column] || []).slice(0, SAMPLES)]),
  );
  return { ...settings, columns, samples };
}

async function firstRows(path: string, settings: FileSettings): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of readRows(path, settings)) {
    if (rows.push(row) >= SAMPLED) break;
  }
  return rows;
}

/** The rows of a file, one by one; never more of it in memory than a few. */
export async function* readRows(path: string, settings: FileSettings): AsyncGenerator<RawRow> {
  const { format, encoding, delimiter } = settings;
  const text = readText(path, encoding);
  if (format === "csv") return yield* readCsv(text, delimiter);
  const shape = guessShape(await readBeginning(path, encoding));
  yield* readJson(text, { format, path: shape?.path ?? "$" });
}
