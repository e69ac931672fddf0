import { describe, expect, it } from "vitest";
import { atOf, yearsOf } from "./agenda";

describe("where an objective lies in the agenda", () => {
  it("a year is its end, a month the end of it, a day itself", () => {
    expect(atOf("2030")).toBe(2031);
    expect(atOf("2030-06")).toBeCloseTo(2030.5);
    expect(atOf("2030-01-15")).toBeCloseTo(2030 + 0.5 / 12);
  });

  it("begins this year or with the earliest, and ends with the latest, ten years ahead at most", () => {
    const now = new Date("2026-11-26T12:00:00Z");
    const at = (...years: string[]) =>
      yearsOf(
        years.map((byWhen) => ({ byWhen })),
        now,
        10,
      );
    expect(at("2031", "2028-02")).toEqual({ from: 2026, to: 2031 });
    expect(at("2025-05")).toEqual({ from: 2025, to: 2026 });
    expect(at("2036", "2016")).toEqual({ from: 2016, to: 2036 });
  });
});
