import { z } from "zod";
import { cursorReader } from "@/features/initiatives/schema/cursor";
import { readPlace } from "@/features/initiatives/schema/place";
import { defineReader, Problems, readCursor } from "@/features/initiatives/schema/read";
import type { FilterProblem } from "@/features/initiatives/types";
import type { Gazetteer } from "@/features/places/gazetteer";
import { PAGE_SIZE } from "../constants";
import type { BoardFilters } from "../types";
import { parameters } from "./parameters";

const { readOne, readMany } = defineReader(parameters);
const decodeCursor = cursorReader(z.uuid());

/** A request, read. Wrong parameters are as if absent, and told in `problems`. */
type ParsedRequest = { filters: BoardFilters; problems: FilterProblem[] };

function parse(
  params: URLSearchParams,
  gazetteer: Gazetteer,
  allowPoint: boolean,
  problems: Problems,
): BoardFilters {
  return {
    q: readOne(params, "q", problems),
    side: readOne(params, "side", problems),
    category: readMany(params, "category", problems),
    mode: readOne(params, "mode", problems),
    term: readMany(params, "term", problems),
    unanswered: readOne(params, "unanswered", problems) !== null,
    ...readPlace(params, gazetteer, allowPoint, problems),
    sort: readOne(params, "sort", problems),
  };
}

/** Reads the query of a page. `near` takes no coordinates: no position belongs into a page's address. */
export function parsePageRequest(
  params: URLSearchParams,
  gazetteer: Gazetteer,
): ParsedRequest & { page: number } {
  const problems = new Problems();
  const filters = parse(params, gazetteer, false, problems);
  const page = readOne(params, "page", problems) ?? 1;
  return { filters, page, problems: problems.list };
}

/** Reads the query of an API call: any problem is an answer 400. */
export function parseApiRequest(
  params: URLSearchParams,
  gazetteer: Gazetteer,
): ParsedRequest & { limit: number; cursor: ReturnType<typeof decodeCursor> } {
  const problems = new Problems();
  const filters = parse(params, gazetteer, true, problems);
  const limit = readOne(params, "limit", problems) ?? PAGE_SIZE;
  const cursor = readCursor(readOne(params, "cursor", problems), decodeCursor, problems);
  return { filters, limit, cursor, problems: problems.list };
}
