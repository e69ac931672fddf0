import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkbox, emailField, listOf, optionalText, readValues, requiredText, toInput } from "./form-data";
import { fieldErrorsOf } from "./zod-messages";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const schema = z.object({
  name: requiredText(5),
  bio: optionalText(10),
  email: emailField,
  way: listOf(z.enum(["visit", "buy"])),
  agree: checkbox,
});

const parse = (...entries: [string, string][]) => schema.safeParse(toInput(readValues(form(...entries))));

describe("a form", () => {
  it("is read without what React and the guard put into it", () => {
    const values = readValues(
      form(["$ACTION_ID_1", ""], ["homepage", "x"], ["form_time", "1"], ["a", "b\0c"]),
    );
    expect(values).toEqual({ a: ["bc"] });
  });

  it("knows nothing of objects' own names", () => {
    expect(toInput(readValues(form(["__proto__", "x"], ["constructor", "y"])))).toMatchObject({
      constructor: "y",
    });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("gives texts trimmed, lists of any length, checkboxes as yes or no", () => {
    const typed = parse(["name", " Ana "], ["email", " Ana@Example.org "], ["way", "buy"]);
    expect(typed.data).toEqual({
      name: "Ana",
      bio: "",
      email: "ana@example.org",
      way: ["buy"],
      agree: false,
    });
    const more = parse(
      ["name", "Ana"],
      ["email", "a@b.org"],
      ["way", "buy"],
      ["way", "visit"],
      ["agree", "on"],
    );
    expect(more.data).toMatchObject({ way: ["buy", "visit"], agree: true });
    expect(parse(["name", "Ana"], ["email", "a@b.org"]).data?.way).toEqual([]);
  });

  it("names one mistake for each field, by the key of its message", () => {
    const result = parse(["name", "  "], ["email", "nobody"], ["bio", "x".repeat(11)], ["way", "fly"]);
    expect(result.error && fieldErrorsOf(result.error)).toEqual({
      name: "@common.form.fields.required",
      email: "@common.form.fields.email",
      bio: "@common.form.fields.tooLong",
      way: "@common.form.fields.choose",
    });
  });

  it("says of a field that is missing or sent twice what can be said", () => {
    const result = parse(["name", "a"], ["name", "b"]);
    expect(result.error && Object.keys(fieldErrorsOf(result.error)).sort()).toEqual(["email", "name"]);
  });
});
