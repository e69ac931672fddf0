import type { LatLng, TownDto } from "@/features/places/types";
import { slugify } from "@/features/places/utils";
import { SMALLEST_SHOWN_AREA } from "../constants";
import type { Area } from "../types";

const peopleIn = (towns: readonly TownDto[]) =>
  towns.reduce((total, { population2020 }) => total + population2020, 0);

/** The middle of where people live: label points weighted by population. */
function middleOf(towns: readonly TownDto[]): LatLng {
  const total = peopleIn(towns);
  const mean = (of: (town: TownDto) => number) =>
    towns.reduce((sum, town) => sum + of(town) * town.population2020, 0) / total;
  return { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}

const regionsOf = (towns: readonly TownDto[]) =>
  [...new Set(towns.map(({ region }) => slugify(region)))].toSorted();

/** The area of a town: what an initiative's or a group's post shows. */
export function townArea({ slug, county, region, lat, lng }: TownDto): Area {
  return { town: slug, county: slugify(county), regions: [slugify(region)], lat, lng };
}

/**
 * The area that a person's post shows: the smallest of town, county and region with 20,000 people
 * (`product.md`). A county names every region it lies in: its region alone would tell where in it.
 * @param towns all of the state
 */
export function personalArea(town: TownDto, towns: readonly TownDto[]): Area {
  if (town.population2020 >= SMALLEST_SHOWN_AREA) return townArea(town);
  const inCounty = towns.filter(({ county }) => county === town.county);
  if (peopleIn(inCounty) >= SMALLEST_SHOWN_AREA) {
    return {
      town: null,
      county: slugify(town.county),
      regions: regionsOf(inCounty),
      ...middleOf(inCounty),
    };
  }
  const inRegion = towns.filter(({ region }) => region === town.region);
  return { town: null, county: null, regions: [slugify(town.region)], ...middleOf(inRegion) };
}
