import type { Gazetteer } from "@/features/places/gazetteer";
import type { LatLng, Near, TownDto } from "@/features/places/types";
import { isNearTown, isSamePoint } from "@/features/places/utils";
import type { EntryValues } from "../types";
import type { ReadPlace } from "./entry";

/** What is typed about a place. */
export type TypedPlace = {
  town: string;
  address: string;
  locality: string;
  zip: string | null;
  lat: number | null;
  lng: number | null;
};

/** Finds the door of an address; null when it is not found, or nobody can be asked. */
export type Geocode = (address: string) => Promise<LatLng | null>;

type Point = LatLng & { pointQuality: EntryValues["pointQuality"] };
type Problem = { field: "town" | "lat" | "lng" | "zip"; key: string };

/** The best point that the gazetteer knows: the middle of the ZIP, of the neighborhood, of the town. */
function knownPoint(gazetteer: Gazetteer, near: Near, { locality, zip }: TypedPlace): Point {
  const byZip = zip ? gazetteer.resolve(zip) : near.kind === "zip" ? near : null;
  if (byZip && byZip.town.id === near.town.id) {
    return { lat: byZip.lat, lng: byZip.lng, pointQuality: "zip" };
  }
  const byPlace = near.kind === "place" ? near : gazetteer.resolve(`${locality}, ${near.town.name}`);
  const { lat, lng } = byPlace?.town.id === near.town.id ? byPlace : near.town;
  return { lat, lng, pointQuality: "town" };
}

/** How well a point that was typed or dragged is known: what the gazetteer has is only the middle of something. */
function qualityOf(point: LatLng, known: Point, town: TownDto, before: EntryValues | null): Point {
  if (before && before.lat !== null && before.lng !== null) {
    const was = { lat: before.lat, lng: before.lng };
    if (isSamePoint(point, was)) return { ...point, pointQuality: before.pointQuality };
  }
  if (isSamePoint(point, known)) return { ...point, pointQuality: known.pointQuality };
  return { ...point, pointQuality: isSamePoint(point, town) ? "town" : "exact" };
}

/** Whether the point is that of before, and the address is not: then it stands for nothing any more. */
function isLeftBehind(typed: TypedPlace, townId: number, before: EntryValues | null): boolean {
  if (!before || before.lat !== typed.lat || before.lng !== typed.lng) return false;
  return before.address !== typed.address || before.townId !== townId || before.zip !== typed.zip;
}

/** Whether everything about the place is as it was; also where an entry never had a point. */
function isUntouched(typed: TypedPlace, townId: number, before: EntryValues): boolean {
  const names = ["address", "locality", "zip", "lat", "lng"] as const;
  return before.townId === townId && names.every((name) => before[name] === typed[name]);
}

/**
 * Makes out where something is from what was typed: the town by the gazetteer; the point as it was typed or dragged,
 * else by address where somebody can be asked, else the middle of ZIP, neighborhood or town.
 * @param before the entry as it was, when it is changed
 */
export async function readPlace(
  typed: TypedPlace,
  { gazetteer, geocode, before }: { gazetteer: Gazetteer; geocode: Geocode; before: EntryValues | null },
): Promise<{ place: ReadPlace & { town: TownDto } } | { problem: Problem }> {
  const near = gazetteer.resolve(typed.town);
  if (!near || near.kind === "point") return { problem: { field: "town", key: "@proposals.errors.town" } };
  const { town } = near;
  if (before && isUntouched(typed, town.id, before)) {
    const { townId, address, locality, zip, lat, lng, pointQuality } = before;
    return { place: { townId, address, locality, zip, lat, lng, pointQuality, town } };
  }
  const locality = typed.locality || (near.kind === "place" ? near.value.split(",")[0]?.trim() || "" : "");
  const zip = typed.zip ?? (near.kind === "zip" ? near.value : null);
  const known = knownPoint(gazetteer, near, { ...typed, locality, zip });
  const { lat, lng } = typed;
  if ((lat === null) !== (lng === null)) {
    return { problem: { field: lat === null ? "lat" : "lng", key: "@proposals.errors.bothDegrees" } };
  }
  const fixed = lat === null || lng === null || isLeftBehind(typed, town.id, before) ? null : { lat, lng };
  if (fixed && !isNearTown(town, fixed)) return { problem: { field: "lat", key: "@proposals.errors.far" } };
  const street = [typed.address, town.name, ["MA", zip].filter(Boolean).join(" ")].join(", ");
  const found = fixed || typed.address === "" ? null : await geocode(street);
  const point = fixed
    ? qualityOf(fixed, known, town, before)
    : found && isNearTown(town, found)
      ? { ...found, pointQuality: "exact" as const }
      : known;
  return { place: { townId: town.id, address: typed.address, locality, zip, ...point, town } };
}
