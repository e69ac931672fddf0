import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_TITLE } from "../constants";
import { findRevealed, helpFor, isSensitive, suggestCategory } from "./notices";
import { splitWords } from "./split-words";

describe("the category of a text", () => {
  it.each([
    ["Walk-in cooler, any size", "tools"],
    ["Necesito comida para mi familia", "food"],
    ["Preciso de carona para o médico", "rides"],
    ["Mwen bezwen manje pou timoun yo", "food"],
    ["Interpreter for a tenants' meeting, Haitian Creole", "interpreting"],
    ["Half an acre of land for a community garden", "land"],
    ["Un préstamo pequeño", "money"],
    ["Clases de inglés por la tarde", "learning"],
    ["Someone to keep my mother company", "care"],
    ["🌻", "together"],
  ])("%s: %s", (text, category) => {
    expect(suggestCategory(text)).toBe(category);
  });
});

describe("what somebody may not mean to show", () => {
  it.each([
    ["Call 413-555-0123", ["phone"]],
    ["(413) 555 0123 o 4135550123", ["phone"]],
    ["write to ana.p@example.org", ["address"]],
    ["ana (at) example (dot) org", ["address"]],
    ["ana arroba example.org", ["address"]],
    ["４１３－５５５－０１３４", ["phone"]],
    ["12 Maple Street, second floor", ["street"]],
    ["Calle Olmo 45", ["street"]],
    ["apt 4B", ["street"]],
    ["Tengo una orden de desalojo", ["status"]],
    ["help with my asylum case", ["status"]],
    ["sou imigrante", ["status"]],
    ["san papye", ["status"]],
    ["200 feet of deer fence, used since 2019", []],
    ["2 chairs and 10-12 tables for 300 people", []],
    ["Kitchen for 6 people, ZIP 01040-1234", []],
  ])("%s", (text, found) => {
    expect(findRevealed(text)).toEqual(found);
  });

  it.each([
    ["need", "Help with back rent", true],
    ["need", "Insulina", true],
    ["need", "Un abogado", true],
    ["need", "A walk-in cooler", false],
    ["offer", "Free health checks", false],
  ] as const)("%s %s is sensitive: %s", (side, text, sensitive) => {
    expect(isSensitive(side, text)).toBe(sensitive);
  });
});

describe("help that cannot wait", () => {
  it.each([
    ["need", "Comida para hoy", false, "today"],
    ["need", "Groceries", true, "today"],
    ["need", "Groceries", false, null],
    ["need", "A ladder today", false, null],
    ["need", "violence at home", false, "safety"],
    ["offer", "Food today", true, null],
  ] as const)("%s: %s, today %s: %s", (side, text, isToday, help) => {
    expect(helpFor(side, text, isToday)).toBe(help);
  });
});

describe("one field for title and text", () => {
  it.each([
    ["Walk-in cooler", "Walk-in cooler", ""],
    ["Walk-in cooler\nAny size.", "Walk-in cooler", "Any size."],
    [`A cooler of any size. ${"More. ".repeat(30)}`, "A cooler of any size", "More. ".repeat(30).trim()],
  ])("%s", (what, title, body) => {
    expect(splitWords(what)).toEqual({ title, body });
  });

  it("never loses a word, and never makes a title that is too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }), (text) => {
        const { title, body } = splitWords(text);
        expect(title.length).toBeLessThanOrEqual(MOST_TITLE);
        if (!title.endsWith("…") && body === "") expect(title.length).toBe(text.trim().length);
      }),
    );
  });
});
