import { describe, expect, it } from "vitest";
import type { TownDto } from "@/features/places/types";
import { personalArea, townArea } from "./area";

const town = (
  slug: string,
  county: string,
  region: string,
  population2020: number,
  lat: number,
): TownDto => ({
  ...{ id: lat, slug, name: slug, isCity: false, county, region, population2020, lat, lng: -72 },
});

const MONROE = town("monroe", "Franklin", "Pioneer Valley", 118, 42.7);
const GREENFIELD = town("greenfield", "Franklin", "Pioneer Valley", 17_768, 42.6);
const ORANGE = town("orange", "Franklin", "Central Massachusetts", 7_569, 42.5);
const NANTUCKET = town("nantucket", "Nantucket", "Cape Cod & Islands", 14_255, 41.3);
const BARNSTABLE = town("barnstable", "Barnstable", "Cape Cod & Islands", 48_916, 41.7);
const TOWNS = [MONROE, GREENFIELD, ORANGE, NANTUCKET, BARNSTABLE];

describe("the area that a person's post shows", () => {
  it("is the town where 20,000 people live", () => {
    expect(personalArea(BARNSTABLE, TOWNS)).toEqual(townArea(BARNSTABLE));
  });

  it("is the county for a small town, with no trace of where in it", () => {
    const [one, other] = [personalArea(MONROE, TOWNS), personalArea(ORANGE, TOWNS)];
    expect(one).toEqual(other);
    expect(one).toMatchObject({
      ...{ town: null, county: "franklin", regions: ["central-massachusetts", "pioneer-valley"] },
    });
    expect(one.lat).toBeCloseTo((42.7 * 118 + 42.6 * 17_768 + 42.5 * 7_569) / 25_455, 6);
  });

  it("is the region where the county is small, too", () => {
    const area = personalArea(NANTUCKET, TOWNS);
    expect(area).toMatchObject({ town: null, county: null, regions: ["cape-cod-islands"] });
    expect(area.lat).toBeGreaterThan(41.5);
  });
});
