import { expect, it } from "vitest";
import { guessMapping, mappingFor } from "./headers";

it("knows the names of our own spreadsheet, and leaves its numbers alone", () => {
  const own = [
    "id",
    "slug",
    "name",
    "kind",
    "for",
    "pointQuality",
    "waysConfirmed",
    "distanceMiles",
    "listedAt",
  ];
  expect(guessMapping(own)).toEqual({
    ...{ slug: "slug", name: "name", kind: "kindKey", for: "purposes", pointQuality: "pointQuality" },
    ...{ waysConfirmed: "ways", listedAt: "listedAt" },
  });
});

it("knows names in Spanish, and takes each field once", () => {
  expect(guessMapping(["Nombre", "Título", "Dirección", "Ciudad", "Código postal", "???"])).toEqual({
    ...{ Nombre: "name", Dirección: "address", Ciudad: "town", "Código postal": "zip" },
  });
});

it("keeps what was chosen before", () => {
  expect(mappingFor(["A", "City"], { A: "name" })).toEqual({ A: "name", City: "town" });
});
