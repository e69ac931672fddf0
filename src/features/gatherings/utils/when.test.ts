import { describe, expect, it } from "vitest";
import {
  daysBetween,
  eventTime,
  listDays,
  readTime,
  spanOf,
  storedTime,
  timeOf,
  typedTime,
  whenWords,
} from "./when";

const RANGE = { from: "2000-01-01", to: "2031-12-31", mostDays: 14 };
const typed = { isAllDay: false, firstDay: "2030-05-04", startTime: "09:30", lastDay: "", endTime: "16:00" };

describe("a time as it is stored", () => {
  it.each([
    ["2018-04", null],
    ["2030-05-04", "2030-05-05"],
    ["2030-05-04T09:30", "2030-05-04T16:00"],
  ])("%s to %s stays the same", (startsLocal, endsLocal) => {
    expect(storedTime(timeOf(startsLocal, endsLocal))).toEqual({ startsLocal, endsLocal });
  });

  it("spans a month, whole days over a change of the clock, and minutes", () => {
    expect(spanOf({ kind: "month", month: "2018-12" })).toEqual({
      startsAt: new Date("2018-12-01T05:00:00Z"),
      endsAt: new Date("2019-01-01T05:00:00Z"),
    });
    expect(spanOf({ kind: "days", first: "2031-03-08", last: "2031-03-09" })).toEqual({
      startsAt: new Date("2031-03-08T05:00:00Z"),
      endsAt: new Date("2031-03-10T04:00:00Z"),
    });
  });

  it("lasts as long as it does, also when the clock changes meanwhile", () => {
    const when = { kind: "time", starts: "2031-03-08T20:00", ends: "2031-03-09T12:00" } as const;
    expect(eventTime(when)).toEqual({ starts: when.starts, minutes: 15 * 60 });
    expect(eventTime({ kind: "month", month: "2031-03" })).toBeNull();
  });
});

describe("a time as it is typed", () => {
  it("is one day where no other is named", () => {
    const read = readTime(typed, RANGE);
    const when = { kind: "time", starts: "2030-05-04T09:30", ends: "2030-05-04T16:00" } as const;
    expect(read).toEqual({ when });
    expect(typedTime(when)).toEqual(typed);
    const days = { kind: "days", first: "2030-05-04", last: "2030-05-04" } as const;
    expect(readTime({ ...typed, isAllDay: true, startTime: "x" }, RANGE)).toEqual({ when: days });
  });

  it.each([
    [{ firstDay: "" }, { firstDay: "missing" }],
    [{ firstDay: "2030-02-30" }, { firstDay: "format" }],
    [{ firstDay: "1999-01-01" }, { firstDay: "range" }],
    [{ lastDay: "2030-05-03" }, { lastDay: "order" }],
    [{ lastDay: "2030-05-18" }, { lastDay: "long" }],
    [
      { startTime: "", endTime: "24:00" },
      { startTime: "missing", endTime: "format" },
    ],
    [{ endTime: "09:30" }, { endTime: "order" }],
  ])("%j is told", (wrong, told) => {
    expect(readTime({ ...typed, ...wrong }, RANGE)).toEqual({ wrong: told });
  });
});

it("days are counted and listed over months", () => {
  expect(daysBetween("2031-02-27", "2031-03-02")).toBe(3);
  expect(listDays({ first: "2031-02-27", last: "2031-03-02" })).toEqual([
    ...["2031-02-27", "2031-02-28", "2031-03-01", "2031-03-02"],
  ]);
});

it("is said in words, with the zone where there is a time of day", () => {
  const when = { kind: "time", starts: "2030-05-04T09:30", ends: "2030-05-04T16:00" } as const;
  expect(whenWords(when, "en", "Massachusetts time")).toMatch(
    /^Saturday, May 4, 2030.*\(Massachusetts time\)$/,
  );
  expect(whenWords({ kind: "month", month: "2018-04" }, "es", "x")).toBe("abril de 2018");
  expect(whenWords({ kind: "days", first: "2019-03-02", last: "2019-03-03" }, "en", "x")).toContain("2019");
});
