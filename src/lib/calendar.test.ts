import { describe, expect, it } from "vitest";
import { parseVisit, today, visitCalendar, visitRange } from "./calendar";

// Half past nine in the evening of 22 November in Massachusetts.
const NOW = new Date("2026-11-23T02:30:00Z");

describe("a visit's day", () => {
  it("counts from today in Massachusetts, whatever zone the server is in", () => {
    expect(today(NOW)).toBe("2026-11-22");
    expect(visitRange(NOW)).toEqual({ min: "2026-11-22", max: "2028-11-22" });
  });

  it("is read with or without a time", () => {
    expect(parseVisit("2026-11-22", "", NOW)).toEqual({ year: 2026, month: 11, day: 22, clock: null });
    expect(parseVisit("2028-02-29", "07:05", NOW)).toEqual({
      year: 2028,
      month: 2,
      day: 29,
      clock: { hour: 7, minute: 5 },
    });
  });

  it.each([
    ["", ""],
    ["2026-11-21", ""],
    ["2028-11-23", ""],
    ["2027-02-29", ""],
    ["2026-13-01", ""],
    ["22/11/2026", ""],
    ["2026-12-05\r\nATTENDEE:x", ""],
    ["2026-12-05", "24:00"],
    ["2026-12-05", "noon"],
    ["2026-12-05", "\0"],
  ])("refuses %j %j", (date, time) => {
    expect(parseVisit(date, time, NOW)).toBeNull();
  });
});

describe("a visit's calendar file", () => {
  const visit = {
    id: "visit-1@example.org",
    title: "Visit A; B, C",
    description: "Sat 9:00\nhttps://example.org",
    location: "1 Main St, Holyoke",
    url: "https://example.org/initiatives/a",
    now: NOW,
  };

  it("is an hour of the wall clock in Massachusetts, with the rules of its zone", () => {
    const when = { year: 2026, month: 7, day: 4, clock: { hour: 23, minute: 30 } };
    const file = visitCalendar({ ...visit, when });
    expect(file).toContain("DTSTART;TZID=America/New_York:20260704T233000\r\n");
    expect(file).toContain("DTEND;TZID=America/New_York:20260705T003000\r\n");
    expect(file).toContain("BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n");
    expect(file).toContain("DTSTAMP:20261123T023000Z\r\n");
  });

  it("is the whole day without a time, the same day in every zone", () => {
    const file = visitCalendar({ ...visit, when: { year: 2026, month: 12, day: 31, clock: null } });
    expect(file).toContain("DTSTART;VALUE=DATE:20261231\r\n");
    expect(file).not.toContain("TZID");
  });

  it("escapes texts and ends every line as calendars expect", () => {
    const file = visitCalendar({ ...visit, when: { year: 2026, month: 12, day: 31, clock: null } });
    expect(file).toContain("SUMMARY:Visit A\\; B\\, C\r\n");
    expect(file).toContain("DESCRIPTION:Sat 9:00\\nhttps://example.org\r\n");
    expect(file).toMatch(/END:VCALENDAR\r\n$/);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});
