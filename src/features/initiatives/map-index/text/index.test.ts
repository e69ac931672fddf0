import { describe, expect, test } from "vitest";
import { entry, TAXONOMY, TOWNS } from "../../../../../tests/support/index-fixtures";
import { emptyFilters } from "../../utils";
import { MapIndex } from "..";
import { stem, tokenize } from "./tokens";

const TODAY = new Date("2026-11-22T00:00:00Z");
const savoy = TOWNS[3];

const index = new MapIndex(
  1,
  [
    entry(1, { name: "River Valley Co-op", kinds: ["food-coop"] }),
    entry(2, { name: "Valley Time Trade", kinds: ["time-bank"] }),
    entry(3, { name: "Gardner Federal Credit Union", kinds: ["credit-union"], town: TOWNS[1] }),
    entry(4, { name: "Corner Fridge", kinds: ["community-fridge"], town: TOWNS[2], locality: "Dorchester" }),
    entry(5, { name: "Gratiferia", kinds: ["food-share"] }),
    entry(6, {
      name: "St. Mary's",
      kinds: ["mutual-aid"],
      texts: ["Runs a food pantry on Tuesdays. Listed hours: 2-4."],
    }),
    entry(7, { name: "Cuenta Conmigo", kinds: ["community-garden"], town: TOWNS[1] }),
    entry(8, { name: "El Jardín Saludable", kinds: ["community-garden"], texts: ["Listed hours: 9-5"] }),
    entry(9, {
      name: "Beaudoin Village garden",
      kinds: ["community-garden"],
      texts: ["Listed hours: 9-5"],
      zip: "01040",
    }),
    entry(10, { name: "Northern Time Bank", kinds: ["time-bank"], texts: ["A cooperative of neighbors"] }),
  ],
  TAXONOMY,
  [...TOWNS.map(({ name }) => name), "Dorchester"],
);

const find = (q: string) => {
  const { ids, corrected } = index.list({ ...emptyFilters(), q }, TODAY);
  return { ids: ids.toSorted((a, b) => a - b), corrected };
};
const first = (q: string) => index.list({ ...emptyFilters(), q }, TODAY).ids[0];

describe("words for kinds", () => {
  test("synonyms in any language lead to the same places", () => {
    const places = [4, 5, 6];
    for (const q of ["pantry", "despensa", "food pantry", "Food Pantries", "DESPENSA", "a food pantry"]) {
      expect(find(q).ids, q).toEqual(places);
    }
  });

  test("a kind is found by its name in each language, with or without accents, one or many", () => {
    for (const q of ["huerto comunitario", "huertos comunitarios", "jardin", "jardín", "community gardens"]) {
      expect(find(q).ids, q).toEqual([7, 8, 9]);
    }
  });

  test("a phrase is not taken apart: a credit union is no time bank", () => {
    expect(find("credit union").ids).toEqual([3]);
    expect(find("time bank").ids).toEqual([2, 10]);
  });

  test("a common word in texts does not speak of a kind that has it as search word", () => {
    expect(find("banco de tiempo").ids).toEqual([2, 10]);
  });

  test("the words of a kind nobody listed are looked for in texts", () => {
    const empty = new MapIndex(
      1,
      [entry(1, { kinds: ["food-coop"], texts: ["Mutual help and first aid"] })],
      TAXONOMY,
    );
    expect(empty.list({ ...emptyFilters(), q: "mutual aid" }, TODAY).ids).toEqual([1]);
  });
});

describe("words", () => {
  test("of names, towns, neighborhoods, summaries and ZIPs; all have to fit", () => {
    expect(find("dorchester").ids).toEqual([4]);
    expect(find("holyoke").ids).toEqual([3, 7]);
    expect(find("garden holyoke").ids).toEqual([7]);
    expect(find("neighbors").ids).toEqual([10]);
    expect(find("01040").ids).toEqual([9]);
    expect(find("mary's").ids).toEqual(find("marys").ids);
  });

  test("beginnings of three letters and more", () => {
    expect(find("beaud").ids).toEqual([9]);
    expect(find("be").ids).toEqual([]);
  });

  test("a name that is just what was typed comes first", () => {
    expect(first("valley time trade")).toBe(2);
    expect(first("river valley co-op")).toBe(1);
  });

  test("co-op is one word, however it is written", () => {
    for (const q of ["coop", "co-op", "Co Op", "co‑op"]) expect(find(q).ids, q).toEqual(find("co-op").ids);
    expect(find("co-op").ids).toContain(1);
  });

  test("nothing to look for finds nothing", () => {
    for (const q of ["%", "🌱", "' OR 1=1 --!!", "‮"]) expect(find(q).corrected, q).toBeNull();
    expect(find("🌱").ids).toEqual([]);
  });
});

describe("misspelled words", () => {
  test.each([
    ["Northhampton", "northampton"],
    ["gardn", "garden"],
    ["cooprative", "cooperative"],
    ["comunity frige", "community fridge"],
    ["Dorchestr", "dorchester"],
  ])("%s", (typed, corrected) => {
    const found = find(typed);
    expect(found.ids.length).toBeGreaterThan(0);
    expect(found.corrected).toBe(corrected);
  });

  test("the name of a place without entries is no mistake", () => {
    expect(find(savoy.name)).toEqual({ ids: [], corrected: null });
  });

  test("what is close to nothing stays as it is", () => {
    expect(find("xylophone")).toEqual({ ids: [], corrected: null });
  });
});

test("words are told apart and brought to one form", () => {
  expect(tokenize("Café L'Étoile: co-ops & más")).toEqual(["cafe", "letoile", "coops", "mas"]);
  expect(
    ["talleres", "taller", "libraries", "library", "cooperatives", "cooperative", "bus", "glass"].map(stem),
  ).toEqual(["taller", "taller", "library", "library", "cooperativ", "cooperativ", "bus", "glass"]);
});
