import { describe, expect, it } from "vitest";
import { addMonths, daysOf, itemsByDay, monthRange, readMonth, weeksOf } from "./month";
import type { CalendarItem } from "./types";

const BASE = { id: "1", href: "/x", title: "X", lang: "en", groupName: null };

describe("a month", () => {
  it("is read from an address, or is today's", () => {
    expect(readMonth("2027-03", "2026-11-26")).toBe("2027-03");
    for (const asked of ["2027-13", "2027-3", "0001-01", "9999-12", "x", undefined, ["2027-03"]]) {
      expect(readMonth(asked, "2026-11-26")).toBe("2026-11");
    }
  });

  it("has neighbors over the turn of the year", () => {
    expect([addMonths("2026-12", 1), addMonths("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
    expect(monthRange("2026-12")).toEqual({ first: "2026-12-01", after: "2027-01-01" });
  });

  it("has weeks from Sunday, without the days of others", () => {
    const weeks = weeksOf("2027-03");
    expect(weeks[0]).toEqual([
      null,
      "2027-03-01",
      "2027-03-02",
      "2027-03-03",
      "2027-03-04",
      "2027-03-05",
      "2027-03-06",
    ]);
    expect(weeks.at(-1)).toEqual(["2027-03-28", "2027-03-29", "2027-03-30", "2027-03-31", null, null, null]);
    expect(weeksOf("2026-02")).toHaveLength(4);
  });

  it("shows what lasts for days on each of them, by the day in Massachusetts", () => {
    const evening: CalendarItem = {
      ...BASE,
      startsAt: "2027-03-02T23:30:00Z",
      endsAt: "2027-03-03T05:00:00Z",
    };
    expect(daysOf(evening)).toEqual({ first: "2027-03-02", last: "2027-03-02" });
    const days: CalendarItem = { ...BASE, id: "2", days: { first: "2027-02-27", last: "2027-03-02" } };
    const found = itemsByDay("2027-03", [evening, days]);
    expect([...found].map(([day, items]) => [day, items.map(({ id }) => id)])).toEqual([
      ["2027-03-02", ["1", "2"]],
      ["2027-03-01", ["2"]],
    ]);
  });
});
