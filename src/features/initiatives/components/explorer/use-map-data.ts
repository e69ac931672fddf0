import { useEffect, useState } from "react";
import { clusterZoom } from "../../loaders/map-page/map-state";
import type { MapAnswer, MapCluster, MapPoint } from "../../types";
import type { Sight } from "./directory-map";

/** What a map draws. */
export type Drawn = { clusters: MapCluster[]; points: MapPoint[] };

const NOTHING: Drawn = { clusters: [], points: [] };

/**
 * What the map draws in its present sight, asked of the API anew with every move and every change of filters.
 * @param query filters without a box, as the API takes them
 * @param pictured what the server's picture shows, to begin with
 * @param area box that the filters are limited to, if any
 */
export function useMapData(
  query: string,
  area: readonly number[] | null,
  sight: Sight | null,
  pictured: Drawn,
) {
  const [drawn, setDrawn] = useState(pictured);
  const [failed, setFailed] = useState(false);
  const box = sight && overlap(sight.bbox, area);
  const url =
    sight && box
      ? `/api/v1/map?${query}${query && "&"}bbox=${box.join(",")}&zoom=${clusterZoom(sight.zoom)}`
      : null;
  const isElsewhere = sight !== null && box === null;

  useEffect(() => {
    if (isElsewhere) setDrawn(NOTHING);
    if (url === null) return;
    const request = new AbortController();
    fetch(url, { signal: request.signal })
      .then((answer) =>
        answer.ok ? (answer.json() as Promise<MapAnswer>) : Promise.reject(new Error("no map")),
      )
      .then((answer) => {
        setDrawn(answer);
        setFailed(false);
      })
      .catch(() => {
        if (!request.signal.aborted) setFailed(true);
      });
    return () => request.abort();
  }, [url, isElsewhere]);

  return { drawn, failed };
}

const DIGITS = 5;

function overlap(sight: readonly number[], area: readonly number[] | null): number[] | null {
  const [west = 0, south = 0, east = 0, north = 0] = sight.map((side, i) => {
    const limit = area?.[i];
    if (limit === undefined) return side;
    return i < 2 ? Math.max(side, limit) : Math.min(side, limit);
  });
  const box = [west, south, east, north].map((side) => Number(side.toFixed(DIGITS)));
  return west < east && south < north ? box : null;
}
