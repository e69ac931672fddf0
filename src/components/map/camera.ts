import type L from "leaflet";
import { frameCenter, frameOf, frameZoom, MAX_BOUNDS, MAX_ZOOM, project } from "./projection";
import type { Bounds, LngLat, MapViewTarget } from "./types";

/** The rim of the map in Leaflet's order. */
export const EDGES: L.LatLngBoundsLiteral = [
  [MAX_BOUNDS[1], MAX_BOUNDS[0]],
  [MAX_BOUNDS[3], MAX_BOUNDS[2]],
];

/** What a map shows, for URLs and queries. Zoom has at most two decimals. */
export type CurrentView = { bbox: Bounds; center: LngLat; zoom: number };

/** A cluster whose members stay closer than this even at the deepest zoom is opened as a list. */
const TELL_APART = 48;

const inset = (map: L.Map, side: "top" | "bottom"): number =>
  Number.parseFloat(getComputedStyle(map.getContainer()).getPropertyValue(`--map-inset-${side}`)) || 0;

/** Center and zoom that show a view in the part of the map that nothing covers (`--map-inset-…`). */
function cameraFor(map: L.Map, view: MapViewTarget): { center: LngLat; zoom: number } {
  if (!("bounds" in view)) return view;
  const size = map.getSize();
  const [top, bottom] = [inset(map, "top"), inset(map, "bottom")];
  const frame = frameOf(view.bounds);
  const zoom = frameZoom(frame, size.x, size.y - top - bottom);
  const middle = frameCenter(frame);
  const { x, y } = map.project([middle.lat, middle.lng], zoom);
  const center = map.unproject([x, y + (bottom - top) / 2], zoom);
  return { center: { lng: center.lng, lat: center.lat }, zoom };
}

/** Moves at once to an exact, unrounded zoom; people's own zooming stays in steps. */
export function moveTo(map: L.Map, view: MapViewTarget): void {
  const { center, zoom } = cameraFor(map, view);
  const { zoomSnap } = map.options;
  map.options.zoomSnap = 0;
  map.setView([center.lat, center.lng], zoom, { animate: false });
  map.options.zoomSnap = zoomSnap;
}

/** What the map shows now. */
export function currentView(map: L.Map): CurrentView {
  const bounds = map.getBounds();
  const { lng, lat } = map.getCenter();
  return {
    bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    center: { lng, lat },
    zoom: Math.round(map.getZoom() * 100) / 100,
  };
}

/** Whether zooming can't take a cluster apart: all at one point, or too close together. */
export function isStack([west, south, east, north]: Bounds): boolean {
  const a = project({ lng: west, lat: north }, MAX_ZOOM);
  const b = project({ lng: east, lat: south }, MAX_ZOOM);
  return Math.max(b.x - a.x, b.y - a.y) < TELL_APART;
}

/** Zooms into a cluster, by one level at least. */
export function zoomInto(map: L.Map, bounds: Bounds, animate: boolean): void {
  const { center, zoom } = cameraFor(map, { bounds });
  map.setView([center.lat, center.lng], Math.max(map.getZoom() + 1, zoom), { animate });
}
