import { describe, expect, test } from "vitest";
import { PAGE_SIZE } from "@/features/initiatives/constants";
import {
  type DirectoryPage,
  loadDirectory,
  loadFilters,
  loadInitiative,
  loadInitiativesBySlug,
  loadKindExamples,
  loadMap,
  loadRelated,
  loadSources,
  loadSummary,
  loadTown,
  loadTownCounts,
} from "@/features/initiatives/loaders";
import { filtersToSearchParams } from "@/features/initiatives/utils";

/** What the page of an address shows. */
async function show(query: string): Promise<DirectoryPage & { problems: string[] }> {
  const read = await loadFilters(new URLSearchParams(query));
  if (read.state !== "ok") throw new Error(read.state);
  const page = await loadDirectory({ filters: read.filters, page: read.page });
  if (page.state !== "ok") throw new Error(page.state);
  return { ...page, problems: read.problems.map(({ parameter }) => parameter) };
}

async function slugs(query: string): Promise<string[]> {
  const first = await show(query);
  const all = first.items.map(({ slug }) => slug);
  for (let page = 2; page <= first.pages; page++) {
    all.push(...(await show(`${query}&page=${page}`)).items.map(({ slug }) => slug));
  }
  return all;
}

describe("the whole directory", () => {
  test("407, page by page, each once", async () => {
    const all = await slugs("");
    expect([all.length, new Set(all).size]).toEqual([407, 407]);
  });

  test("no page is filled by one kind, and the first shows at most three of any", async () => {
    for (let page = 1; page <= Math.ceil(407 / PAGE_SIZE); page++) {
      const { items } = await show(`page=${page}`);
      const counts = new Map<string, number>();
      for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const most = Math.max(...counts.values());
      expect(most, `page ${page}`).toBeLessThanOrEqual(page === 1 ? 3 : 16);
    }
  });

  test("a page past the end is the last one", async () => {
    expect(await show("page=9999")).toMatchObject({ page: 17, pages: 17 });
  });
});

describe("search", () => {
  test("pantry, despensa and food pantry lead to the same places", async () => {
    const pantry = await slugs("q=pantry");
    expect(pantry.length).toBeGreaterThan(5);
    expect(await slugs("q=despensa")).toEqual(pantry);
    expect(await slugs("q=food+pantry")).toEqual(pantry);
  });

  test.each([
    "Northhampton",
    "gardn",
    "cooprative",
    "guarderia",
    "guardería",
    "Dorchester",
    "huerto",
    "01040",
  ])("%s finds something", async (q) =>
    expect((await show(`q=${encodeURIComponent(q)}`)).total).toBeGreaterThan(0),
  );

  test("a misspelled town finds what the town's name finds, and says how it was read", async () => {
    const misspelled = await show("q=Northhampton");
    expect(misspelled.corrected).toBe("northampton");
    const right = await slugs("q=Northampton");
    expect(await slugs("q=Northhampton")).toEqual(expect.arrayContaining(right));
  });
});

describe("near", () => {
  test("a ZIP, a town, a neighborhood; nearest first; miles for exact points only", async () => {
    for (const near of ["01060", "Northampton", "Florence", "Dorchester"]) {
      const { items, total } = await show(`near=${near}`);
      expect(total, near).toBeGreaterThan(3);
      for (const { pointQuality, distanceMiles } of items) {
        expect(distanceMiles === null, near).toBe(pointQuality !== "exact");
      }
      const miles = items.flatMap(({ distanceMiles }) => distanceMiles ?? []);
      expect(miles).toEqual(miles.toSorted((a, b) => a - b));
    }
  });

  test("a smaller radius finds less", async () => {
    const [wide, narrow] = [await slugs("near=Boston&radius=20"), await slugs("near=Boston&radius=2")];
    expect(narrow.length).toBeLessThan(wide.length);
    expect(wide).toEqual(expect.arrayContaining(narrow));
  });
});

test("live counts hold: choosing a value gives as many as was said", async () => {
  const { facets } = await show("near=Worcester&radius=30&way=visit");
  for (const dimension of ["kind", "group", "for", "region", "county"] as const) {
    const name = dimension === "group" ? "kind" : dimension;
    for (const [value, count] of Object.entries(facets[dimension])) {
      expect((await show(`near=Worcester&radius=30&way=visit&${name}=${value}`)).total, value).toBe(count);
    }
  }
});

