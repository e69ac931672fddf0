import { describe, expect, test } from "vitest";
import { isoWeek, periodOf } from "./period";

describe("the week of a day", () => {
  test.each([
    ["2026-01-01", "2026-W01"],
    ["2027-01-01", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
    ["2026-10-01", "2026-W40"],
  ])("%s lies in %s", (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});

test("days and weeks are those of Massachusetts", () => {
  // Half past eleven on Sunday evening there, Monday already in UTC.
  const late = new Date("2026-10-05T03:30:00Z");
  expect(periodOf("daily", late)).toBe("2026-10-04");
  expect(periodOf("weekly", late)).toBe("2026-W40");
});
