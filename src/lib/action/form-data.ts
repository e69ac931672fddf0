import { z } from "zod";
import { cleanText } from "../clean-text";
import type { FormValues } from "./types";

/** Fields of the guard against robots, and of React itself: no input. */
export const TRAP_FIELD = "homepage";
export const TIME_FIELD = "form_time";
const NOT_INPUT = (name: string) => name.startsWith("$ACTION_") || name === TRAP_FIELD || name === TIME_FIELD;

/** The texts of a form; files are not among them. NUL, which Postgres refuses, is taken out. */
export function readValues(form: FormData): FormValues {
  // A map first: names are the sender's, and an object has names of its own.
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (NOT_INPUT(name) || typeof value !== "string") continue;
    const all = values.get(name) ?? [];
    all.push(value.replaceAll("\0", ""));
    values.set(name, all);
  }
  return Object.fromEntries(values);
}

/** What a schema gets: a text for a field that occurs once, else a list. */
export function toInput(values: FormValues): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(values).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]),
  );
}

/** Several checkboxes or selects of one name: none, one or more values. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));
}

/** One checkbox. */
export const checkbox = z.preprocess((value) => value !== undefined && value !== "", z.boolean());

/** A text that may be left empty; browsers send line breaks as CRLF. */
export const optionalText = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(max));

/** A text that is needed. @param missing key of the message for a field that was left empty */
export const requiredText = (max: number, missing = "@common.form.fields.required") =>
  z
    .string({ error: missing })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, missing).max(max));

const degreesField = (most: number, error: string) =>
  optionalText(24)
    .transform((text) => cleanText(text).replace(",", "."))
    .refine(
      (text) => text === "" || (/^[+-]?\d{1,3}(\.\d{1,18})?$/.test(text) && Math.abs(Number(text)) <= most),
      { error },
    )
    .transform((text) => (text === "" ? null : Number(text)));

/**
 * A point in degrees WGS84 as somebody types them, with a point or a comma; empty is null.
 * @param error key of the message for anything else
 */
export const pointFields = (error: string) => ({
  lat: degreesField(90, error),
  lng: degreesField(180, error),
});

/** An e-mail address, lower case. */
export const emailField = z
  .string({ error: "@common.form.fields.required" })
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z.string().min(1, "@common.form.fields.required").max(254).pipe(z.email("@common.form.fields.email")),
  );
