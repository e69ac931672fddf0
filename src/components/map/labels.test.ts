import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNamedAt, LABEL_SIZE, type Obstacle, placeLabels } from "./labels";
import type { MapLabel } from "./types";

/** Labels whose degrees are taken as pixels. */
const pixelOf = ({ lng, lat }: { lng: number; lat: number }) => ({ x: lng, y: lat });
const town = (name: string, x: number, y: number, rank = 50_000): MapLabel => ({
  name,
  lng: x,
  lat: y,
  kind: "town",
  rank,
});
const marker = (x: number, y: number, radius: number): Obstacle => ({ at: { lng: x, lat: y }, radius });

describe("placeLabels", () => {
  it("puts a name on its point where nothing is in the way", () => {
    expect(placeLabels([town("Savoy", 100, 100)], [], pixelOf)).toEqual([
      { label: town("Savoy", 100, 100), at: town("Savoy", 100, 100), dx: 0, dy: 0 },
    ]);
  });

  it("moves a name around the marker on its point", () => {
    const [placed] = placeLabels([town("Lowell", 100, 100)], [marker(100, 100, 20)], pixelOf);
    expect(placed?.dy).toBeGreaterThan(20);
  });

  it("leaves a name out where it finds no room, the smaller town first", () => {
    const twins = [town("Smaller", 100, 100, 10), town("Larger", 102, 100, 20)];
    const walls = [70, 85, 115, 130].map((y) => marker(100, y, 5));
    expect(placeLabels(twins, walls, pixelOf).map((p) => p.label.name)).toEqual(["Larger"]);
  });

  it("never covers a marker or another name", () => {
    const spots = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(
        fc.array(spots, { maxLength: 40 }),
        fc.array(spots, { maxLength: 40 }),
        (towns, markers) => {
          const obstacles = markers.map(([x, y]) => marker(x, y, 14));
          const labels = towns.map(([x, y], i) => town(`Town ${i}`, x, y, i));
          const boxes = placeLabels(labels, obstacles, pixelOf).map(({ label, at, dx, dy }) => ({
            x: at.lng + dx,
            y: at.lat + dy,
            half: (label.name.length * LABEL_SIZE.town * 0.5) / 2,
            high: LABEL_SIZE.town / 2,
          }));
          for (const [i, a] of boxes.entries()) {
            for (const m of obstacles)
              expect(Math.abs(a.x - m.at.lng) >= a.half + 14 || Math.abs(a.y - m.at.lat) >= a.high + 14).toBe(
                true,
              );
            for (const b of boxes.slice(i + 1))
              expect(Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= a.high + b.high).toBe(
                true,
              );
          }
        },
      ),
    );
  });
});

describe("isNamedAt", () => {
  it("names cities first, then towns, then villages", () => {
    const boston = town("Boston", 0, 0, 675_647);
    const gosnold = town("Gosnold", 0, 0, 70);
    const village: MapLabel = { ...gosnold, kind: "place" };
    expect([7, 9, 12].map((zoom) => isNamedAt(boston, zoom))).toEqual([true, true, true]);
    expect([7, 9, 12].map((zoom) => isNamedAt(gosnold, zoom))).toEqual([false, false, true]);
    expect([7, 11.5, 12].map((zoom) => isNamedAt(village, zoom))).toEqual([false, false, true]);
  });

  it("names waters from their own zoom on", () => {
    const bay: MapLabel = { name: "Buzzards Bay", lng: 0, lat: 0, kind: "water", rank: 9 };
    expect([8.9, 9].map((zoom) => isNamedAt(bay, zoom))).toEqual([false, true]);
  });
});
