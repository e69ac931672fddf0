import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phoneKey, siteKey } from "@/features/proposals/utils/contact";
import type { PairEntry } from "../types";
import { findPairs } from "./index";
import { prepare } from "./prepare";
import { scorePair } from "./score";

let ids = 0;
const entry = (name: string, more: Partial<PairEntry> = {}): PairEntry => ({
  id: ++ids,
  names: [name],
  town: 1,
  townName: "Holyoke",
  lat: 42.2,
  lng: -72.6,
  isExact: false,
  ...{ website: null, phone: null, email: null },
  ...more,
});
const far = { town: 2, townName: "Boston", lat: 42.36, lng: -71.06 };
const signalsOf = async (...entries: PairEntry[]) => (await findPairs(entries)).map(({ signals }) => signals);

describe("what may be one", () => {
  test.each([
    ["a letter", "River Valley Market", "River Valey Market"],
    ["the order", "Sunrise Bakery Collective", "Collective Sunrise Bakery"],
    ["accents", "Café Jíbaro", "Cafe Jibaro"],
    ["a legal form", "Nuestras Raíces", "Nuestras Raices, Inc."],
    ["a hyphen", "Boulder Co-op", "Boulder Coop"],
    ["spaces", "Food Link", "Foodlink"],
    ["a word", "Nuestra Huerta Gardens", "Nuestra Huerta"],
  ])("found though %s differs", async (_what, one, other) => {
    expect(await signalsOf(entry(one), entry(other))).toEqual([["name", "place"]]);
  });

  test("the same phone, website or address by mail speaks for it, however they are written", async () => {
    const [one, other] = ["Sunrise Bakery", "Panaderia Amanecer"];
    const phones = [{ phone: "(413) 555-0199" }, { phone: "+1 413.555.0199 ext. 4" }] as const;
    expect(await signalsOf(entry(one, phones[0]), entry(other, phones[1]))).toEqual([["place", "phone"]]);
    const sites = [
      { website: "https://www.sunrise.example/" },
      { website: "http://sunrise.example" },
    ] as const;
    expect(await signalsOf(entry(one, sites[0]), entry(other, sites[1]))).toEqual([["place", "website"]]);
    const mails = [{ email: "hi@sunrise.example" }, { email: "Hi@sunrise.example" }] as const;
    expect(await signalsOf(entry(one, mails[0]), entry(other, mails[1]))).toEqual([["place", "email"]]);
  });

  test("a website that three have is that of a house: it takes a name to make two of its parts one", async () => {
    const website = "https://gardens.example/";
    const plots = ["Bridge Plot", "Sargeant Sunflowers", "La Finquita"].map((name) =>
      entry(name, { website }),
    );
    expect(await signalsOf(...plots)).toEqual([]);
    expect(await signalsOf(...plots, entry("La Finqueta", { website }))).toEqual([
      ["name", "place", "website"],
    ]);
    // Nor do they have to be looked at for lying door to door.
    const spot = { website, isExact: true };
    expect(
      await signalsOf(...["Ashuelot", "Quinapoxet", "Wekepeke"].map((name) => entry(name, spot))),
    ).toEqual([]);
  });

  test.each([
    [
      "a town in common and the words of its sort",
      entry("Holyoke Community Garden"),
      entry("Holyoke Food Pantry"),
    ],
    ["another number", entry("Postal Workers Local 12"), entry("Postal Workers Local 14")],
    ["the same name at the other end of the state", entry("Habitat ReStore"), entry("Habitat ReStore", far)],
    [
      "a page on the same platform",
      entry("Sunrise", { website: "https://facebook.com/sunrise" }),
      entry("Bolton Barn", { website: "https://facebook.com/sunrise" }),
    ],
  ])("%s is not enough", async (_what, one, other) => {
    expect(await signalsOf(one, other)).toEqual([]);
  });

  test("the same name, moved to the next town, is found; more that agree come first", async () => {
    const next = { town: 3, townName: "Chicopee", lat: 42.15, lng: -72.6 };
    const all = [
      entry("Zenith Looms", { phone: "413 555 0100" }),
      entry("Zenith Looms", { phone: "413 555 0100" }),
      entry("Quabbin Weavers"),
      entry("Quabbin Weavers", next),
    ];
    const found = await findPairs(all);
    expect(found.map(({ firstId }) => firstId)).toEqual([all[0]?.id, all[2]?.id]);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 1);
  });
});

const words = fc.constantFrom(
  ..."river valley market sunrise coop garden local 12 14 holyoke le huerta".split(" "),
);
const anyEntry = fc.record({
  id: fc.constant(0),
  names: fc.array(
    fc.array(words, { maxLength: 5 }).map((all) => all.join(" ")),
    { minLength: 1, maxLength: 3 },
  ),
  town: fc.constantFrom(1, 2),
  townName: fc.constantFrom("Holyoke", "Boston", ""),
  lat: fc.constantFrom(null, 42.2, 42.2001, 42.36),
  lng: fc.constantFrom(null, -72.6, -71.06),
  isExact: fc.boolean(),
  website: fc.oneof(
    fc.constant(null),
    fc.constantFrom("https://a.example", "http://www.a.example/"),
    fc.string(),
  ),
  phone: fc.oneof(fc.constant(null), fc.constantFrom("4135550100", "(413) 555-0100"), fc.string()),
  email: fc.oneof(fc.constant(null), fc.constantFrom("a@a.example", "A@a.example")),
});
const directory = fc
  .array(anyEntry, { maxLength: 24 })
  .map((all) => all.map((one, at) => ({ ...one, id: at + 1 })));

describe("for any entries", () => {
  test("two are as alike whichever comes first", () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (one, other) => {
        const [a, b] = [prepare({ ...one, id: 1 }), prepare({ ...other, id: 2 })];
        expect(scorePair(a, b)).toEqual(scorePair(b, a));
      }),
    );
  });

  test("the order in which they come does not matter, and asking again answers the same", async () => {
    await fc.assert(
      fc.asyncProperty(directory, async (all) => {
        const found = await findPairs(all);
        expect(await findPairs(all.toReversed())).toEqual(found);
        for (const { firstId, secondId, score } of found) {
          expect([firstId < secondId, score > 0 && score <= 1]).toEqual([true, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("asked for some, it finds those of all that have one of them", async () => {
    await fc.assert(
      fc.asyncProperty(
        directory.filter((all) => all.length < 8),
        async (all) => {
          const only = new Set([1, 2]);
          const touched = (await findPairs(all)).filter(
            (one) => only.has(one.firstId) || only.has(one.secondId),
          );
          expect(await findPairs(all, { only })).toEqual(touched);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test("what is no number and no site of its own tells nothing", () => {
  expect(["555", "000 000 0000", "", null].map(phoneKey)).toEqual([null, null, null, null]);
  expect(siteKey("https://www.Sunrise.example/About/index.html")).toBe("sunrise.example/about");
  expect(["javascript:1", "https://m.facebook.com/x", "", null].map(siteKey)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
