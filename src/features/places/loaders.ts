import { getGazetteer } from "./data";
import type { LatLng, Near, TownDto } from "./types";

// Every loader here throws UnavailableError when the database does not answer.

/** What a reader means by `near`; null when it is no place of the state. */
export async function resolveNear(text: string, options?: { allowPoint?: boolean }): Promise<Near | null> {
  return (await getGazetteer()).resolve(text, options);
}

/** Up to three names close to a misspelled one. */
export async function suggestNear(text: string): Promise<string[]> {
  return (await getGazetteer()).suggest(text);
}

/** Takes the place out of a search text: "pantry near 01060" is "pantry" and 01060. */
export async function splitPlace(q: string): Promise<{ q: string; near: Near | null }> {
  return (await getGazetteer()).split(q);
}

/** All towns by name. */
export async function listTowns(): Promise<readonly TownDto[]> {
  return (await getGazetteer()).towns;
}

/** The town of a slug or name. */
export async function getTown(slug: string): Promise<TownDto | null> {
  return (await getGazetteer()).town(slug);
}

/** The ZIP that stands for a point, so that no position has to enter a URL. */
export async function nearestZip(point: LatLng): Promise<{ zip: string; town: TownDto } | null> {
  return (await getGazetteer()).nearestZip(point);
}

/** Names on the map: cities and towns by population, then neighborhoods and villages. */
export async function listMapNames(): Promise<
  (LatLng & { name: string; kind: "town" | "place"; rank: number })[]
> {
  const gazetteer = await getGazetteer();
  return [
    ...gazetteer.towns.map(({ name, lat, lng, population2020 }) => ({
      name,
      lat,
      lng,
      kind: "town" as const,
      rank: population2020,
    })),
    ...gazetteer
      .allPlaces()
      .map(({ name, lat, lng }) => ({ name, lat, lng, kind: "place" as const, rank: 0 })),
  ];
}

/** The eight regions, by name. */
export async function listRegions(): Promise<readonly { slug: string; name: string }[]> {
  return (await getGazetteer()).regions;
}

/** The fourteen counties, by name. */
export async function listCounties(): Promise<readonly { slug: string; name: string }[]> {
  return (await getGazetteer()).counties;
}
