import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePath, type Position, ringPath, unpack } from "./geo-path";
import { type Box, clipLine, clipRing, isInside, pack, ringArea, simplify } from "./geometry";

const BOX: Box = [0, 0, 100, 100];
const square: Position[] = [
  [-50, -50],
  [50, -50],
  [50, 50],
  [-50, 50],
];
const positions = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }));

describe("clipRing", () => {
  it("keeps what is inside", () => {
    expect(ringArea(clipRing(square, BOX))).toBe(2500);
    expect(clipRing(square, [60, 60, 70, 70])).toEqual([]);
  });

  it("never reaches beyond the box", () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 3, maxLength: 30 }), (ring) => {
        for (const [x, y] of clipRing(ring, BOX)) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
          expect(Math.max(x, y)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });
});

describe("clipLine", () => {
  it("drops what is far and keeps the pieces that touch", () => {
    const line: Position[] = [
      [-90, 10],
      [-10, 10],
      [50, 10],
      [150, 10],
      [190, 10],
      [190, 90],
      [50, 90],
    ];
    expect(clipLine(line, BOX)).toEqual([line.slice(1, 4), line.slice(5)]);
  });
});

describe("simplify", () => {
  it("drops bends that are too small to see and keeps the ends", () => {
    const line: Position[] = [
      [0, 0],
      [50, 0.1],
      [100, 0],
      [100, 100],
    ];
    expect(simplify(line, () => 10, false)).toEqual([line[0], line[2], line[3]]);
  });

  it("makes nothing of islands smaller than that", () => {
    expect(simplify(square, () => 20_000, true)).toEqual([]);
  });

  it("keeps everything that is large enough", () => {
    expect(simplify(square, () => 10, true)).toEqual(square);
  });
});

describe("isInside", () => {
  it("tells inside from outside, holes included", () => {
    const hole: Position[] = square.map(([x, y]) => [x / 10, y / 10]);
    expect(isInside([20, 20], [square, hole])).toBe(true);
    expect(isInside([2, 2], [square, hole])).toBe(false);
    expect(isInside([80, 2], [square, hole])).toBe(false);
  });
});

describe("pack", () => {
  it("comes back as the same line", () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 20 }), (line) => {
        const distinct = line.filter(
          (p, i) => i === 0 || p[0] !== line[i - 1]?.[0] || p[1] !== line[i - 1]?.[1],
        );
        expect(unpack(pack(line))).toEqual(distinct);
      }),
    );
  });
});

describe("path texts", () => {
  it("write whole relative steps", () => {
    expect(
      linePath([
        [1.4, 2],
        [4, -3],
        [10, -3],
      ]),
    ).toBe("M1 2l3-5l6 0");
    expect(ringPath(square)).toBe("M-50-50l100 0l0 100l-100 0z");
    expect(linePath([[1, 1]])).toBe("");
  });

  it("round corners by no more than asked", () => {
    expect(ringPath(square, 10)).toMatch(/^M-50-40q0-10 10-10l80 0q10 0 10 10/);
  });
});
