import { STATE_BOUNDS } from "@/components/map/projection";
import type { MapLabel } from "@/components/map/types";
import { listMapNames, splitPlace } from "@/features/places/loaders";
import type { Locale } from "@/i18n/locales";
import { available, type Unavailable } from "@/lib/available";
import type { FilterProblem, Filters, MapAnswer } from "../../types";
import { type DirectoryPage, loadDirectory, loadMap } from "../directory";
import { loadFilters } from "../filters";
import { loadVocabulary } from "../vocabulary";
import { clusterZoom, type MapState, type MapTarget, mapHref, readMapState, targetOf } from "./map-state";
import { extentOf, intersection, NARROW, sightOf, WIDE } from "./sight";
import type { Vocabulary } from "./vocabulary";

/** More entries than a printed directory ever has. */
const WHOLE = 20_000;

/** Zoom at which a map's extent is asked for: few clusters, whose boxes are those of their members. */
const EXTENT_ZOOM = 8;

/** What stands on a map. */
type Marks = Pick<MapAnswer, "clusters" | "points">;

/** Everything that `/map` shows. */
export type MapPage = {
  state: "ok";
  map: MapState;
  problems: FilterProblem[];
  directory: DirectoryPage;
  vocabulary: Vocabulary;
  target: MapTarget;
  data: Marks;
  /** Coarser clusters for narrow screens. */
  narrowData: Marks;
  labels: MapLabel[];
};

/** The page, a better address for it (a place typed among the words), or that the database is away. */
export type LoadedMapPage = MapPage | { state: "moved"; href: string } | Unavailable;

/** What a map of a size shows at first. */
async function marksIn(filters: Filters, target: MapTarget, size: typeof WIDE): Promise<Marks> {
  const sight = sightOf(target, size);
  const bbox = intersection(sight.bbox, filters.bbox);
  const loaded = bbox && (await loadMap({ filters, bbox, zoom: clusterZoom(sight.zoom) }));
  return loaded?.state === "ok" ? loaded.map : { clusters: [], points: [] };
}

/**
 * Loads all that an address of `/map` or `/embed/map` shows.
 * @param options.splitsPlaces whether a place among the search words leads to a better address
 */
export async function loadMapPage(
  params: URLSearchParams,
  locale: Locale,
  options = { splitsPlaces: true },
): Promise<LoadedMapPage> {
  return available(async (): Promise<LoadedMapPage> => {
    const read = await loadFilters(params);
    if (read.state !== "ok") return read;
    const map = readMapState(params, read);
    const { filters } = map;
    if (options.splitsPlaces && filters.q && !filters.near) {
      const split = await splitPlace(filters.q);
      if (split.near) {
        return {
          state: "moved",
          href: mapHref(map, { filters: { ...filters, q: split.q || null, near: split.near } }),
        };
      }
    }
    const placed = filters.town ?? filters.county ?? filters.region;
    const printed = map.view === "print";
    const order = printed && !filters.sort ? { ...filters, sort: "name" as const } : filters;
    const [directory, vocabulary, everywhere, labels] = await Promise.all([
      loadDirectory({ filters: order, page: map.page, ...(printed && { pageSize: WHOLE }) }),
      loadVocabulary(locale),
      // Only a map that looks at a town, a county or a region has to know where its matches are.
      placed ? loadMap({ filters, bbox: filters.bbox, zoom: EXTENT_ZOOM }) : null,
      listMapNames(),
    ]);
    if (directory.state !== "ok") return { state: "unavailable" };
    const extent = everywhere?.state === "ok" ? extentOf(everywhere.map) : null;
    const target = targetOf(map, extent, STATE_BOUNDS);
    const [data, narrowData] = await Promise.all([
      marksIn(filters, target, WIDE),
      marksIn(filters, target, NARROW),
    ]);
    return {
      state: "ok",
      map,
      problems: read.problems,
      directory,
      vocabulary,
      target,
      data,
      narrowData,
      labels,
    };
  });
}
