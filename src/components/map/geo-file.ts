import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type ChartPaths, chartPaths } from "./chart-paths";
import type { GeoFile } from "./geo-path";
import type { Picture } from "./picture";

/** Pictures kept: the whole state, regions and towns come again and again. */
const KEPT = 200;

let base: GeoFile | undefined;
const drawn = new Map<string, ChartPaths>();

/** The committed base map (made by scripts/geo), read once and kept. Throws when a deployment left it out. */
export function readGeoFile(): GeoFile {
  base ??= JSON.parse(readFileSync(path.join(process.cwd(), "public/geo/base.json"), "utf8")) as GeoFile;
  return base;
}

/** The base map of a picture; those asked for lately are kept. */
export function pathsOf({ zoom, origin, box }: Picture): ChartPaths {
  const key = [zoom, origin.x, origin.y, ...box].map((n) => n.toFixed(2)).join(" ");
  const known = drawn.get(key);
  const paths = known ?? chartPaths(readGeoFile(), zoom, origin, box);
  drawn.delete(key);
  drawn.set(key, paths);
  const [oldest] = drawn.keys();
  if (drawn.size > KEPT && oldest !== undefined) drawn.delete(oldest);
  return paths;
}
