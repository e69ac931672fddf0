import { describe, expect, test } from "vitest";
import { Gazetteer } from "@/features/places/gazetteer";
import { TAXONOMY, TOWNS } from "../../../../tests/support/index-fixtures";
import { emptyFilters } from "../utils";
import { encodeCursor } from "./cursor";
import { parseApiRequest, parsePageRequest } from "./parse";

const zips = [{ zip: "01060", townId: 1, postalPlace: "Northampton", lat: 42.32, lng: -72.63 }];
const vocabulary = { gazetteer: new Gazetteer({ towns: [...TOWNS], zips, places: [] }), taxonomy: TAXONOMY };
const api = (query: string) => parseApiRequest(new URLSearchParams(query), vocabulary);
const page = (query: string) => parsePageRequest(new URLSearchParams(query), vocabulary);
const wrong = (query: string) => api(query).problems.map(({ parameter, code }) => `${parameter} ${code}`);

test("everything at once", () => {
  const query =
    "q=garden&kind=food-coop,finance&kind=time-bank&for=food&way=buy&way=visit&region=Pioneer+Valley&county=hampshire" +
    "&town=NORTHAMPTON&speaks=ES,pt-br&near=01060&radius=5.5&verified=12&bbox=-73,42,-72,43&zoom=9&sort=name&limit=7&utm_source=x";
  const { filters, problems, limit, zoom } = api(query);
  expect(problems).toEqual([]);
  expect([limit, zoom]).toEqual([7, 9]);
  expect(filters).toMatchObject({
    q: "garden",
    kind: ["food-coop", "finance", "time-bank"],
    for: ["food"],
    way: ["buy", "visit"],
    region: "pioneer-valley",
    county: "hampshire",
    town: "northampton",
    speaks: ["es", "pt-BR"],
    near: { value: "01060", kind: "zip" },
    radius: 5.5,
    verified: 12,
    bbox: [-73, 42, -72, 43],
    sort: "name",
  });
});

test("a form's empty fields are as if absent, and names nobody knows are ignored", () => {
  const query = "q=&kind=&near=&radius=&bbox=&sort=&way=,&kind[x]=1&__proto__=1&toString=2&Q=x";
  expect(api(query)).toMatchObject({ filters: emptyFilters(), problems: [] });
});

describe("a wrong parameter is named", () => {
  test.each([
    ["bbox=1,2,3", "bbox malformed"],
    ["bbox=9,9,1,1", "bbox malformed"],
    ["bbox=a,b,c,d", "bbox malformed"],
    ["bbox=-999,1,2,3", "bbox range"],
    ["zoom=99", "zoom range"],
    ["zoom=1e1", "zoom malformed"],
    ["near=nowhere", "near unknown"],
    ["kind=unicorn", "kind unknown"],
    ["for=fun", "for unknown"],
    ["way=steal", "way unknown"],
    ["region=atlantis", "region unknown"],
    ["county=atlantis", "county unknown"],
    ["town=atlantis", "town unknown"],
    ["speaks=!!", "speaks malformed"],
    ["sort=best", "sort unknown"],
    ["radius=-1", "radius range"],
    ["radius=101", "radius range"],
    ["radius=NaN", "radius malformed"],
    ["limit=1e9", "limit malformed"],
    ["limit=0", "limit range"],
    ["limit=2.5", "limit malformed"],
    ["verified=0", "verified range"],
    ["cursor=broken", "cursor malformed"],
    ["cursor=%00", "cursor malformed"],
    [`q=${"x".repeat(10_000)}`, "q too_long"],
    ["q=a%00b", "q malformed"],
    ["near=a%00b", "near unknown"],
    ["q=a&q=b", "q repeated"],
    ["near=01060&near=Boston", "near repeated"],
    [`kind=${Array.from({ length: 200 }, (_, i) => `k${i}`)}`, "kind too_long"],
  ])("%.40s", (query, problem) => expect(wrong(query)).toEqual([problem]));

  test("with the values allowed, or names that are close", () => {
    const [kind] = api("kind=unicorn").problems;
    expect(kind?.allowed).toEqual([...TAXONOMY.kinds, ...TAXONOMY.groups].map(({ key }) => key));
    expect(api("town=Nothampton").problems[0]?.allowed).toEqual(["Northampton"]);
    expect(api("sort=best").problems[0]?.allowed).toContain("distance");
    expect(api("way=steal").problems[0]?.allowed).toContain("volunteer");
  });

  test("every one of several", () => {
    expect(wrong("kind=unicorn&radius=-1&sort=best&kind=food-coop")).toEqual([
      "kind unknown",
      "radius range",
      "sort unknown",
    ]);
  });
});

test("a page goes on without what is wrong", () => {
  const { filters, problems } = page("kind=unicorn&kind=food-coop&radius=900&q=garden");
  expect(filters).toMatchObject({ kind: ["food-coop"], radius: 20, q: "garden" });
  expect(problems.map(({ parameter }) => parameter)).toEqual(["kind", "radius"]);
});

test("coordinates are for the API only", () => {
  expect(api("near=42.3,-72.6").filters.near).toMatchObject({ kind: "point", lat: 42.3, lng: -72.6 });
  expect(page("near=42.3,-72.6")).toMatchObject({
    filters: { near: null },
    problems: [{ parameter: "near" }],
  });
});

test("a cursor comes back as it was given", () => {
  const cursor = { id: 17, at: 24 };
  expect(api(`cursor=${encodeCursor(cursor)}`)).toMatchObject({ cursor, problems: [] });
  const forged = Buffer.from('{"id":-1,"at":"x"}').toString("base64url");
  expect(wrong(`cursor=${forged}`)).toEqual(["cursor malformed"]);
});
