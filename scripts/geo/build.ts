/**
 * Makes the base map under `public/geo/` from two public packages. Run by hand (`npm run geo`) when a source or
 * a setting changes; its output is committed. See README.md beside this file.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { GeoFile, PackedLine, Position } from "../../src/components/map/geo-path";
import { clipLine, clipRing, isInside, pack, simplify } from "../../src/components/map/geometry";
import { GEO_ORIGIN, project } from "../../src/components/map/projection";

const COAST = "@geo-maps/earth-coastlines-10m@0.6.0";
const STATES = "us-atlas@3.0.1";
/** FIPS code, the prefix of its counties' codes. */
const MASSACHUSETTS = "25";
/** Degrees: what a view at the smallest zoom can show, and where the coast keeps all its points. */
const AROUND = [-79, 38, -64.5, 46.5] as const;
const NEAR = [-73.9, 40.95, -69.4, 43.2] as const;
/** Where the state's waters end: from the coast at New Hampshire out to sea and back to Rhode Island. */
const AT_SEA: Position[] = [
  [-70.5, 42.9],
  [-68.5, 42.9],
  [-68.5, 40.6],
  [-71.1, 40.6],
  [-71.1, 41.3],
];
/** Zoom whose pixels are the file's units: about 7 m here, as exact as the source. */
const ZOOM = 14;
/** Smallest triangles kept, in square units: all that the source has near, a mile's worth far away. */
const SMALLEST_NEAR = 12;
const SMALLEST_FAR = 60_000;
/** Lines are tested for lying on land every so many degrees. */
const STEP = 0.004;
/** Degrees; Mount Hope Bay, where the atlas has no border, is half of that. */
const LARGEST_GAP = 0.1;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const cache = path.join(root, "geo-cache");

type Area = { west: number; south: number; east: number; north: number };

/** Folder with the contents of an exact package version, fetched once. */
function fetchPackage(spec: string): string {
  const folder = path.join(cache, spec.replace(/[@/]+/g, "-").replace(/^-/, ""));
  if (!existsSync(path.join(folder, "package/package.json"))) {
    mkdirSync(folder, { recursive: true });
    const answer = execFileSync("npm", ["pack", spec, "--json", "--pack-destination", folder], {
      encoding: "utf8",
    });
    const [packed] = JSON.parse(answer) as { filename: string }[];
    if (!packed) throw new Error(`npm pack ${spec} gave no file`);
    execFileSync("tar", ["xzf", path.join(folder, path.basename(packed.filename)), "-C", folder]);
  }
  return path.join(folder, "package");
}

const extent = (ring: readonly Position[]): Area => ({
  west: Math.min(...ring.map((p) => p[0])),
  south: Math.min(...ring.map((p) => p[1])),
  east: Math.max(...ring.map((p) => p[0])),
  north: Math.max(...ring.map((p) => p[1])),
});

/** Rings of land in degrees, cut to the box around the state. */
function readLand(): Position[][] {
  const file = path.join(fetchPackage(COAST), "map.geo.json");
  const source = JSON.parse(readFileSync(file, "utf8")) as { geometries: { coordinates: Position[][][] }[] };
  const [west, south, east, north] = AROUND;
  const rings = source.geometries.flatMap((g) => g.coordinates.flatMap((polygon) => polygon.slice(0, 1)));
  return rings
    .map((ring) => clipRing(ring.slice(0, -1), [west, south, east, north]))
    .filter((ring) => ring.length > 2);
}

/** Pieces of lines that run over land, so that borders don't cross bays. */
function onLand(lines: Position[][], land: Position[][]): Position[][] {
  const places = land.map((ring) => ({ ring, ...extent(ring) }));
  const dry = (p: Position) =>
    places.some(
      (l) => p[0] >= l.west && p[0] <= l.east && p[1] >= l.south && p[1] <= l.north && isInside(p, [l.ring]),
    );
  const pieces: Position[][] = [];
  for (const line of lines) {
    let piece: Position[] = [];
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Position, line[i] as Position];
      const parts = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / STEP));
      const at = (k: number): Position => [
        a[0] + ((b[0] - a[0]) * k) / parts,
        a[1] + ((b[1] - a[1]) * k) / parts,
      ];
      for (let k = 0; k < parts; k++) {
        if (dry(at(k + 0.5))) {
          if (piece.length === 0) piece.push(at(k));
          piece.push(at(k + 1));
        } else if (piece.length > 0) {
          pieces.push(piece);
          piece = [];
        }
      }
    }
    if (piece.length > 0) pieces.push(piece);
  }
  return pieces;
}

