import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { medianDays, type Shown, showColumn, showTable, yesRate } from "./numbers";

describe("counts that are shown", () => {
  test.each<[number[], Shown[], Shown]>([
    [[12, 30], [12, 30], 42],
    [[0, 0], [0, 0], 0],
    [[3, 0], ["few", 0], "hidden"],
    [[3, 30], ["few", "hidden"], 33],
    [[3, 30, 11], ["few", 30, "hidden"], 44],
    [[3, 4, 30], ["few", "few", "hidden"], 37],
    [[6, 7, 30], ["few", "few", 30], 43],
    [[1, 0, 0], ["few", 0, 0], "hidden"],
  ])("of %j are %j, together %j", (counts, cells, total) => {
    expect(showColumn(counts)).toEqual({ cells, total });
  });

  test("never let one below ten be worked out from the others", () => {
    const count = fc.oneof(fc.nat(15), fc.nat(400));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 14 }), (counts) => {
        const { cells, total } = showColumn(counts);
        const hidden = counts.filter((_, at) => typeof cells[at] !== "number");
        for (const [at, one] of counts.entries()) if (one > 0 && one < 10) expect(cells[at]).toBe("few");
        for (const [at, cell] of cells.entries()) if (typeof cell === "number") expect(cell).toBe(counts[at]);
        // What is hidden together follows from a shown sum: neither one alone, nor a small number.
        if (typeof total === "number" && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });

  test("stand row by row, without sums over a row", () => {
    const table = showTable([
      { key: "food", met: 12, unmet: 2 },
      { key: "home", met: 0, unmet: 40 },
    ]);
    expect(table).toEqual({
      rows: [
        { key: "food", met: 12, unmet: "few" },
        { key: "home", met: 0, unmet: "hidden" },
      ],
      met: 12,
      unmet: 42,
    });
  });
});

test("median and rate are told from ten on, and not to the last digit", () => {
  expect(medianDays([1, 2, 3])).toBeNull();
  expect(medianDays([9, 1, 1, 1, 1, 3, 9, 9, 9, 9])).toBe(6);
  expect(medianDays([0.2, ...Array(9).fill(0.1)])).toBe(0);
  expect(yesRate(4, 5)).toBeNull();
  expect(yesRate(7, 4)).toBe(65);
  expect(yesRate(0, 10)).toBe(0);
});
