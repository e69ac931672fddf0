import type { GeoFile } from "./geo-path";

let loading: Promise<GeoFile | null> | undefined;

/** The base map for the browser, asked for once; null when it can't be had (markers still work). */
export function loadGeo(): Promise<GeoFile | null> {
  loading ??= fetch("/geo/base.json")
    .then((answer) => (answer.ok ? (answer.json() as Promise<GeoFile>) : null))
    .catch(() => null);
  return loading;
}
