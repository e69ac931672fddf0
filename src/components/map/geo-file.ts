import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { GeoFile } from "./geo-path";

let base: GeoFile | undefined;

/** The committed base map (made by scripts/geo), read once and kept. Throws when a deployment left it out. */
export function readGeoFile(): GeoFile {
  base ??= JSON.parse(readFileSync(path.join(process.cwd(), "public/geo/base.json"), "utf8")) as GeoFile;
  return base;
}
