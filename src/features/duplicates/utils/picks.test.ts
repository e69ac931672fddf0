import { describe, expect, test } from "vitest";
import { ENTRY_FIELDS } from "@/features/proposals/constants";
import type { EntryValues } from "@/features/proposals/types";
import { defaultPick, fieldsOf, GROUPS, toPatch } from "./picks";

const VALUES: EntryValues = {
  ...{
    name: "River Valley",
    kindKey: "food-coop",
    summary: "",
    townId: 1,
    address: "",
    locality: "",
    zip: null,
  },
  ...{
    lat: null,
    lng: null,
    pointQuality: "town",
    locationPrivacy: "public",
    website: null,
    status: "active",
  },
  ...{ description: "", lang: "en", altLang: null, altSummary: null, altDescription: null, otherNames: [] },
  ...{ secondaryKinds: [], purposes: [], ways: [], whoMayJoin: null, principles: [], serviceArea: null },
  ...{
    hours: null,
    hoursYear: null,
    links: [],
    email: null,
    emailPublic: false,
    phone: null,
    phonePublic: false,
  },
  ...{ languages: [], accessibility: null, foundedYear: null, photos: [] },
};
const two = (a: Partial<EntryValues>, b: Partial<EntryValues>) => ({
  a: { ...VALUES, ...a },
  b: { ...VALUES, ...b },
});

test("every field that people may set belongs to exactly one pick; photos move along by themselves", () => {
  expect(GROUPS.flatMap(fieldsOf).toSorted()).toEqual(
    ENTRY_FIELDS.filter((field) => field !== "photos").toSorted(),
  );
});

describe("without a choice", () => {
  test("what one says and the other does not is kept, and lists go together", () => {
    const both = two(
      { website: "https://a.example", languages: ["en"], hours: null },
      { website: "https://b.example", languages: ["es", "en"], hours: "9 to 5", hoursYear: 2026 },
    );
    expect(toPatch(both, "a", {})).toEqual({ languages: ["en", "es"], hours: "9 to 5", hoursYear: 2026 });
    expect(toPatch(both, "b", {})).toEqual({});
  });

  test("the place that shows less is taken", () => {
    const both = two({ locationPrivacy: "public" }, { locationPrivacy: "town_only" });
    expect([defaultPick(both, "locationPrivacy", "a"), toPatch(both, "a", {})]).toEqual([
      "b",
      { locationPrivacy: "town_only" },
    ]);
  });
});

describe("with a choice", () => {
  test("address and pin go together, texts with their language", () => {
    const place = {
      address: "2 Elm St",
      lat: 42.2,
      lng: -72.6,
      pointQuality: "exact",
      zip: "01040",
    } as const;
    const both = two(
      { address: "1 Elm St", description: "Here" },
      { ...place, lang: "es", description: "Aquí" },
    );
    expect(toPatch(both, "a", { address: "b", summary: "b" })).toEqual({
      ...place,
      lang: "es",
      description: "Aquí",
    });
    expect(toPatch(both, "a", { address: "a", summary: "a" })).toEqual({});
  });

  test("the name that goes becomes another name, once", () => {
    const both = two({ name: "River Valley" }, { name: "Rio Valle", otherNames: ["RV"] });
    expect(toPatch(both, "a", { otherNames: "a" })).toEqual({ otherNames: ["Rio Valle"] });
    expect(toPatch(both, "a", { name: "b" })).toEqual({
      name: "Rio Valle",
      otherNames: ["RV", "River Valley"],
    });
    expect(toPatch(two({ name: "Café" }, { name: "cafe" }), "a", {})).toEqual({});
  });

  test("of a list that both have the same thing is taken once", () => {
    const ways = [{ way: "buy", note: "Bring a bag", url: null }] as const;
    const both = two(
      { ways: [...ways] },
      {
        ways: [
          { way: "buy", note: null, url: null },
          { way: "visit", note: null, url: null },
        ],
      },
    );
    expect(toPatch(both, "a", { ways: "both" })).toEqual({
      ways: [...ways, { way: "visit", note: null, url: null }],
    });
  });
});
