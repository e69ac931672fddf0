import { JSONParser } from "@streamparser/json";
import type { RawRow } from "../types";
import { toCells } from "./cells";
import { profileCells } from "./murmurations";

/** Where the things of a document are: of a collection, of an answer of an index, a list, or the document alone. */
const PATHS = { features: "$.features.*", data: "$.data.*", list: "$.*", one: "$" } as const;

/** What a JSON document is, by its beginning. */
export function guessShape(beginning: string): { format: "geojson" | "murmurations"; path: string } | null {
  const text = beginning.trimStart();
  if (!/^[[{]/.test(text)) return null;
  if (
    /"type"\s*:\s*"FeatureCollection"/.test(text) ||
    (/"features"\s*:\s*\[/.test(text) && text[0] === "{")
  ) {
    return { format: "geojson", path: PATHS.features };
  }
  if (text[0] === "[") return { format: "murmurations", path: PATHS.list };
  const isAnswer = /"data"\s*:\s*\[/.test(text.slice(0, 400));
  return { format: "murmurations", path: isAnswer ? PATHS.data : PATHS.one };
}

/** The things at a path, one by one. A document that is broken gives those before, and then throws. */
async function* readThings(text: AsyncIterable<string>, path: string): AsyncGenerator<unknown> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let found: unknown[] = [];
  parser.onValue = ({ value }) => {
    found.push(value);
  };
  for await (const piece of text) {
    try {
      parser.write(piece);
    } finally {
      yield* found;
    }
    found = [];
  }
  if (!parser.isEnded) parser.end();
}

const isObject = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === "object" && thing !== null && !Array.isArray(thing);

type Corner = [number, number];

/** All positions of a geometry. */
function* positions(coordinates: unknown): Generator<Corner> {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === "number" && typeof coordinates[1] === "number") {
    yield [coordinates[0], coordinates[1]];
  } else for (const one of coordinates) yield* positions(one);
}

/** A point as it is; of anything larger the middle of its box. */
function pointOf(geometry: unknown): Record<string, string> {
  if (!isObject(geometry)) return {};
  const all = [...positions(geometry.coordinates)];
  if (all.length === 0) return {};
  const middle = (at: 0 | 1) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const corner of all) [low, high] = [Math.min(low, corner[at]), Math.max(high, corner[at])];
    return String(Math.round(((low + high) / 2) * 1e7) / 1e7);
  };
  return { longitude: middle(0), latitude: middle(1) };
}

function featureCells(feature: unknown): Record<string, string> | null {
  if (!isObject(feature) || !isObject(feature.properties)) return null;
  const id: Record<string, string> = ["string", "number"].includes(typeof feature.id)
    ? { "feature.id": String(feature.id) }
    : {};
  return { ...id, ...toCells(feature.properties), ...pointOf(feature.geometry) };
}

/** The rows of a JSON document. */
export async function* readJson(
  text: AsyncIterable<string>,
  { format, path }: { format: "geojson" | "murmurations"; path: string },
): AsyncGenerator<RawRow> {
  let number = 0;
  const things = readThings(text, path);
  for (;;) {
    let next: IteratorResult<unknown, unknown>;
    try {
      next = await things.next();
    } catch {
      yield { number: number + 1, cells: {}, problem: "unreadable_from_here" };
      return;
    }
    if (next.done) return;
    number++;
    const cells =
      format === "geojson"
        ? featureCells(next.value)
        : isObject(next.value)
          ? profileCells(next.value)
          : null;
    yield cells ? { number, cells } : { number, cells: {}, problem: "no_object" };
  }
}
