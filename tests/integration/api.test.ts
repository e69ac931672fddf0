import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { InitiativeDto, MapAnswer } from "@/features/initiatives/types";
import { call, FILTERED, get } from "../support/api";

type List = { items: InitiativeDto[]; total: number; nextCursor: string | null };
type Features = { features: { id: number; geometry: { coordinates: [number, number] } | null }[] };

const STATE = "bbox=-73.6,41.2,-69.8,42.95";

async function walk(query: string, limit: number): Promise<number[]> {
  const ids: number[] = [];
  let cursor = "";
  do {
    const page: List = await get(
      `/api/v1/initiatives?${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? "";
  } while (cursor);
  return ids;
}

describe("map", () => {
  test("the whole state is all of it, in at most 250 features and 15 kB compressed, at every zoom", async () => {
    for (let zoom = 0; zoom <= 20; zoom++) {
      const text = await (await call(`/api/v1/map?${STATE}&zoom=${zoom}`)).text();
      const map = JSON.parse(text) as MapAnswer;
      const drawn = map.clusters.reduce((sum, { count }) => sum + count, map.points.length);
      expect([map.total, map.unmapped, drawn]).toEqual([407, 0, 407]);
      expect(map.clusters.length + map.points.length).toBeLessThanOrEqual(250);
      expect(gzipSync(text).length, `zoom ${zoom}`).toBeLessThan(15_000);
    }
  });

  test("a box holds what lies in it, and counts facets of that", async () => {
    const boston = await get<MapAnswer>("/api/v1/map?bbox=-71.2,42.2,-70.9,42.4&zoom=12");
    const list = await get<List>("/api/v1/initiatives?bbox=-71.2,42.2,-70.9,42.4");
    expect(boston.total).toBe(list.total);
    for (const { lat, lng } of [...boston.points, ...boston.clusters]) {
      expect(lat >= 42.2 && lat <= 42.4 && lng >= -71.2 && lng <= -70.9).toBe(true);
    }
    const [kind = "", count] = Object.entries(boston.facets.kind)[0] ?? [];
    const chosen = await get<MapAnswer>(`/api/v1/map?bbox=-71.2,42.2,-70.9,42.4&zoom=12&kind=${kind}`);
    expect(chosen.total).toBe(count);
    expect(chosen.facets.kind).toEqual(boston.facets.kind);
  });

  test("says which facets the contract names", async () => {
    const { facets } = await get<MapAnswer>("/api/v1/map?zoom=8");
    expect(Object.keys(facets).toSorted()).toEqual(["for", "group", "kind", "region", "way"]);
  });
});

describe("list", () => {
  test("walks through everything once, in pages of any size", async () => {
    const all = await walk("sort=name", 100);
    expect([all.length, new Set(all).size]).toEqual([407, 407]);
    expect(await walk("sort=name", 37)).toEqual(all);
    expect(new Set(await walk("", 100))).toEqual(new Set(all));
  });

  test("25 to begin with, as many as asked after that", async () => {
    expect((await get<List>("/api/v1/initiatives")).items).toHaveLength(25);
    expect((await get<List>("/api/v1/initiatives?limit=1")).items).toHaveLength(1);
  });

  test("has the fields of the contract", async () => {
    const { items } = await get<List>("/api/v1/initiatives?q=river+valley+co-op&near=01060");
    expect(items[0]).toMatchObject({
      slug: "river-valley-co-op",
      kind: "food-coop",
      for: ["food"],
      town: "Northampton",
      county: "Hampshire",
      region: "Pioneer Valley",
      status: "active",
      verifiedAt: null,
      source: expect.stringMatching(/./),
      licence: expect.stringMatching(/./),
    });
    expect(items[0]?.ways.every(({ basis }) => basis === "usual")).toBe(true);
  });

  test("is ordered by the point that is shown, with coordinates too", async () => {
    const { items } = await get<List>("/api/v1/initiatives?near=42.3251,-72.6412&radius=50&limit=100");
    const miles = items.flatMap(({ distanceMiles }) => distanceMiles ?? []);
    expect(miles.length).toBeGreaterThan(5);
    expect(miles).toEqual(miles.toSorted((a, b) => a - b));
  });
});

describe("exports", () => {
  test("all give the same set in the same order", async () => {
    const query = "kind=food-land&near=Boston&radius=40";
    const ids = await walk(query, 100);
    const csv = parse(await (await call(`/api/v1/initiatives.csv?${query}`)).text(), {
      columns: true,
    }) as Record<string, string>[];
    const geojson = await get<Features>(`/api/v1/initiatives.geojson?${query}`);
    const graph = await get<{ "@graph": unknown[] }>(`/api/v1/initiatives.jsonld?${query}`);
    expect(csv.map(({ id }) => Number(id))).toEqual(ids);
    expect(geojson.features.map(({ id }) => id)).toEqual(ids);
    expect(graph["@graph"]).toHaveLength(ids.length);
    expect(csv.every(({ source, licence }) => source && licence)).toBe(true);
  });

  test("say what they are", async () => {
    const types = {
      csv: "text/csv; charset=utf-8",
      geojson: "application/geo+json",
      jsonld: "application/ld+json",
    };
    for (const [extension, type] of Object.entries(types)) {
      const { headers } = await call(`/api/v1/initiatives.${extension}`);
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("content-disposition")).toBe(`attachment; filename="initiatives.${extension}"`);
    }
  });

  test("go out in pieces large enough to be compressed", async () => {
    const response = await call("/api/v1/initiatives.geojson");
    const sizes: number[] = [];
    for await (const piece of response.body ?? []) sizes.push((piece as Uint8Array).length);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(16_384);
  });
});

describe("feed", () => {
  test("the newest fifty, filtered, in the language asked for", async () => {
    const text = await (await call("/feeds/initiatives.xml?kind=credit-union&hl=es")).text();
    expect(text.match(/<entry>/g)).toHaveLength(50);
    expect(text).toContain("Cooperativa de ahorro y crédito");
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
  });
});

test("the sitemap has every page in both languages", async () => {
  const text = await (await call("/sitemap.xml")).text();
  const pages = text.match(/<loc>[^<]+<\/loc>/g) ?? [];
  // Eight pages, and the six groups and two gatherings that it starts with.
  expect(pages).toHaveLength(8 + 6 + 2 + 351 + 407);
  expect(text).toContain('hreflang="es" href="http://localhost:3000/towns/savoy?hl=es"');
});

describe("every address", () => {
  test.each([...FILTERED, "/sitemap.xml", "/api/v1/openapi.json", "/api/v1/initiatives/river-valley-co-op"])(
    "%s may be called from anywhere, and is not sent twice",
    async (path) => {
      const first = await call(path);
      await first.body?.cancel();
      expect([first.status, first.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
      const tag = first.headers.get("etag") ?? "";
      expect((await call(path, { headers: { "if-none-match": tag } })).status).toBe(304);
      expect((await call(`${path}?x=1`, { headers: { "if-none-match": tag } })).status).toBe(200);
      const head = await call(path, { method: "HEAD" });
      expect([head.status, head.body, head.headers.get("etag")]).toEqual([200, null, tag]);
      const post = await call(path, { method: "POST", body: "{}" });
      expect([post.status, post.headers.get("content-type")]).toEqual([405, "application/problem+json"]);
    },
  );

  test("what is not there is a problem document", async () => {
    for (const path of ["/api/v1/unicorns", "/api/v1/initiatives/no-such-thing", "/api/v1/initiatives/%00"]) {
      const response = await call(path);
      expect([response.status, response.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json",
      ]);
    }
  });
});

describe("the ZIP for a position", () => {
  const ask = (body: string) => call("/api/v1/places/nearest", { method: "POST", body });

  test("comes and goes in the body", async () => {
    const response = await ask('{"lat":42.32,"lng":-72.63}');
    expect(await response.json()).toEqual({ zip: "01060", town: "Northampton" });
    expect((await call("/api/v1/places/nearest?lat=42&lng=-72")).status).toBe(405);
  });

  test.each(["", "{", "null", '{"lat":"x","lng":1}', '{"lat":99,"lng":1}', "[]"])(
    "%j is 400",
    async (body) => {
      expect((await ask(body)).status).toBe(400);
    },
  );

  test("is never large", async () => {
    expect((await ask(" ".repeat(10_000))).status).toBe(413);
  });
});
