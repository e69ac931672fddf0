import { beforeAll, describe, expect, test } from "vitest";
import {
  type LoadedInitiative,
  loadDirectory,
  loadInitiative,
  loadMap,
  loadTown,
} from "@/features/initiatives/loaders";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { emptyFilters } from "@/features/initiatives/utils";
import { getTown } from "@/features/places/loaders";
import { db } from "@/lib/db";
import { call, FILTERED, get } from "../support/api";

// A point, a street, a ZIP and a village that nothing else in the directory has.
const SECRET = {
  lat: 42.04321,
  lng: -70.24321,
  address: "77 Hidden Lane",
  zip: "02657",
  locality: "Secret Village",
};
const TELLTALE = /42\.043|70\.243|hidden lane|02657|secret village|private@example|555-0100/i;
const PRIVATE = {
  email: "private@example.org",
  phone: "413-555-0100",
  emailPublic: false,
  phonePublic: false,
};

type Item = { id: number; lat: number | null; lng: number | null; pointQuality: string | null };
const ids = { town_only: 0, on_request: 0 };

function detail(loaded: LoadedInitiative): InitiativeDetailDto {
  if (loaded.state !== "found") throw new Error(loaded.state);
  return loaded.initiative;
}

beforeAll(async () => {
  const holyoke = await getTown("holyoke");
  for (const locationPrivacy of ["town_only", "on_request"] as const) {
    const { id } = await db.initiative.create({
      data: {
        slug: `shelter-${locationPrivacy.replace("_", "-")}`,
        name: `Shelter ${locationPrivacy}`,
        kindKey: "mutual-aid",
        townId: holyoke?.id ?? 0,
        pointQuality: "exact",
        source: "test",
        licence: "test",
        locationPrivacy,
        ...SECRET,
        ...PRIVATE,
      },
    });
    ids[locationPrivacy] = id;
  }
});

describe("a place that is not shown", () => {
  test.each([
    ...FILTERED,
    "/sitemap.xml",
    "/api/v1/initiatives/shelter-town-only",
    "/api/v1/initiatives/shelter-on-request",
  ])("is nowhere in %s", async (path) => {
    const filter = FILTERED.includes(path) ? "?kind=mutual-aid&zoom=18&limit=100" : "";
    const response = await call(path + filter);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toMatch(/shelter|clusters/i);
    expect(text).not.toMatch(TELLTALE);
  });

  test("is nowhere in what pages load", async () => {
    const directory = await loadDirectory({ filters: { ...emptyFilters(), kind: ["mutual-aid"] } });
    const map = await loadMap({ filters: emptyFilters(), bbox: null, zoom: 18 });
    const town = await loadTown("holyoke");
    const pages = [await loadInitiative("shelter-town-only"), await loadInitiative("shelter-on-request")];
    expect(JSON.stringify([directory, map, town, pages])).not.toMatch(TELLTALE);
  });

  test("town only is the town's point, on request none", async () => {
    const { items } = await get<{ items: Item[] }>("/api/v1/initiatives?kind=mutual-aid");
    const holyoke = await getTown("holyoke");
    expect(items.find(({ id }) => id === ids.town_only)).toMatchObject({
      lat: holyoke?.lat,
      lng: holyoke?.lng,
      pointQuality: "town",
      distanceMiles: null,
    });
    expect(items.find(({ id }) => id === ids.on_request)).toMatchObject({
      lat: null,
      lng: null,
      pointQuality: null,
    });
    const map = await get<{ total: number; unmapped: number }>("/api/v1/map?kind=mutual-aid");
    expect(map).toMatchObject({ total: 1, unmapped: 1 });
  });

  test("cannot be found by a box, a radius or words around it", async () => {
    const { lat, lng } = SECRET;
    for (const query of [
      `bbox=${lng - 0.1},${lat - 0.1},${lng + 0.1},${lat + 0.1}`,
      `near=${lat},${lng}&radius=5`,
      "near=Provincetown&radius=5",
      "q=hidden+lane",
      "q=02657",
      "q=%22secret+village%22",
    ]) {
      const { items } = await get<{ items: Item[] }>(`/api/v1/initiatives?kind=mutual-aid&${query}`);
      expect(items, query).toEqual([]);
    }
  });

  test("gives no distance and no order away", async () => {
    const from = `near=${SECRET.lat},${SECRET.lng}&radius=100`;
    type Found = { items: (Item & { distanceMiles: number | null })[] };
    const { items } = await get<Found>(`/api/v1/initiatives?kind=mutual-aid&${from}`);
    expect(items.every(({ distanceMiles }) => distanceMiles === null)).toBe(true);
    expect(items.map(({ id }) => id)).not.toContain(ids.on_request);
    const nearTown = await get<{ items: Item[] }>("/api/v1/initiatives?near=Holyoke&radius=1&limit=100");
    expect(nearTown.items.map(({ id }) => id)).toContain(ids.town_only);
  });
});

test("e-mail and phone are shown only where their switch says so", async () => {
  const before = detail(await loadInitiative("shelter-town-only"));
  expect([before.email, before.phone]).toEqual([null, null]);
  await db.initiative.update({ where: { id: ids.town_only }, data: { emailPublic: true } });
  const after = detail(await loadInitiative("shelter-town-only"));
  expect([after.email, after.phone]).toEqual([PRIVATE.email, null]);
  await db.initiative.update({ where: { id: ids.town_only }, data: { emailPublic: false } });
});

test("what was public is hidden at once, in every answer and against every tag", async () => {
  const path = "/api/v1/initiatives.geojson?q=Easthampton+Farmers+Market";
  const first = await call(path);
  const text = await first.text();
  const [feature] = JSON.parse(text).features;
  expect(feature.geometry).not.toBeNull();
  await db.initiative.update({ where: { id: feature.id }, data: { locationPrivacy: "on_request" } });
  const again = await call(path, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  expect(again.status).toBe(200);
  const [hidden] = JSON.parse(await again.text()).features;
  expect([hidden.id, hidden.geometry, hidden.properties.address]).toEqual([feature.id, null, undefined]);
});
