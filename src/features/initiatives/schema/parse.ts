import type { Gazetteer } from "@/features/places/gazetteer";
import type { Near } from "@/features/places/types";
import { DEFAULT_LIMIT, DEFAULT_RADIUS } from "../constants";
import type { FilterProblem, Filters, Taxonomy } from "../types";
import { type Cursor, decodeCursor } from "./cursor";
import { Problems, readMany, readOne } from "./read";

/** What the names in parameters are looked up in. */
export type Vocabulary = { gazetteer: Gazetteer; taxonomy: Taxonomy };

/** A request, read. Wrong parameters are as if absent, and told in `problems`. */
export type ParsedRequest = {
  filters: Filters;
  zoom: number | null;
  problems: FilterProblem[];
};

/** Keeps the values that exist. */
function keepKnown(
  parameter: "kind" | "for",
  values: readonly string[],
  allowed: readonly string[],
  problems: Problems,
): string[] {
  const known = new Set(allowed);
  return values.filter((value) => {
    if (known.has(value)) return true;
    problems.add({
      parameter,
      value,
      code: "unknown",
      allowed: [...allowed],
      message: "is not one of the allowed values",
    });
    return false;
  });
}

function readArea(
  params: URLSearchParams,
  parameter: "region" | "county",
  { gazetteer }: Vocabulary,
  problems: Problems,
): string | null {
  const text = readOne(params, parameter, problems);
  if (text === null) return null;
  const dimension = parameter === "region" ? "regions" : "counties";
  const slug = gazetteer.area(dimension, text);
  if (slug === null) {
    const allowed = gazetteer[dimension].map((area) => area.slug);
    problems.add({
      parameter,
      value: text,
      code: "unknown",
      allowed,
      message: "is not one of the allowed values",
    });
  }
  return slug;
}

function readTown(params: URLSearchParams, { gazetteer }: Vocabulary, problems: Problems): string | null {
  const text = readOne(params, "town", problems);
  if (text === null) return null;
  const town = gazetteer.town(text);
  if (town) return town.slug;
  const message = "is not a city or town of Massachusetts";
  problems.add({
    parameter: "town",
    value: text,
    code: "unknown",
    allowed: gazetteer.suggest(text),
    message,
  });
  return null;
}

function readNear(
  params: URLSearchParams,
  { gazetteer }: Vocabulary,
  allowPoint: boolean,
  problems: Problems,
): Near | null {
  const text = readOne(params, "near", problems);
  if (text === null) return null;
  const near = gazetteer.resolve(text, { allowPoint });
  if (near) return near;
  const message = "is not a ZIP, town or neighborhood of Massachusetts";
  problems.add({
    parameter: "near",
    value: text,
    code: "unknown",
    allowed: gazetteer.suggest(text),
    message,
  });
  return null;
}

/** Language tags in their canonical form. */
function readLanguages(params: URLSearchParams, problems: Problems): string[] {
  return readMany(params, "speaks", problems).flatMap((tag) => {
    try {
      return Intl.getCanonicalLocales(tag);
    } catch {
      problems.add({
        parameter: "speaks",
        value: tag,
        code: "malformed",
        message: "is not a BCP 47 language tag",
      });
      return [];
    }
  });
}

function parse(params: URLSearchParams, vocabulary: Vocabulary, allowPoint: boolean, problems: Problems) {
  const { kinds, groups, purposes } = vocabulary.taxonomy;
  const kindKeys = [...kinds, ...groups].map((one) => one.key);
  const filters: Filters = {
    q: readOne(params, "q", problems),
    kind: keepKnown("kind", readMany(params, "kind", problems), kindKeys, problems),
    for: keepKnown("for", readMany(params, "for", problems), purposes, problems),
    way: readMany(params, "way", problems),
    region: readArea(params, "region", vocabulary, problems),
    county: readArea(params, "county", vocabulary, problems),
    town: readTown(params, vocabulary, problems),
    speaks: readLanguages(params, problems),
    near: readNear(params, vocabulary, allowPoint, problems),
    radius: readOne(params, "radius", problems) ?? DEFAULT_RADIUS,
    verified: readOne(params, "verified", problems),
    bbox: readOne(params, "bbox", problems),
    sort: readOne(params, "sort", problems),
  };
  const zoom = readOne(params, "zoom", problems);
  return { filters, zoom: zoom === null ? null : Math.round(zoom * 100) / 100 };
}

/** Reads the query of a page. `near` takes no coordinates: no position belongs into a page's address. */
export function parsePageRequest(
  params: URLSearchParams,
  vocabulary: Vocabulary,
): ParsedRequest & { page: number } {
  const problems = new Problems();
  const parsed = parse(params, vocabulary, false, problems);
  const page = readOne(params, "page", problems) ?? 1;
  return { ...parsed, page, problems: problems.list };
}

/** Reads the query of an API call: any problem is an answer 400. */
export function parseApiRequest(
  params: URLSearchParams,
  vocabulary: Vocabulary,
): ParsedRequest & { limit: number; cursor: Cursor | null } {
  const problems = new Problems();
  const parsed = parse(params, vocabulary, true, problems);
  const limit = readOne(params, "limit", problems) ?? DEFAULT_LIMIT;
  const text = readOne(params, "cursor", problems);
  const cursor = text === null ? null : decodeCursor(text);
  if (text !== null && cursor === null) {
    const message = "must be a cursor that this API gave";
    problems.add({ parameter: "cursor", value: text, code: "malformed", message });
  }
  return { ...parsed, limit, cursor, problems: problems.list };
}
