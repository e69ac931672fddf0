import { expect, it } from "vitest";
import { readGeocode } from "./geocoder";

it("reads answers in the style of Nominatim and of the Census, and nothing else", () => {
  expect(readGeocode('[{"lat":"42.1","lon":"-72.5"},{"lat":"1","lon":"2"}]')).toEqual({
    lat: 42.1,
    lng: -72.5,
  });
  const census = { result: { addressMatches: [{ coordinates: { x: -72.5, y: 42.1 } }] } };
  expect(readGeocode(JSON.stringify(census))).toEqual({ lat: 42.1, lng: -72.5 });
  for (const text of ["[]", '{"result":{"addressMatches":[]}}', "<html>", "null", '[{"lat":"x"}]', ""]) {
    expect(readGeocode(text)).toBeNull();
  }
});
