import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bbox } from "@/features/places/types";
import { milesBetween, slugify } from "@/features/places/utils";
import { entriesArbitrary, entry, TAXONOMY, TOWNS } from "../../../../tests/support/index-fixtures";
import { MAX_FEATURES, WAYS } from "../constants";
import type { Facets, Filters } from "../types";
import { emptyFilters } from "../utils";
import { MapIndex } from ".";
import type { IndexEntry } from "./types";

const TODAY = new Date("2026-11-22T00:00:00Z");
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const groupOf = new Map(TAXONOMY.kinds.map((kind) => [kind.key, kind.group]));

const boxArbitrary = fc
  .tuple(fc.double({ min: -73.5, max: -71, noNaN: true }), fc.double({ min: 41.2, max: 42, noNaN: true }))
  .map(([west, south]): Bbox => [west, south, west + 1.7, south + 0.8]);

const filtersArbitrary: fc.Arbitrary<Filters> = fc
  .record({
    kind: some([...TAXONOMY.kinds, ...TAXONOMY.groups].map(({ key }) => key)),
    for: some(TAXONOMY.purposes),
    way: some(WAYS),
    region: fc.option(fc.constantFrom("pioneer-valley", "berkshires"), { freq: 1 }),
    county: fc.option(fc.constantFrom("hampshire", "suffolk"), { freq: 1 }),
    town: fc.option(fc.constantFrom(...TOWNS.map(({ slug }) => slug)), { freq: 1 }),
    speaks: some(["es", "pt", "pt-BR"]),
    near: fc.option(
      fc
        .constantFrom(...TOWNS)
        .map((town) => ({ kind: "town" as const, value: town.name, town, lat: town.lat, lng: town.lng })),
      { freq: 1 },
    ),
    radius: fc.integer({ min: 1, max: 100 }),
    verified: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 1 }),
    bbox: fc.option(boxArbitrary, { freq: 1 }),
    sort: fc.constantFrom(null, "relevance", "distance", "name", "newest", "verified"),
  })
  .map((filters) => ({ ...emptyFilters(), ...filters }) as Filters);

/** The rules of the filters once more, entry by entry, in the plainest way. */
function fits(one: IndexEntry, filters: Filters, except?: keyof Filters): boolean {
  const any = (name: keyof Filters, chosen: readonly string[], has: readonly string[]) =>
    except === name || chosen.length === 0 || chosen.some((value) => has.includes(value));
  const only = (name: keyof Filters, chosen: string | null, has: string) =>
    except === name || chosen === null || chosen === has;
  const languages = one.languages.flatMap((tag) => [tag.toLowerCase(), tag.split("-")[0] ?? ""]);
  const since = new Date(TODAY);
  since.setUTCMonth(since.getUTCMonth() - (filters.verified ?? 0));
  const { bbox, near } = filters;
  return (
    any("kind", filters.kind, [...one.kinds, ...one.kinds.map((key) => groupOf.get(key) ?? "")]) &&
    any("for", filters.for, one.purposes) &&
    any("way", filters.way, one.ways) &&
    any(
      "speaks",
      filters.speaks.map((tag) => tag.toLowerCase()),
      languages,
    ) &&
    only("region", filters.region, slugify(one.town.region)) &&
    only("county", filters.county, slugify(one.town.county)) &&
    only("town", filters.town, one.town.slug) &&
    (filters.verified === null || (one.verifiedAt !== null && new Date(one.verifiedAt) >= since)) &&
    (near === null || (one.point !== null && milesBetween(near, one.point) <= filters.radius + 1e-3)) &&
    (except === "bbox" || bbox === null || (one.point !== null && inBox(one.point, bbox)))
  );
}

