import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanItem } from "../types";
import { escapeCalendarText, foldCalendarLine, planCalendar } from "./calendar";

const item: PlanItem = {
  slug: "river-valley-co-op",
  name: "River Valley Co-op",
  kind: "food-coop",
  town: "Northampton",
  way: "visit",
  date: "2026-12-31",
  note: "",
  done: false,
};
const options = {
  origin: "https://example.org",
  now: new Date("2026-11-22T15:04:05.678Z"),
  summary: ({ way, name }: PlanItem) => `${way}: ${name}`,
};
const anyText = fc.string({ unit: "binary", maxLength: 400 });

/** What a calendar program reads: continuation lines joined again. */
const unfold = (text: string): string => text.replaceAll("\r\n ", "");
const plain = (text: string): string => text.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c));

describe("folding", () => {
  test("keeps every part within 75 octets and loses nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = `SUMMARY:${escapeCalendarText(text)}`;
        const folded = foldCalendarLine(line);
        for (const part of folded.split("\r\n")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(unfold(folded)).toBe(line);
      }),
    );
  });

  test("cuts no character in two", () => {
    const folded = foldCalendarLine(`SUMMARY:${"🧺".repeat(60)}`);
    expect(Buffer.from(folded).toString()).toBe(folded);
    expect(folded.split("\r\n").length).toBeGreaterThan(3);
  });
});

test("escaped text comes back as it was, but for control characters", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const expected = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, "");
      expect(plain(escapeCalendarText(text))).toBe(expected);
    }),
  );
});

test("hostile names and notes cannot add lines of their own", () => {
  fc.assert(
    fc.property(anyText, anyText, (name, note) => {
      const text = planCalendar([{ ...item, name, note }], options) ?? "";
      const names = unfold(text)
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(/[:;]/, 1)[0]);
      expect(names).toEqual(
        [
          ["BEGIN", "VERSION", "PRODID", "CALSCALE", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND"],
          ["SUMMARY", "LOCATION", "DESCRIPTION", "URL", "TRANSP", "END", "END"],
        ].flat(),
      );
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }),
  );
});

test("an event lasts its whole day, over the end of the year too", () => {
  const text = planCalendar([item], options);
  expect(text).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
  expect(text).toContain("DTSTAMP:20261122T150405Z\r\n");
  expect(text).toContain("UID:river-valley-co-op-visit@example.org\r\n");
});

test("without dates there is no calendar", () => {
  expect(planCalendar([{ ...item, date: null }], options)).toBeNull();
});
