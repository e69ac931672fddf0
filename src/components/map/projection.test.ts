import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FIT_PADDING,
  frameCenter,
  frameOf,
  frameZoom,
  MAX_ZOOM,
  milesToPixels,
  project,
  STATE_BOUNDS,
  unproject,
  worldSize,
} from "./projection";
import type { Bounds } from "./types";

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const zooms = degrees(0, MAX_ZOOM);
const places = fc.record({ lng: degrees(-180, 180), lat: degrees(-85, 85) });

describe("project", () => {
  it("comes back from pixels to the same place", () => {
    fc.assert(
      fc.property(places, zooms, (place, zoom) => {
        const back = unproject(project(place, zoom), zoom);
        expect(back.lng).toBeCloseTo(place.lng, 6);
        expect(back.lat).toBeCloseTo(place.lat, 6);
      }),
    );
  });

  it("puts the world's middle in the middle and north above south", () => {
    expect(project({ lng: 0, lat: 0 }, 0)).toEqual({ x: 128, y: 128 });
    expect(project({ lng: -71, lat: 43 }, 8).y).toBeLessThan(project({ lng: -71, lat: 42 }, 8).y);
  });
});

describe("frameOf", () => {
  const boxes = fc
    .tuple(degrees(-74, -70), degrees(41, 43), degrees(0, 3), degrees(0, 2))
    .map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);

  it("holds the bounds whole, in any container, beside the padding", () => {
    fc.assert(
      fc.property(boxes, degrees(300, 2000), degrees(300, 2000), (bounds, width, height) => {
        const frame = frameOf(bounds);
        const zoom = frameZoom(frame, width, height);
        const middle = project(frameCenter(frame), zoom);
        for (const corner of [
          { lng: bounds[0], lat: bounds[1] },
          { lng: bounds[2], lat: bounds[3] },
        ]) {
          const { x, y } = project(corner, zoom);
          expect(Math.abs(x - middle.x)).toBeLessThanOrEqual(width / 2 - FIT_PADDING + 0.01);
          expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(height / 2 - FIT_PADDING + 0.01);
        }
      }),
    );
  });

  it("takes the shape that wastes least", () => {
    expect(frameOf(STATE_BOUNDS).shape).toBe("wide");
    expect(frameOf([-71.1, 42, -70.9, 43]).shape).toBe("tall");
    expect(frameOf([-71, 42, -70, 42.74]).shape).toBe("square");
  });

  it("does not zoom in without end on a single point", () => {
    expect(frameZoom(frameOf([-71, 42, -71, 42]), 1000, 1000)).toBe(MAX_ZOOM);
  });
});

describe("milesToPixels", () => {
  it("agrees with the distance between two places", () => {
    // One minute of latitude on the sphere that web mercator is drawn from is 1855.3 meters.
    const zoom = 10;
    const north = project({ lng: -72, lat: 42 + 1 / 60 }, zoom).y;
    const south = project({ lng: -72, lat: 42 }, zoom).y;
    expect(milesToPixels(1.1528, 42, zoom)).toBeCloseTo(south - north, 1);
  });

  it("doubles with each zoom, as the world does", () => {
    expect(milesToPixels(5, 42, 11)).toBeCloseTo(2 * milesToPixels(5, 42, 10));
    expect(worldSize(11)).toBe(2 * worldSize(10));
  });
});
