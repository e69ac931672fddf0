import type { Bbox, LatLng } from "@/features/places/types";
import { available, type Unavailable } from "@/lib/available";
import { PAGE_SIZE } from "../constants";
import { getDirectory, listInitiatives } from "../data";
import { toInitiativeDto } from "../serializers";
import type { Facets, Filters, InitiativeDto, MapAnswer, Relaxation } from "../types";
import { nearestThatFit, relax } from "./relaxations";
import { startOfDay } from "./today";

/** A page of the directory. */
export type DirectoryPage = {
  state: "ok";
  items: InitiativeDto[];
  total: number;
  /** Matches without a point, inside `bbox` or not. */
  unmapped: number;
  facets: Facets;
  page: number;
  pages: number;
  corrected: string | null;
  version: number;
  /** ISO 8601. */
  changedAt: string;
  /** Only where nothing was found. */
  relaxations: Relaxation[];
  nearest: InitiativeDto[];
};

/** Initiatives by id, in that order, as they are shown. */
export async function readDtos(ids: readonly number[], near: LatLng | null = null): Promise<InitiativeDto[]> {
  return (await listInitiatives(ids)).map((row) => toInitiativeDto(row, near));
}

/** The matches of a page of the list; a page past the end is the last one. */
export async function loadDirectory(input: {
  filters: Filters;
  page?: number;
  pageSize?: number;
}): Promise<DirectoryPage | Unavailable> {
  const { filters, page = 1, pageSize = PAGE_SIZE } = input;
  return available(async () => {
    const { index, version, changedAt } = await getDirectory();
    const today = startOfDay();
    const { ids, ...answer } = index.list(filters, today);
    const pages = Math.max(1, Math.ceil(ids.length / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const empty = ids.length === 0;
    const [items, nearest] = await Promise.all([
      readDtos(ids.slice((shown - 1) * pageSize, shown * pageSize), filters.near),
      empty ? readDtos(nearestThatFit(index, filters, 3, today), filters.near) : [],
    ]);
    const relaxations = empty ? relax(index, filters, today) : [];
    const about = { page: shown, pages, version, changedAt: changedAt.toISOString() };
    return { state: "ok" as const, items, ...answer, ...about, relaxations, nearest };
  });
}

/** The map of what matches; without a box everywhere. */
export async function loadMap(input: {
  filters: Filters;
  bbox: Bbox | null;
  zoom: number;
}): Promise<{ state: "ok"; map: MapAnswer } | Unavailable> {
  return available(async () => {
    const { index } = await getDirectory();
    return { state: "ok" as const, map: index.query(input.filters, input.bbox, input.zoom, startOfDay()) };
  });
}
