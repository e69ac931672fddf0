import type { z } from "zod";

/** What a message says when the schema names none of its own: by the sort of mistake. */
const BY_CODE: Partial<Record<z.core.$ZodIssue["code"], string>> = {
  too_big: "@common.form.fields.tooLong",
  too_small: "@common.form.fields.required",
  invalid_format: "@common.form.fields.format",
  invalid_value: "@common.form.fields.choose",
  unrecognized_keys: "@common.form.fields.unknown",
};

/** The first mistake in each field, as the key of a message. A schema names its own as "@people.errors.town". */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message, code } of error.issues) {
    const field = String(path[0] ?? "form");
    found[field] ??= message.startsWith("@") ? message : (BY_CODE[code] ?? "@common.form.fields.format");
  }
  return found;
}
