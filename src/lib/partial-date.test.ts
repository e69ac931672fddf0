import { expect, it } from "vitest";
import { partialDate } from "./partial-date";

const printed = (text: string): string => {
  const date = partialDate(text);
  return new Intl.DateTimeFormat("en-US", { timeZone: "America/New_York", ...date?.format }).format(
    date?.moment,
  );
};

it("prints as much of a date as is known, and never another day", () => {
  expect(printed("2019")).toBe("2019");
  expect(printed("2019-01")).toBe("January 2019");
  expect(printed("2019-01-01")).toBe("January 1, 2019");
});

it("prints a moment by the calendar in Massachusetts", () => {
  expect(printed("2026-03-01T02:00:00.000Z")).toBe("February 28, 2026");
});

it("has none for nothing and for what is no date", () => {
  expect(partialDate(null)).toBeNull();
  expect(partialDate("spring 2019")).toBeNull();
});
