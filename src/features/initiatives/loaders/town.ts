import type { PlaceDto, TownDto } from "@/features/places/types";
import { available, type Unavailable } from "@/lib/available";
import { getDirectory } from "../data";
import type { InitiativeDto } from "../types";
import { emptyFilters } from "../utils";
import { readDtos } from "./directory";
import { oneOfEachKind } from "./initiative";
import { startOfDay } from "./today";

/** Everything in one town, and what is near. */
export type LoadedTown =
  | {
      state: "ok";
      town: TownDto;
      initiatives: InitiativeDto[];
      /** In other towns within 20 miles, of as many kinds as possible. */
      nearby: InitiativeDto[];
      nearbyTowns: (TownDto & { miles: number; count: number })[];
      places: readonly PlaceDto[];
    }
  | { state: "missing"; suggestions: { slug: string; name: string }[] }
  | Unavailable;

const NEARBY = 8;
const NEARBY_TOWNS = 6;

/** Loads the page of a town by its slug. */
export async function loadTown(slug: string): Promise<LoadedTown> {
  return available(async (): Promise<LoadedTown> => {
    const { index, gazetteer } = await getDirectory();
    const town = gazetteer.towns.find((one) => one.slug === slug);
    if (!town) {
      const names = gazetteer
        .suggest(slug.replaceAll("-", " "))
        .flatMap((name) => gazetteer.town(name) ?? []);
      return { state: "missing", suggestions: names.map((one) => ({ slug: one.slug, name: one.name })) };
    }
    const today = startOfDay();
    const inTown = index.list({ ...emptyFilters(), town: town.slug }, today).ids;
    const near = { lat: town.lat, lng: town.lng, kind: "town" as const, value: town.name, town };
    const around = index.list({ ...emptyFilters(), near }, today).ids.filter((id) => !inTown.includes(id));
    const counts = index.townCounts();
    const nearbyTowns = gazetteer
      .nearestTowns(town, NEARBY_TOWNS, town.slug)
      .map((other) => ({ ...other, count: counts.get(other.slug) ?? 0 }));
    const [initiatives, nearby] = await Promise.all([
      readDtos(inTown),
      readDtos(
        oneOfEachKind(around, (id) => index.entry(id)?.kinds[0] ?? "", NEARBY),
        town,
      ),
    ]);
    return { state: "ok", town, initiatives, nearby, nearbyTowns, places: gazetteer.places(town.id) };
  });
}

/** All towns by name with the number listed in each. */
export async function loadTownCounts(): Promise<
  { state: "ok"; towns: (TownDto & { count: number })[] } | Unavailable
> {
  return available(async () => {
    const { index, gazetteer } = await getDirectory();
    const counts = index.townCounts();
    const towns = gazetteer.towns.map((town) => ({ ...town, count: counts.get(town.slug) ?? 0 }));
    return { state: "ok" as const, towns };
  });
}
