import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asDate,
  changeItem,
  changeWeek,
  emptyPlan,
  fillIn,
  isEmptyPlan,
  parsePlan,
  toggleItem,
  waysPlanned,
} from "./plan";

const place = {
  slug: "river-valley-co-op",
  name: "River Valley Co-op",
  kind: "food-coop",
  town: "Northampton",
  listedAt: "2019",
  verifiedAt: null,
};

describe("what lies in the storage", () => {
  test("comes back as it was stored", () => {
    let plan = toggleItem(emptyPlan(), place, "visit");
    plan = changeItem(
      plan,
      { slug: place.slug, way: "visit" },
      { date: "2026-12-01", note: "Ask; about, shares", done: true },
    );
    plan = changeWeek(plan, "bank", { now: "Big Bank", place });
    plan = { ...plan, near: "01060" };
    expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
  });

  test("may be anything: parsing gives a plan that parses to itself", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        const plan = parsePlan(raw);
        expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
      }),
    );
  });

  test("is kept item by item: one bad item spoils no other", () => {
    const raw = JSON.stringify({
      version: 1,
      near: 7,
      items: [
        null,
        { slug: "../x" },
        { ...place, way: "steal" },
        { ...place, way: "buy" },
        { ...place, way: "buy" },
      ],
      week: { bank: { now: [], place: { slug: "javascript:alert(1)", name: "x" } } },
    });
    const plan = parsePlan(raw);
    expect(plan.items.map(({ slug, way }) => [slug, way])).toEqual([[place.slug, "buy"]]);
    expect(plan.near).toBe("");
    expect(plan.week.bank).toEqual({ now: "", place: null });
  });

  test("of another version is not read", () => {
    expect(parsePlan(JSON.stringify({ version: 2, near: "01060" }))).toEqual(emptyPlan());
  });

  test("cannot grow without end", () => {
    const items = Array.from({ length: 999 }, (_, i) => ({
      ...place,
      slug: `a-${i}`,
      name: "x".repeat(9999),
      way: "buy",
    }));
    const plan = parsePlan(JSON.stringify({ version: 1, items }));
    expect(plan.items.length).toBe(300);
    expect(plan.items[0]?.name.length).toBe(500);
  });
});

test("a way is added, and taken out by the same gesture", () => {
  const both = toggleItem(toggleItem(emptyPlan(), place, "join"), place, "visit");
  expect(waysPlanned(both, place.slug)).toEqual(["visit", "join"]);
  const one = toggleItem(both, place, "visit");
  expect(waysPlanned(one, place.slug)).toEqual(["join"]);
  expect(isEmptyPlan(toggleItem(one, place, "join"))).toBe(true);
});

test.each(["2026-02-30", "2026-13-01", "20261201", "", "2026-12-01T00:00", null, 20261201])(
  "%j is no date",
  (text) => {
    expect(asDate(text)).toBeNull();
  },
);

test("a sentence takes its values, and dollar signs in them mean nothing", () => {
  expect(fillIn("Remove {name} from {what}", { name: "A$&B" })).toBe("Remove A$&B from {what}");
});