const round5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function inBox(point: { lat: number; lng: number }, [west, south, east, north]: Bbox): boolean {
  const [lat, lng] = [round5(point.lat), round5(point.lng)];
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

/** Radii exactly at the edge depend on rounding: such cases prove nothing. */
function isClearCut(entries: readonly IndexEntry[], { near, radius }: Filters): boolean {
  return (
    near === null ||
    entries.every(({ point }) => !point || Math.abs(milesBetween(near, point) - radius) > 1e-2)
  );
}

function countBy(
  entries: readonly IndexEntry[],
  values: (one: IndexEntry) => Iterable<string>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of entries)
    for (const value of new Set(values(one))) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function naiveFacets(entries: readonly IndexEntry[], filters: Filters): Facets {
  const without = (name: keyof Filters) => entries.filter((one) => fits(one, filters, name));
  return {
    kind: countBy(without("kind"), (one) => one.kinds),
    group: countBy(without("kind"), (one) => one.kinds.map((key) => groupOf.get(key) ?? "")),
    for: countBy(without("for"), (one) => one.purposes),
    way: countBy(without("way"), (one) => one.ways),
    region: countBy(without("region"), (one) => [slugify(one.town.region)]),
    county: countBy(without("county"), (one) => [slugify(one.town.county)]),
    speaks: countBy(without("speaks"), (one) =>
      one.languages.flatMap((tag) => [tag.toLowerCase(), tag.split("-")[0] ?? ""]),
    ),
  };
}

describe("against a filter in the plainest way", () => {
  test("finds the same entries and counts the same facets", () => {
    fc.assert(
      fc.property(entriesArbitrary, filtersArbitrary, (entries, filters) => {
        fc.pre(isClearCut(entries, filters));
        const index = new MapIndex(1, entries, TAXONOMY);
        const answer = index.list(filters, TODAY);
        expect(index.pick(filters, TODAY)).toEqual(answer.ids);
        const few = answer.ids.filter((id) => id % 2 === 0);
        const picked = index.pick(filters, TODAY, [...few, 999_999]);
        expect(picked.toSorted((a, b) => a - b)).toEqual(few.toSorted((a, b) => a - b));
        const wanted = entries.filter((one) => fits(one, filters));
        expect(answer.ids.toSorted((a, b) => a - b)).toEqual(wanted.map(({ id }) => id));
        expect(answer.total).toBe(wanted.length);
        const anywhere = entries.filter((one) => fits(one, filters, "bbox"));
        expect(answer.unmapped).toBe(anywhere.filter(({ point }) => !point).length);
        expect(answer.facets).toEqual(naiveFacets(entries, filters));
      }),
      { numRuns: 300 },
    );
  });

  test("every match is on the map exactly once, in at most 250 features", () => {
    fc.assert(
      fc.property(
        entriesArbitrary,
        filtersArbitrary,
        fc.integer({ min: 0, max: 20 }),
        (entries, filters, zoom) => {
          fc.pre(isClearCut(entries, filters));
          const map = new MapIndex(1, entries, TAXONOMY).query(filters, filters.bbox, zoom, TODAY);
          const wanted = entries.filter((one) => one.point && fits(one, filters));
          const drawn = map.clusters.reduce((sum, { count }) => sum + count, map.points.length);
          expect([map.total, drawn]).toEqual([wanted.length, wanted.length]);
          expect(map.clusters.length + map.points.length).toBeLessThanOrEqual(MAX_FEATURES);
          for (const cluster of map.clusters) {
            expect(Object.values(cluster.groups).reduce((a, b) => a + b, 0)).toBe(cluster.count);
            const [west, south, east, north] = cluster.bounds;
            expect(
              cluster.lng >= west && cluster.lng <= east && cluster.lat >= south && cluster.lat <= north,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the order in which entries come in changes nothing", () => {
    fc.assert(
      fc.property(
        entriesArbitrary,
        filtersArbitrary,
        fc.integer({ min: 0, max: 20 }),
        (entries, filters, zoom) => {
          const one = new MapIndex(1, entries, TAXONOMY);
          const other = new MapIndex(1, entries.toReversed(), TAXONOMY);
          expect(other.list(filters, TODAY)).toEqual(one.list(filters, TODAY));
          expect(other.query(filters, null, zoom, TODAY)).toEqual(one.query(filters, null, zoom, TODAY));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("clusters", () => {
  test("a thousand points anywhere stay at most 250 features at every zoom", () => {
    const entries = Array.from({ length: 1000 }, (_, i) =>
      entry(i + 1, {
        point: { lat: 41.3 + (i % 40) * 0.035, lng: -73.3 + Math.floor(i / 40) * 0.12, quality: "exact" },
      }),
    );
    const index = new MapIndex(1, entries, TAXONOMY);
    for (let zoom = 0; zoom <= 20; zoom++) {
      const { clusters, points } = index.query(emptyFilters(), null, zoom, TODAY);
      expect(clusters.length + points.length).toBeLessThanOrEqual(MAX_FEATURES);
      expect(clusters.reduce((sum, { count }) => sum + count, points.length)).toBe(1000);
    }
  });

  test("rings of one answer don't overlap", () => {
    const entries = Array.from({ length: 240 }, (_, i) =>
      entry(i + 1, {
        point: { lat: 42 + ((i * 37) % 100) / 200, lng: -72 + ((i * 61) % 100) / 150, quality: "exact" },
      }),
    );
    const { clusters } = new MapIndex(1, entries, TAXONOMY).query(emptyFilters(), null, 10, TODAY);
    const pixels = 256 * 2 ** 10;
    const at = clusters.map(({ lat, lng }) => {
      const sin = Math.sin((lat * Math.PI) / 180);
      return {
        x: (lng / 360 + 0.5) * pixels,
        y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * pixels,
      };
    });
    expect(clusters.length).toBeGreaterThan(3);
    at.forEach((a, i) => {
      for (const b of at.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(43);
    });
  });

  test("entries at the very same point stay together, with bounds that are that point", () => {
    const index = new MapIndex(1, [entry(1), entry(2), entry(3, { kinds: ["time-bank"] })], TAXONOMY);
    const { clusters, points } = index.query(emptyFilters(), null, 20, TODAY);
    const { lat, lng } = TOWNS[0];
    expect(points).toEqual([]);
    expect(clusters).toEqual([
      { lat, lng, count: 3, bounds: [lng, lat, lng, lat], groups: { coops: 2, support: 1 } },
    ]);
  });
});

describe("order", () => {
  const near = {
    kind: "town" as const,
    value: "Northampton",
    town: TOWNS[0],
    lat: TOWNS[0].lat,
    lng: TOWNS[0].lng,
  };
  const ids = (entries: IndexEntry[], filters: Partial<Filters>) =>
    new MapIndex(1, entries, TAXONOMY).list({ ...emptyFilters(), ...filters }, TODAY).ids;
  const at = (lat: number, quality: "exact" | "town" = "exact") => ({
    point: { lat, lng: near.lng, quality },
  });

  test("by the shown point, exact ones first where the distance is the same, then by id", () => {
    const entries = [
      entry(1, at(42.4)),
      entry(2, at(42.35, "town")),
      entry(3, at(42.35)),
      entry(4, at(42.35)),
    ];
    expect(ids(entries, { near })).toEqual([3, 4, 2, 1]);
  });

  test("without a search or a place no kind fills the beginning", () => {
    const many = Array.from({ length: 60 }, (_, i) => entry(i + 1, { kinds: ["credit-union"] }));
    const few = [
      "food-coop",
      "time-bank",
      "community-fridge",
      "food-share",
      "community-garden",
      "mutual-aid",
    ].flatMap((kind, k) => Array.from({ length: 12 }, (_, i) => entry(100 + k * 20 + i, { kinds: [kind] })));
    const order = ids([...many, ...few], {});
    const unions = (from: number, to: number) => order.slice(from, to).filter((id) => id <= 60).length;
    expect(unions(0, 20)).toBeLessThanOrEqual(3);
    for (let start = 0; start < order.length - 20; start += 20)
      expect(unions(start, start + 20)).toBeLessThan(13);
  });

  test("what is old or closed sinks within its kind", () => {
    const entries = [
      entry(1, { listedAt: "2019-05" }),
      entry(2),
      entry(3, { listedAt: "2026-02-01" }),
      entry(4, { listedAt: "2019-01-01", verifiedAt: "2026-03-01T00:00:00.000Z" }),
      entry(5, { listedAt: "2026-09-01", closed: true }),
    ];
    expect(ids(entries, {})).toEqual([4, 3, 5, 1, 2]);
  });

  test("newest, verified and name", () => {
    const entries = [
      entry(1, { name: "Élan 10", listedAt: "2020", verifiedAt: "2026-01-01T00:00:00.000Z" }),
      entry(2, { name: "apple", listedAt: "2024-05", publishedAt: "2026-05-01T00:00:00.000Z" }),
      entry(3, { name: "Elan 9", listedAt: "2024-06-01", verifiedAt: "2026-02-01T00:00:00.000Z" }),
    ];
    expect(ids(entries, { sort: "newest" })).toEqual([2, 3, 1]);
    expect(ids(entries, { sort: "verified" })).toEqual([3, 1, 2]);
    expect(ids(entries, { sort: "name" })).toEqual([2, 3, 1]);
  });
});
