import { LONGEST_CELL } from "../constants";
import type { RowProblem } from "../types";

/** Controls besides tab and line break, and marks that turn the direction of writing. */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
/** What our own spreadsheets put before a text that a program would run. */
const GUARD = /^'(?=[=+\-@\t\r])/;
const FORMULA = /^[=+@][\s\S]*[A-Za-z(]/;

/** What is wrong with a cell, whatever it is about; null where nothing is. */
export function cellProblem(column: string, text: string): RowProblem | null {
  if (text.length > LONGEST_CELL) return { column, code: "@common.form.fields.tooLong" };
  if (text.includes("\uFFFD")) return { column, code: "letters", value: shorten(text) };
  if (HARMFUL.test(text)) return { column, code: "control" };
  return null;
}

/** A cell as a text: never as anything to be run. */
export function cellText(text: string): string {
  return text.trim().replace(GUARD, "");
}

/** Whether a program for tables would run it. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** A value to be shown with a problem. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** A day, month or year as lists write them, as YYYY, YYYY-MM or YYYY-MM-DD; null when it is none. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, year, month, day] = american ? [0, american[3], american[1], american[2]] : (iso ?? []);
  if (!year) return null;
  const parts = [
    String(year),
    ...[month, day].flatMap((part) => (part ? [String(part).padStart(2, "0")] : [])),
  ];
  const date = new Date(`${parts.join("-")}${"-01".repeat(3 - parts.length)}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && (!day || date.getUTCDate() === Number(day));
  return isReal && Number(year) >= 1600 && Number(year) <= 2200 ? parts.join("-") : null;
}
