import { frameOf, frameZoom, project, STATE_BOUNDS } from "@/components/map/projection";
import type { Bbox } from "@/features/places/types";
import type { AreaCount } from "../../board-index/areas";
import type { BoardFilters, ShownPlace } from "../../types";

/** Pixels that the picture of the board is made for. */
const SIZE = { width: 380, height: 300 };
/** Pixels between the middles of two circles. */
const APART = 46;
/** Degrees shown around areas at least, and kept around the areas of a circle in the box that it leads to. */
const ROOM = 0.12;
const MARGIN = 0.005;

/** A circle on the map: one area, or several that are too near to each other to be told apart. */
export type BoardMark = {
  lat: number;
  lng: number;
  count: number;
  bounds: Bbox;
  groups: Record<string, number>;
  places: ShownPlace[];
};

const toMark = ({ place, sides }: AreaCount): BoardMark => ({
  lat: place.lat,
  lng: place.lng,
  count: sides.need + sides.offer,
  bounds: [place.lng, place.lat, place.lng, place.lat],
  groups: {},
  places: [place],
});

function join(a: BoardMark, b: BoardMark): BoardMark {
  const count = a.count + b.count;
  const mean = (x: number, y: number) => (x * a.count + y * b.count) / count;
  return {
    lat: mean(a.lat, b.lat),
    lng: mean(a.lng, b.lng),
    count,
    bounds: [
      Math.min(a.bounds[0], b.bounds[0]),
      Math.min(a.bounds[1], b.bounds[1]),
      Math.max(a.bounds[2], b.bounds[2]),
      Math.max(a.bounds[3], b.bounds[3]),
    ],
    groups: {},
    places: [...a.places, ...b.places],
  };
}

/** Draws areas together, the largest first, until no two circles overlap at a zoom. */
function mergeAt(areas: readonly AreaCount[], zoom: number): BoardMark[] {
  const isNear = (a: BoardMark, b: BoardMark) => {
    const [p, q] = [project(a, zoom), project(b, zoom)];
    return Math.hypot(p.x - q.x, p.y - q.y) < APART;
  };
  const open = areas.map(toMark).sort((a, b) => b.count - a.count || a.lat - b.lat);
  const marks: BoardMark[] = [];
  for (const mark of open) {
    let merged = mark;
    for (let i = 0; i < marks.length; ) {
      const other = marks[i];
      if (other && isNear(merged, other)) {
        merged = join(other, merged);
        marks.splice(i, 1);
        i = 0;
      } else i++;
    }
    marks.push(merged);
  }
  return marks;
}

/** The box that the map shows: the state, or where the matches are when a place was asked for. */
function boundsOf(areas: readonly AreaCount[], { near, town, county, region, bbox }: BoardFilters): Bbox {
  if (!near && !town && !county && !region && !bbox) return STATE_BOUNDS;
  const points = [...areas.map(({ place }) => place), ...(near ? [near] : [])];
  if (points.length === 0) return bbox ?? STATE_BOUNDS;
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)];
  const west = Math.min(...lngs) - ROOM;
  const south = Math.min(...lats) - ROOM;
  return [west, south, Math.max(...lngs) + ROOM, Math.max(...lats) + ROOM];
}

/** What the map of the board shows. */
export function boardView(areas: readonly AreaCount[], filters: BoardFilters) {
  const bounds = boundsOf(areas, filters);
  const zoom = frameZoom(frameOf(bounds), SIZE.width, SIZE.height);
  return { bounds, marks: mergeAt(areas, zoom) };
}

/** The box that holds just what a circle stands for. */
export function boxOf({ bounds: [west, south, east, north] }: BoardMark): Bbox {
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return [round(west - MARGIN), round(south - MARGIN), round(east + MARGIN), round(north + MARGIN)];
}
