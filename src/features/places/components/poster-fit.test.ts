import { expect, it } from "vitest";
import { fitPoster } from "./poster-fit";

const entries = (count: number, name = "A short name") =>
  Array.from({ length: count }, (_, id) => ({ id, name, kind: "Credit union", where: "1 Main St" }));

it("shows all of a list that fits", () => {
  const { shown, more } = fitPoster(entries(14));
  expect(shown).toHaveLength(14);
  expect(more).toBe(0);
});

it("cuts a longer one at its end and counts what is left", () => {
  const { shown, more } = fitPoster(entries(50));
  expect(shown.map(({ id }) => id)).toEqual(Array.from(shown, (_, id) => id));
  expect(shown.length).toBeGreaterThan(15);
  expect(shown.length + more).toBe(50);
});

it("makes room for names that take several lines", () => {
  const long = "Shape Up Somerville Mobile Farmers Market at the Council on Aging, Ralph and Jenny Center";
  expect(fitPoster(entries(50, long)).shown.length).toBeLessThan(fitPoster(entries(50)).shown.length);
});
