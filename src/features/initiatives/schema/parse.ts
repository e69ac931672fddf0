import type { Gazetteer } from "@/features/places/gazetteer";
import { DEFAULT_LIMIT } from "../constants";
import type { FilterProblem, Filters, Taxonomy } from "../types";
import { type Cursor, decodeCursor } from "./cursor";
import { parameters } from "./parameters";
import { readPlace } from "./place";
import { defineReader, Problems, readCursor } from "./read";

const { readOne, readMany } = defineReader(parameters);

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
    speaks: readLanguages(params, problems),
    verified: readOne(params, "verified", problems),
    ...readPlace(params, vocabulary.gazetteer, allowPoint, problems),
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
  const cursor = readCursor(readOne(params, "cursor", problems), decodeCursor, problems);
  return { ...parsed, limit, cursor, problems: problems.list };
}
