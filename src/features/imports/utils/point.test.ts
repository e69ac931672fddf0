import { expect, it } from "vitest";
import { readPoint, splitAddress } from "./point";

const inState = ({ lat, lng }: { lat: number; lng: number }) =>
  lat > 41 && lat < 43 && lng > -74 && lng < -69;

it.each([
  ["42.1", "-72.5", null],
  ["-72.5", "42.1", "swapped"],
  ["42,1", "72,5", "sign"],
  ["72.5", "42.1", "swapped"],
])("%s, %s is a point of the state", (lat, lng, mended) => {
  expect(readPoint(lat, lng, inState)).toEqual({ point: { lat: 42.1, lng: -72.5 }, mended });
});

it("says what is none", () => {
  expect(readPoint("0", "0", inState)).toEqual({ problem: "outside" });
  expect(readPoint("north", "-72", inState)).toEqual({ problem: "degrees" });
});

it("takes an address apart, and leaves a street alone that ends like a state", () => {
  expect(splitAddress("12 Main St, Springfield, MA 01103, USA")).toEqual({
    ...{ address: "12 Main St", town: "Springfield", state: "MA", zip: "01103", country: "USA" },
  });
  expect(splitAddress("5 Oak Ct").state).toBe("");
});
