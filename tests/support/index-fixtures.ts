// Small directories for the tests of the map index, by hand and at random.
import fc from "fast-check";
import { WAYS } from "@/features/initiatives/constants";
import type { IndexEntry } from "@/features/initiatives/map-index/types";
import type { KindDto, PointQuality, Taxonomy } from "@/features/initiatives/types";
import type { TownDto } from "@/features/places/types";

const town = (
  id: number,
  slug: string,
  name: string,
  area: [string, string],
  at: [number, number],
): TownDto => ({
  id,
  slug,
  name,
  isCity: false,
  county: area[0],
  region: area[1],
  lat: at[0],
  lng: at[1],
  population2020: id * 1000,
});

export const TOWNS = [
  town(1, "northampton", "Northampton", ["Hampshire", "Pioneer Valley"], [42.3251, -72.6412]),
  town(2, "holyoke", "Holyoke", ["Hampden", "Pioneer Valley"], [42.2043, -72.6162]),
  town(3, "boston", "Boston", ["Suffolk", "Greater Boston"], [42.3601, -71.0589]),
  town(4, "savoy", "Savoy", ["Berkshire", "Berkshires"], [42.5718, -73.0223]),
] as const;

type KindSketch = Pick<KindDto, "key" | "group" | "purpose" | "aka"> & { en: string; es: string };

const kind = ({ en, es, ...rest }: KindSketch): KindDto => ({
  ...rest,
  waysUsual: [],
  labels: { en, es, pt: `${es} (pt)`, ht: `${es} (ht)` },
  definition: { en, es },
});

const kinds = [
  kind({
    key: "food-coop",
    group: "coops",
    purpose: "food",
    en: "Food co-op",
    es: "Cooperativa de alimentos",
    aka: ["market", "tienda"],
  }),
  kind({
    key: "time-bank",
    group: "support",
    purpose: "care",
    en: "Time bank",
    es: "Banco de tiempo",
    aka: ["hours"],
  }),
  kind({
    key: "credit-union",
    group: "finance",
    purpose: "money",
    en: "Credit union",
    es: "Cooperativa de ahorro y crédito",
    aka: ["bank"],
  }),
  kind({
    key: "community-fridge",
    group: "food-land",
    purpose: "food",
    en: "Community fridge",
    es: "Nevera comunitaria",
    aka: ["food pantry", "pantry", "despensa"],
  }),
  kind({
    key: "food-share",
    group: "food-land",
    purpose: "food",
    en: "Free food share or free store",
    es: "Comida gratuita",
    aka: ["food pantry", "pantry", "despensa"],
  }),
  kind({
    key: "community-garden",
    group: "food-land",
    purpose: "food",
    en: "Community garden",
    es: "Huerto comunitario",
    aka: ["jardín"],
  }),
  kind({
    key: "mutual-aid",
    group: "support",
    purpose: "care",
    en: "Mutual aid group",
    es: "Grupo de apoyo mutuo",
    aka: [],
  }),
];

export const TAXONOMY: Taxonomy = {
  kinds,
  groups: ["coops", "finance", "food-land", "support"].map((key) => ({
    key,
    color: "#000000",
    icon: "house",
    kinds: kinds.filter((one) => one.group === key).map((one) => one.key),
  })),
  purposes: ["food", "money", "care"],
};

/** An entry with everything left empty but what the test is about. */
export function entry(id: number, facts: Partial<IndexEntry> = {}): IndexEntry {
  return {
    id,
    slug: `entry-${id}`,
    name: `Entry ${id}`,
    otherNames: [],
    kinds: ["food-coop"],
    purposes: ["food"],
    ways: [],
    languages: [],
    texts: [],
    town: TOWNS[0],
    locality: "",
    zip: "",
    point: { lat: TOWNS[0].lat, lng: TOWNS[0].lng, quality: "exact" },
    closed: false,
    listedAt: null,
    verifiedAt: null,
    publishedAt: "2026-01-01T00:00:00.000Z",
    ...facts,
  };
}

const WORDS = ["garden", "river", "pantry", "solar", "repair", "valley", "bank", "hours"];
// Coarse, so that many stand at the very same point.
const coordinate = (low: number, high: number) =>
  fc.integer({ min: 0, max: 40 }).map((step) => low + ((high - low) * step) / 40);
const point = fc.record({
  lat: coordinate(41.3, 42.8),
  lng: coordinate(-73.4, -70),
  quality: fc.constantFrom<PointQuality>("exact", "zip", "town"),
});
const day = fc
  .date({ min: new Date("2018-01-01"), max: new Date("2026-11-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

/** Directories at random. */
export const entriesArbitrary = fc
  .array(
    fc.record({
      name: fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
        .map((words) => words.join(" ")),
      kinds: fc.uniqueArray(fc.constantFrom(...kinds.map((one) => one.key)), { minLength: 1, maxLength: 2 }),
      purposes: fc.uniqueArray(fc.constantFrom(...TAXONOMY.purposes), { minLength: 1, maxLength: 2 }),
      ways: some(WAYS),
      languages: some(["en", "es", "pt-BR", "ht"]),
      town: fc.constantFrom(...TOWNS),
      point: fc.option(point, { freq: 6 }),
      listedAt: fc.option(day.map((date) => date.slice(0, 10))),
      verifiedAt: fc.option(day),
    }),
    { maxLength: 120 },
  )
  .map((facts) => facts.map((one, i) => entry(i * 3 + 1, one)));
