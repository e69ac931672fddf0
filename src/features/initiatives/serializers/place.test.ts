import { expect, test } from "vitest";
import { TOWNS } from "../../../../tests/support/index-fixtures";
import { showPlace } from "./place";

const stored = {
  address: "1 Hidden Street",
  locality: "Florence",
  zip: "01062",
  lat: 42.1234,
  lng: -72.1234,
  pointQuality: "exact" as const,
  town: TOWNS[0],
};

test("a public place is shown as it is known, whatever the quality of its point", () => {
  expect(showPlace({ ...stored, pointQuality: "zip", locationPrivacy: "public" })).toEqual({
    address: "1 Hidden Street",
    locality: "Florence",
    zip: "01062",
    point: { lat: 42.1234, lng: -72.1234, quality: "zip" },
  });
  expect(showPlace({ ...stored, lat: null, lng: null, locationPrivacy: "public" }).point).toBeNull();
});

test("town only: the town's point and nothing closer", () => {
  const { lat, lng } = TOWNS[0];
  const point = { lat, lng, quality: "town" };
  expect(showPlace({ ...stored, locationPrivacy: "town_only" })).toEqual({
    address: null,
    locality: null,
    zip: null,
    point,
  });
});

test("on request: no point at all", () => {
  const nothing = { address: null, locality: null, zip: null, point: null };
  expect(showPlace({ ...stored, locationPrivacy: "on_request" })).toEqual(nothing);
});