describe("nothing found", () => {
  test("offers a wider radius and the nearest that would fit", async () => {
    const { total, relaxations, nearest } = await show("near=Savoy&radius=3&kind=food-coop");
    expect(total).toBe(0);
    expect(nearest.map(({ kind }) => kind)).toEqual(["food-coop", "food-coop", "food-coop"]);
    expect(relaxations.map(({ drop }) => drop)).toContain("radius");
  });

  test("each way out gives as many as it says", async () => {
    const { relaxations } = await show("kind=cooperatives&q=garden&region=berkshires");
    for (const { filters, total } of relaxations) {
      expect((await show(filtersToSearchParams(filters).toString())).total).toBe(total);
    }
  });
});

test("a wrong parameter is told and left out", async () => {
  expect(await show("kind=unicorn&near=nowhere&radius=-1")).toMatchObject({
    total: 407,
    problems: ["kind", "near", "radius"],
  });
});

test("the map shows what the list shows", async () => {
  const read = await loadFilters({ kind: "food-land", region: "pioneer-valley" });
  if (read.state !== "ok") throw new Error(read.state);
  const map = await loadMap({ filters: read.filters, bbox: null, zoom: 9 });
  const list = await loadDirectory({ filters: read.filters });
  if (map.state !== "ok" || list.state !== "ok") throw new Error();
  expect(map.map.total + map.map.unmapped).toBe(list.total);
  expect(map.map.facets).toEqual(list.facets);
});

describe("one initiative", () => {
  test("with what is like it and near it", async () => {
    const loaded = await loadInitiative("river-valley-co-op");
    if (loaded.state !== "found") throw new Error(loaded.state);
    const { initiative } = loaded;
    expect(initiative).toMatchObject({ kind: "food-coop", town: "Northampton", townSlug: "northampton" });
    const related = await loadRelated(initiative);
    if (related.state !== "ok") throw new Error();
    expect(related.likeThisElsewhere.length).toBeGreaterThan(0);
    for (const other of related.likeThisElsewhere) {
      expect([other.kind, other.town === initiative.town]).toEqual(["food-coop", false]);
    }
    expect(related.nearHere.map(({ slug }) => slug)).not.toContain(initiative.slug);
  });

  test("a wrong address suggests close ones", async () => {
    const loaded = await loadInitiative("river-vally-coop");
    expect(loaded).toMatchObject({ state: "missing" });
    expect(loaded.state === "missing" && loaded.suggestions[0]?.slug).toBe("river-valley-co-op");
    for (const slug of ["\0", "a/b", "%", "x".repeat(5000), "🌱"]) {
      expect((await loadInitiative(slug)).state, slug.slice(0, 9)).toBe("missing");
    }
  });
});

describe("towns", () => {
  test("351, with as many entries as are listed", async () => {
    const counts = await loadTownCounts();
    if (counts.state !== "ok") throw new Error();
    expect(counts.towns).toHaveLength(351);
    expect(counts.towns.reduce((sum, { count }) => sum + count, 0)).toBe(407);
  });

  test("a town with entries, one without, and none", async () => {
    const holyoke = await loadTown("holyoke");
    expect(holyoke.state === "ok" && holyoke.initiatives.every(({ town }) => town === "Holyoke")).toBe(true);
    const savoy = await loadTown("savoy");
    expect(savoy).toMatchObject({ state: "ok", initiatives: [] });
    expect(savoy.state === "ok" && savoy.nearby.length).toBeGreaterThan(0);
    const wrong = await loadTown("northamton");
    expect(wrong.state === "missing" && wrong.suggestions[0]).toEqual({
      slug: "northampton",
      name: "Northampton",
    });
  });
});

test("kinds come with real examples, or honestly without", async () => {
  const loaded = await loadKindExamples({ near: null, perKind: 2 });
  if (loaded.state !== "ok") throw new Error();
  expect(loaded.kinds).toHaveLength(48);
  for (const { kind, count, examples } of loaded.kinds) {
    expect(examples.length).toBe(Math.min(2, count));
    expect(examples.every((example) => example.kind === kind.key)).toBe(true);
  }
});

test("sources, totals and a plan's entries", async () => {
  const [sources, summary] = [await loadSources(), await loadSummary()];
  expect(sources).toMatchObject({ state: "ok", total: 407 });
  expect(summary).toMatchObject({ state: "ok", total: 407, towns: 154 });
  const plan = await loadInitiativesBySlug([
    "river-valley-co-op",
    "unknown",
    "somerville-bike-kitchen",
    "\0",
  ]);
  expect(plan.state === "ok" && plan.items.map(({ slug }) => slug)).toEqual([
    "river-valley-co-op",
    "somerville-bike-kitchen",
  ]);
});
