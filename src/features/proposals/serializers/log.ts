import { stringify } from "csv-stringify/sync";
import type { LogEntryDto } from "../types";

const COLUMNS = ["id", "createdAt", "actorId", "action", "subjectType", "subjectId", "detail"] as const;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const safe = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const line = (cells: string[]) => stringify([cells.map(safe)], { record_delimiter: "windows" });

/** The log as a spreadsheet (RFC 4180), piece by piece. */
export async function* toLogCsv(pieces: AsyncIterable<LogEntryDto[]>): AsyncGenerator<string> {
  yield line([...COLUMNS]);
  for await (const entries of pieces) {
    yield entries.map((entry) => line(COLUMNS.map((name) => entry[name] ?? ""))).join("");
  }
}