/** Joins lines end to end, nearest ends first; a gap (the border crosses a bay) becomes a straight line. */
function chain(lines: Position[][]): Position[] {
  const rest = lines.map((line) => [...line]);
  let joined = rest.shift() ?? [];
  while (rest.length > 0) {
    const far = (a: Position | undefined, b: Position | undefined) =>
      a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : Number.POSITIVE_INFINITY;
    const gap = (line: Position[]) =>
      Math.min(...[line[0], line.at(-1)].flatMap((p) => [far(p, joined[0]), far(p, joined.at(-1))]));
    const line = rest.sort((a, b) => gap(a) - gap(b)).shift() ?? [];
    const smallest = gap(line);
    if (smallest > LARGEST_GAP) throw new Error("the state's land border is not one line");
    if (far(line[0], joined[0]) === smallest || far(line.at(-1), joined.at(-1)) === smallest) line.reverse();
    joined = far(line[0], joined.at(-1)) === smallest ? [...joined, ...line] : [...line, ...joined];
  }
  return joined;
}

function readBorders(): { border: Position[]; counties: Position[][]; states: Position[][] } {
  const file = path.join(fetchPackage(STATES), "counties-10m.json");
  type Atlas = Topology<{ counties: GeometryCollection; states: GeometryCollection }>;
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Atlas;
  const { counties, states } = atlas.objects;
  const ours = (id: unknown) => String(id).startsWith(MASSACHUSETTS);
  const lines = (keep: (a: unknown, b: unknown) => boolean, of: GeometryCollection) =>
    mesh(atlas, of, (a, b) => a !== b && keep(a.id, b.id)).coordinates as unknown as Position[][];
  const [west, south, east, north] = AROUND;
  const border = chain(lines((a, b) => ours(a) !== ours(b), states));
  // From Rhode Island's coast north and around to New Hampshire's, so that the sea closes the ring.
  const first = border[0] as Position;
  const last = border.at(-1) as Position;
  if (first[1] > last[1]) border.reverse();
  return {
    border,
    counties: lines((a, b) => ours(a) && ours(b), counties),
    states: lines((a, b) => !ours(a) && !ours(b), states).flatMap((l) =>
      clipLine(l, [west, south, east, north]),
    ),
  };
}

type Source = Record<"land" | "dryBorder" | "counties" | "states", Position[][]> & { border: Position[] };

/** Writes the one file: whole pixels at {@link ZOOM}, points dropped that would not be seen. */
function writeBase(source: Source): void {
  const origin = project(GEO_ORIGIN, ZOOM);
  const place = ([lng, lat]: Position): Position => {
    const { x, y } = project({ lng, lat }, ZOOM);
    return [x - origin.x, y - origin.y];
  };
  const [left, bottom] = place([NEAR[0], NEAR[1]]);
  const [right, top] = place([NEAR[2], NEAR[3]]);
  const area = ([x, y]: Position) =>
    x > left && x < right && y > top && y < bottom ? SMALLEST_NEAR : SMALLEST_FAR;
  const level = (lines: Position[][], closed: boolean): PackedLine[] =>
    lines
      .map((line) => pack(simplify(line.map(place), area, closed)))
      .filter((line) => line.length >= (closed ? 6 : 4));
  const file: GeoFile = {
    zoom: ZOOM,
    land: level(source.land, true),
    zone: [pack([...source.border, ...AT_SEA].map(place))],
    border: level(source.dryBorder, false),
    counties: level(source.counties, false),
    states: level(source.states, false),
  };
  const text = JSON.stringify(file);
  writeFileSync(path.join(root, "public/geo/base.json"), `${text}\n`);
  const points = Object.values(file)
    .flat()
    .reduce<number>((n, line) => n + (Array.isArray(line) ? line.length / 2 : 0), 0);
  console.log(`base.json: ${points} points, ${text.length} bytes, ${gzipSync(text).length} compressed`);
}

mkdirSync(path.join(root, "public/geo"), { recursive: true });
const land = readLand();
const borders = readBorders();
writeBase({
  land,
  border: borders.border,
  dryBorder: onLand([borders.border], land),
  counties: onLand(borders.counties, land),
  states: onLand(borders.states, land),
});
