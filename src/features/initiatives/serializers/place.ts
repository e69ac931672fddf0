import type { TownDto } from "@/features/places/types";
import type { LocationPrivacy, PointQuality } from "../types";

/** What is stored about where an initiative is. */
type StoredPlace = {
  address: string;
  locality: string;
  zip: string | null;
  lat: number | null;
  lng: number | null;
  pointQuality: PointQuality;
  locationPrivacy: LocationPrivacy;
  town: Pick<TownDto, "lat" | "lng">;
};

/** What everybody may see of it. */
export type ShownPlace = {
  address: string | null;
  locality: string | null;
  zip: string | null;
  point: { lat: number; lng: number; quality: PointQuality } | null;
};

/**
 * The one place where it is decided what is shown of a location; page, list, API, map, search, distance,
 * exports and feeds go through it. `town_only` shows the town's point, `on_request` none.
 */
export function showPlace(stored: StoredPlace): ShownPlace {
  const { locationPrivacy, town, lat, lng } = stored;
  if (locationPrivacy === "on_request") return { address: null, locality: null, zip: null, point: null };
  if (locationPrivacy === "town_only") {
    return {
      address: null,
      locality: null,
      zip: null,
      point: { lat: town.lat, lng: town.lng, quality: "town" },
    };
  }
  return {
    address: stored.address || null,
    locality: stored.locality || null,
    zip: stored.zip,
    point: lat === null || lng === null ? null : { lat, lng, quality: stored.pointQuality },
  };
}
