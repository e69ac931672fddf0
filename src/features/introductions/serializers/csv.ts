import { stringify } from "csv-stringify/sync";
import type { DeskRowDto } from "./desk";

/** Columns of the spreadsheet, in order: those of the table, and no text that only organizers may read. */
const COLUMNS: Record<string, (row: DeskRowDto) => string | number> = {
  id: (row) => row.id,
  side: (row) => row.side,
  category: (row) => row.category,
  what: (row) => row.text?.title ?? "",
  details: (row) => row.text?.body ?? "",
  language: (row) => row.text?.lang ?? "",
  shownPlace: (row) => row.place.name,
  town: (row) => row.town,
  waitingDays: (row) => row.waitingDays,
  endsOn: (row) => row.endsOn ?? "",
  keeper: (row) => row.keeper,
  left: (row) => row.left,
};

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function safe(cell: string | number): string {
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}

/** The table as CSV (RFC 4180). */
export function toCsv(rows: readonly DeskRowDto[]): string {
  const cells = rows.map((row) => Object.values(COLUMNS).map((column) => safe(column(row))));
  return stringify([Object.keys(COLUMNS), ...cells], { record_delimiter: "windows" });
}
