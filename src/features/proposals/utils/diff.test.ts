import fc from "fast-check";
import { expect, it } from "vitest";
import { diffWords } from "./diff";

const side = (before: string, after: string, without: "removed" | "added") =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

it("marks the words that went and came, and nothing else", () => {
  expect(diffWords("Open on Monday, 9 to 5", "Open on Friday, 9 to 5")).toEqual([
    { kind: "same", text: "Open on " },
    { kind: "removed", text: "Monday" },
    { kind: "added", text: "Friday" },
    { kind: "same", text: ", 9 to 5" },
  ]);
  expect(diffWords("", "")).toEqual([]);
});

it("holds both texts whole, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      expect(side(before, after, "added")).toBe(before);
      expect(side(before, after, "removed")).toBe(after);
    }),
  );
});

it("compares long texts as a whole instead of for minutes", () => {
  const [before, after] = ["a ", "b "].map((word) => word.repeat(50_000)) as [string, string];
  expect(side(before, after, "added")).toBe(before);
});
