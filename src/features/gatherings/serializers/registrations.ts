import { stringify } from "csv-stringify/sync";
import { ASKS, type Ask } from "../constants";
import type { CountsDto, RegistrationRowDto } from "../types";

/** How many come and what they told, in numbers. How somebody is spoken of is nothing to prepare. */
export function countRegistrations(rows: readonly RegistrationRowDto[], asks: readonly Ask[]): CountsDto {
  const of = (state: RegistrationRowDto["state"]) => rows.filter((row) => row.state === state);
  const coming = of("registered");
  const told = ASKS.filter((ask) => asks.includes(ask) && ask !== "pronouns").map((ask) => [
    ask,
    coming.filter((row) => row[ask] !== "").length,
  ]);
  return {
    ...{ registered: coming.length, offered: of("offered").length, waiting: of("waiting").length },
    told: Object.fromEntries(told),
  };
}

/** Names for the door: of those who come, by the alphabet. */
export function namesAtDoor(rows: readonly RegistrationRowDto[]): string[] {
  const names = rows.flatMap(({ state, name }) => (state === "registered" ? [name] : []));
  return names.sort((a, b) => a.localeCompare(b, "en"));
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** The list of those who come, are asked and wait as CSV (RFC 4180). */
export function toCsv(rows: readonly RegistrationRowDto[], asks: readonly Ask[]): string {
  const columns = ["state", "position", "registeredAt", "name", ...asks];
  const cells = rows.map((row) => [
    ...[row.state, String(row.position ?? ""), row.createdAt, safe(row.name)],
    ...asks.map((ask) => safe(row[ask])),
  ]);
  return stringify([columns, ...cells], { record_delimiter: "windows" });
}
