import { describe, expect, test } from "vitest";
import { TOWNS } from "../../../tests/support/index-fixtures";
import { emptyFilters, filtersToSearchParams, hasFilters, isStale, toggleValue } from "./utils";

const NOW = new Date("2026-11-22T00:00:00Z");
const northampton = TOWNS[0];

describe("older than 24 months", () => {
  test.each([
    [null, null, true],
    ["2024", null, true],
    ["2025", null, false],
    ["2024-11", null, true],
    ["2024-12", null, false],
    ["2024-11-21", null, true],
    ["2024-11-22", null, false],
    ["2019-05-01", "2026-01-01T00:00:00.000Z", false],
    ["2026-05-01", "2019-01-01T00:00:00.000Z", false],
    [null, "2023-01-01T00:00:00.000Z", true],
  ])("listed %s, verified %s: %s", (listedAt, verifiedAt, stale) => {
    expect(isStale({ listedAt, verifiedAt }, NOW)).toBe(stale);
  });
});

test("filters make the same query whatever came first, without what is empty or the default", () => {
  const near = { kind: "zip" as const, value: "01060", lat: 42.3, lng: -72.6, town: northampton };
  const filters = { ...emptyFilters(), sort: "name" as const, kind: ["csa", "food-land"], q: "a&b", near };
  expect(filtersToSearchParams(filters).toString()).toBe(
    "q=a%26b&near=01060&kind=csa&kind=food-land&sort=name",
  );
  expect(filtersToSearchParams({ ...filters, radius: 5 }).get("radius")).toBe("5");
  expect(filtersToSearchParams({ ...filters, near: null, radius: 5 }).has("radius")).toBe(false);
  expect(filtersToSearchParams(emptyFilters()).toString()).toBe("");
});

test("the map's box and the order narrow nothing down", () => {
  expect(hasFilters({ ...emptyFilters(), bbox: [-73, 42, -72, 43], sort: "name" })).toBe(false);
  expect(hasFilters({ ...emptyFilters(), way: ["buy"] })).toBe(true);
});

test("a value is put in or taken out", () => {
  expect(toggleValue(["a", "b"], "a")).toEqual(["b"]);
  expect(toggleValue(["a"], "b")).toEqual(["a", "b"]);
});
