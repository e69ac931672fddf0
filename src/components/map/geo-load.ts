import type { GeoFile } from "./geo-path";

/** Where the browser finds the base map. */
export const GEO_URL = "/geo/base.json";

let loading: Promise<GeoFile | null> | undefined;

/** The base map for the browser, asked for once; null when it can't be had (markers still work). */
export function loadGeo(): Promise<GeoFile | null> {
  loading ??= fetch(GEO_URL)
    .then((answer) => (answer.ok ? (answer.json() as Promise<GeoFile>) : null))
    .catch(() => null);
  return loading;
}
