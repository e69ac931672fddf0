import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Gazetteer } from "@/features/places/gazetteer";
import { TAXONOMY, TOWNS } from "../../../../tests/support/index-fixtures";
import { canonicalFilters, readFilters, searchHref } from "./filters";

const vocabulary = {
  gazetteer: new Gazetteer({ towns: [...TOWNS], zips: [], places: [] }),
  taxonomy: TAXONOMY,
};
const canonical = (query: string) => {
  const filters = readFilters(query, vocabulary);
  return filters && canonicalFilters(filters);
};

const pair = fc.oneof(
  fc.constantFrom(...TAXONOMY.kinds.map(({ key }) => `kind=${key}`)),
  fc.constantFrom(...TOWNS.flatMap(({ slug, name }) => [`town=${slug}`, `near=${encodeURIComponent(name)}`])),
  fc.constantFrom(
    "way=visit",
    "way=buy",
    "speaks=es",
    "speaks=pt-BR",
    "radius=7",
    "verified=12",
    "sort=name",
  ),
  fc.constantFrom("bbox=-73,42,-72,43", "zoom=8", "utm_source=x", "kind=unicorn", "near=42.3,-72.6"),
  fc
    .string({ unit: "binary", maxLength: 30 })
    .map((q) => String(new URLSearchParams({ q: q.toWellFormed() }))),
);

describe("a search as it is kept", () => {
  test("reads to itself, whatever it came from", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const kept = canonical(pairs.join("&"));
        if (kept !== null) expect(canonical(kept)).toBe(kept);
      }),
    );
  });

  test("is the same in any order, without what is no filter", () => {
    const [one, other] = [
      "kind=time-bank&way=visit&kind=food-coop&sort=name&page=3",
      "kind=food-coop&way=visit&kind=time-bank",
    ];
    expect(canonical(one)).toBe("kind=food-coop&kind=time-bank&way=visit");
    expect(canonical(other)).toBe(canonical(one));
  });

  test.each(["near=42.3,-72.6", "kind=unicorn", "radius=1000&near=Northampton", "way=visit&way=dance"])(
    "is none for %s, of which a part can't be read",
    (query) => {
      expect(canonical(query)).toBeNull();
    },
  );
});

test("leads to the map, newest first where that is asked for", () => {
  expect(searchHref("")).toBe("/map");
  expect(searchHref("", { newest: true })).toBe("/map?sort=newest");
  expect(searchHref("bbox=-73%2C42%2C-72%2C43")).toBe("/map?bbox=-73,42,-72,43");
});
