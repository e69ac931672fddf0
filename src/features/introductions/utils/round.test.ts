import { describe, expect, test } from "vitest";
import { closingDay, isOver } from "./round";

describe("the closing day", () => {
  test.each([
    ["2026-10-01T15:00:00Z", "2026-10-15"],
    ["2026-10-02T15:00:00Z", "2026-10-22"],
    // Still the evening of the first in Massachusetts.
    ["2026-10-02T03:00:00Z", "2026-10-15"],
    ["2026-12-31T23:59:00-05:00", "2027-01-14"],
  ])("of letters that leave at %s is Thursday, %s", (sendAt, day) => {
    expect(closingDay(new Date(sendAt))).toBe(day);
    expect(new Date(day).getUTCDay()).toBe(4);
  });

  test("is over at nine in Massachusetts, in summer and in winter", () => {
    const [summer, winter] = [new Date("2026-10-15"), new Date("2026-12-17")];
    expect(isOver(summer, new Date("2026-10-15T12:59:00Z"))).toBe(false);
    expect(isOver(summer, new Date("2026-10-15T13:00:00Z"))).toBe(true);
    expect(isOver(winter, new Date("2026-12-17T13:59:00Z"))).toBe(false);
    expect(isOver(winter, new Date("2026-12-17T14:00:00Z"))).toBe(true);
    expect(isOver(winter, new Date("2027-01-01T00:00:00Z"))).toBe(true);
    expect(isOver(winter, new Date("2026-12-16T23:00:00Z"))).toBe(false);
  });
});
