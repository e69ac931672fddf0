import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { InitiativeDto } from "../types";
import { csvText, geojsonText, jsonLdText } from "./exports";
import { jsonForScript } from "./json-ld";

const initiative = (id: number, facts: Partial<InitiativeDto> = {}): InitiativeDto => ({
  id,
  slug: `entry-${id}`,
  name: `Entry ${id}`,
  kind: "food-coop",
  for: ["food", "work"],
  summary: "",
  lang: "en",
  town: "Holyoke",
  county: "Hampden",
  region: "Pioneer Valley",
  lat: 42.2,
  lng: -72.6,
  pointQuality: "exact",
  ways: [
    { way: "visit", basis: "confirmed", note: null, url: null },
    { way: "buy", basis: "usual", note: null, url: null },
  ],
  website: null,
  status: "active",
  verifiedAt: null,
  listedAt: null,
  distanceMiles: null,
  source: "A list",
  licence: "CC0-1.0",
  ...facts,
});

async function* batches(...all: InitiativeDto[][]) {
  yield* all;
}

async function textOf(source: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of source) text += piece;
  return text;
}

test("a spreadsheet runs nothing and loses nothing", async () => {
  const names = [
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@cmd",
    "\t=1",
    "\r=1",
    'a "quoted", name',
    "two\nlines",
    "plain",
  ];
  const text = await textOf(csvText(batches(names.map((name, i) => initiative(i, { name })))));
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  const harmless = names.map((name) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name));
  expect(rows.map(({ name }) => name)).toEqual(harmless);
  expect(rows[0]).toMatchObject({
    lat: "42.2",
    lng: "-72.6",
    for: "food;work",
    waysConfirmed: "visit",
    waysUsual: "buy",
  });
  expect(rows.every(({ source, licence }) => source === "A list" && licence === "CC0-1.0")).toBe(true);
});

test("GeoJSON over several batches, and of nothing", async () => {
  const hidden = initiative(3, { lat: null, lng: null, pointQuality: null });
  const some = JSON.parse(await textOf(geojsonText(batches([initiative(1)], [initiative(2), hidden]))));
  expect(some.features.map(({ id, geometry }: { id: number; geometry: unknown }) => [id, geometry])).toEqual([
    [1, { type: "Point", coordinates: [-72.6, 42.2] }],
    [2, { type: "Point", coordinates: [-72.6, 42.2] }],
    [3, null],
  ]);
  expect(some.features[0].properties).toMatchObject({ source: "A list", licence: "CC0-1.0" });
  expect(JSON.parse(await textOf(geojsonText(batches())))).toEqual({
    type: "FeatureCollection",
    features: [],
  });
});

test("JSON-LD tells an exact position only", async () => {
  const inexact = initiative(2, { pointQuality: "town" });
  const graph = JSON.parse(
    await textOf(jsonLdText(batches([initiative(1), inexact]), "https://example.org")),
  );
  expect(graph["@context"]).toBe("https://schema.org");
  expect(graph["@graph"][0]).toMatchObject({
    "@id": "https://example.org/initiatives/entry-1",
    location: { geo: { latitude: 42.2, longitude: -72.6 } },
    subjectOf: { name: "A list", license: "CC0-1.0" },
  });
  expect(graph["@graph"][1].location).toBeUndefined();
});

test("JSON inside a script element cannot end it", () => {
  const text = jsonForScript({ name: "</script><b>\u2028" });
  expect(text).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(text)).toEqual({ name: "</script><b>\u2028" });
});
