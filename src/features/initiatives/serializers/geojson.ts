import type { Feature, Point } from "geojson";
import type { InitiativeDto } from "../types";

type Properties = Omit<InitiativeDto, "id" | "lat" | "lng">;

/** An initiative as a GeoJSON feature; without a shown point its geometry is null. */
export function toFeature({ id, lat, lng, ...properties }: InitiativeDto): Feature<Point | null, Properties> {
  const geometry: Point | null =
    lat === null || lng === null ? null : { type: "Point", coordinates: [lng, lat] };
  return { type: "Feature", id, geometry, properties };
}
