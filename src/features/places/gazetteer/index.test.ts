import { describe, expect, test } from "vitest";
import { TOWNS } from "../../../../tests/support/index-fixtures";
import { Gazetteer } from ".";

const [northampton, holyoke, boston, savoy] = TOWNS;
const at = (lat: number, lng: number) => ({ lat, lng });

const gazetteer = new Gazetteer({
  towns: [
    northampton,
    holyoke,
    boston,
    savoy,
    { ...savoy, id: 5, slug: "mount-washington", name: "Mount Washington", lat: 41.9 },
  ],
  zips: [
    { zip: "01060", townId: 1, postalPlace: "Northampton", ...at(42.32, -72.63) },
    { zip: "01062", townId: 1, postalPlace: "Florence", ...at(42.33, -72.69) },
    { zip: "01040", townId: 2, postalPlace: "Ingleside", ...at(42.19, -72.62) },
    { zip: "02124", townId: 3, postalPlace: "Dorchester Center", ...at(42.28, -71.07) },
  ],
  places: [
    { slug: "florence", name: "Florence", townId: 1, ...at(42.335, -72.67) },
    { slug: "northhampton", name: "Northhampton", townId: 1, ...at(42.3, -72.6) },
    { slug: "dorchester", name: "Dorchester", townId: 3, ...at(42.3, -71.06) },
    { slug: "center-holyoke", name: "Center", townId: 2, ...at(42.2, -72.61) },
    { slug: "center-boston", name: "Center", townId: 3, ...at(42.36, -71.06) },
    { slug: "savoy-boston", name: "Savoy", townId: 3, ...at(42.35, -71.05) },
  ],
});

const meaning = (text: string) => {
  const near = gazetteer.resolve(text);
  return near && `${near.kind} ${near.value} in ${near.town.name}`;
};

describe("what a reader means", () => {
  test.each([
    ["01060", "zip 01060 in Northampton"],
    [" 01060-1234 ", "zip 01060 in Northampton"],
    ["Northampton, MA 01062", "zip 01062 in Northampton"],
    ["northampton", "town Northampton in Northampton"],
    ["NORTHAMPTON, Mass.", "town Northampton in Northampton"],
    ["City of Northampton, MA, USA", "town Northampton in Northampton"],
    ["Mt. Washington", "town Mount Washington in Mount Washington"],
    ["Flórence", "place Florence in Northampton"],
    ["florence, northampton", "place Florence in Northampton"],
    ["Ingleside", "place Ingleside in Holyoke"],
    ["Dorchester Ctr", "place Dorchester Center in Boston"],
  ])("%s", (text, expected) => expect(meaning(text)).toBe(expected));

  test("towns come before places of the same name, which stay reachable with their town", () => {
    expect(meaning("Savoy")).toBe("town Savoy in Savoy");
    expect(meaning("Savoy, Boston")).toBe("place Savoy, Boston in Boston");
  });

  test("of several places of one name the one in the largest town has it; every one has it with its town", () => {
    expect(meaning("Center")).toBe("place Center in Boston");
    expect(meaning("Center, Holyoke")).toBe("place Center, Holyoke in Holyoke");
  });

  test("a slip in a list's name for the town is the town", () => {
    expect(meaning("Northhampton")).toBe("town Northampton in Northampton");
    expect(gazetteer.places(1).map(({ name }) => name)).toEqual(["Florence"]);
  });

  test.each(["", " ", "nowhere", "99999", "1060", "a\0b", "%", "x".repeat(10_000), "42.3,-72.6", ",", "ma"])(
    "%j is no place",
    (text) => expect(gazetteer.resolve(text)).toBeNull(),
  );

  test("every value it gives is understood again as the same", () => {
    for (const text of ["01060", "Savoy", "Savoy, Boston", "Center", "Center, Holyoke", "Ingleside"]) {
      const near = gazetteer.resolve(text);
      expect(gazetteer.resolve(near?.value ?? "")).toEqual(near);
    }
  });
});

test("coordinates count only where they are allowed, and only on the globe", () => {
  const point = gazetteer.resolve("42.32, -72.64", { allowPoint: true });
  expect(point).toMatchObject({ kind: "point", lat: 42.32, lng: -72.64, town: { slug: "northampton" } });
  for (const text of ["91,0", "0,181", "1,2,3", "NaN,1"]) {
    expect(gazetteer.resolve(text, { allowPoint: true })).toBeNull();
  }
});

test("close names for misspelled ones", () => {
  expect(gazetteer.suggest("Nothampton")).toEqual(["Northampton"]);
  expect(gazetteer.suggest("Holyoak")).toContain("Holyoke");
  expect(gazetteer.suggest("Dorchestar")).toContain("Dorchester");
  expect(gazetteer.suggest("qqqqqqq")).toEqual([]);
});

describe("a place inside a search", () => {
  test.each([
    ["pantry near 01060", "pantry", "01060"],
    ["01060", "", "01060"],
    ["garden 01040", "garden", "01040"],
    ["huerto cerca de Holyoke", "huerto", "Holyoke"],
    ["despensa en Dorchester", "despensa", "Dorchester"],
    ["repair in the yard", "repair in the yard", undefined],
    ["in Savoy", "", "Savoy"],
    ["food 99999", "food 99999", undefined],
  ])("%s", (text, q, near) => {
    const split = gazetteer.split(text);
    expect([split.q, split.near?.value]).toEqual([q, near]);
  });
});

test("areas by slug or name", () => {
  expect(gazetteer.area("regions", "PIONEER valley")).toBe("pioneer-valley");
  expect(gazetteer.area("counties", "Hampshire County")).toBe("hampshire");
  expect(gazetteer.area("regions", "pioneer")).toBeNull();
  expect(gazetteer.town("mt washington")?.slug).toBe("mount-washington");
  expect(gazetteer.town("florence")).toBeNull();
});

test("the nearest towns and ZIP", () => {
  expect(gazetteer.nearestTowns(northampton, 2, "northampton").map(({ slug }) => slug)).toEqual([
    "holyoke",
    "savoy",
  ]);
  expect(gazetteer.nearestZip(holyoke)?.zip).toBe("01040");
});
