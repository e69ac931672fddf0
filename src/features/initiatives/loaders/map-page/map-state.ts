import type { Bbox, LatLng } from "@/features/places/types";
import type { Filters } from "../../types";
import { filtersToSearchParams } from "../../utils";

/** All that the address of `/map` says. */
export type MapState = {
  filters: Filters;
  /** From 1. */
  page: number;
  /** What a phone shows first; `print` is the whole filtered directory on paper. */
  view: "list" | "map" | "print";
  /** Where the map was left, if it was moved. */
  at: LatLng | null;
  zoom: number | null;
  /** Whether the list follows the map's area. */
  follow: boolean;
};

/** Where a map looks: everything inside bounds, or a zoom around a center. */
export type MapTarget = { bounds: Bbox } | { center: LatLng; zoom: number };

function readPoint(text: string | null): LatLng | null {
  const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? "");
  if (!match) return null;
  const point = { lat: Number(match[1]), lng: Number(match[2]) };
  return Math.abs(point.lat) <= 85 && Math.abs(point.lng) <= 180 ? point : null;
}

/** Reads what belongs to the page; filters, page and zoom have been read before. */
export function readMapState(
  params: URLSearchParams,
  read: Pick<MapState, "filters" | "page" | "zoom">,
): MapState {
  const view = params.get("view");
  return {
    ...read,
    view: view === "map" || view === "print" ? view : "list",
    at: readPoint(params.get("at")),
    follow: params.get("follow") === "1",
  };
}

/** The address of a state; leads to page 1 unless `page` is given. */
export function mapHref(state: MapState, patch: Partial<MapState> = {}): string {
  const { filters, view, at, zoom, follow, page } = { ...state, page: 1, ...patch };
  const params = filtersToSearchParams(filters);
  if (page > 1) params.set("page", String(page));
  if (view !== "list") params.set("view", view);
  if (at) params.set("at", `${at.lat},${at.lng}`);
  if (zoom !== null && (at || filters.bbox)) params.set("zoom", String(zoom));
  if (follow && filters.bbox) params.set("follow", "1");
  const query = params.toString().replaceAll("%2C", ",");
  return query ? `/map?${query}` : "/map";
}

const MILES_PER_DEGREE = 69.1;

/** The box around a circle. */
function around({ lat, lng }: LatLng, miles: number): Bbox {
  const dLat = miles / MILES_PER_DEGREE;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

/**
 * Where the map of a state looks at first: where it was left, else at the place asked for, else at `home`.
 * @param extent box around all matches, for filters by town, county or region
 */
export function targetOf(state: MapState, extent: Bbox | null, home: Bbox): MapTarget {
  const { filters, at, zoom } = state;
  if (at && zoom !== null) return { center: at, zoom };
  if (filters.bbox) {
    const [west, south, east, north] = filters.bbox;
    const center = { lat: (south + north) / 2, lng: (west + east) / 2 };
    return zoom === null ? { bounds: filters.bbox } : { center, zoom };
  }
  if (filters.near) return { bounds: around(filters.near, filters.radius) };
  const placed = filters.town ?? filters.county ?? filters.region;
  return { bounds: placed && extent ? extent : home };
}

/** The zoom that marks are drawn together for: in half steps, so that maps of nearly one size show the same. */
export function clusterZoom(zoom: number): number {
  return Math.round(zoom * 2) / 2;
}
