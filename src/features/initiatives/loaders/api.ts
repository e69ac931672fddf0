import { getDirectoryVersion, versionKey } from "@/features/places/data";
import { type Directory, getDirectory, listChanges, listInitiatives } from "../data";
import type { ListedRow } from "../data/rows";
import { encodeCursor, parseApiRequest, startAfter } from "../schema";
import { type DatedInitiative, toInitiativeDto } from "../serializers";
import { toMapAnswerDto } from "../serializers/map";
import type { InitiativeDto } from "../types";
import { readDtos } from "./directory";
import { startOfDay } from "./today";

// Everything here throws UnavailableError when the database does not answer.

/** Entries of an export that are read at once, and entries of a feed. */
const BATCH = 500;
const FEED_LENGTH = 50;
const DEFAULT_ZOOM = 8;

/** A call's parameters with the directory that they were read against. */
export type ApiRequest = ReturnType<typeof parseApiRequest> & { directory: Directory };

/** Names the state of the directory, for entity tags. */
export async function directoryTag(): Promise<string> {
  return versionKey(await getDirectoryVersion());
}

/** Reads the query of an API call; `problems` are for an answer 400. */
export async function loadApiRequest(query: URLSearchParams): Promise<ApiRequest> {
  const directory = await getDirectory();
  return { ...parseApiRequest(query, directory), directory };
}

/** The answer of `/api/v1/map`. */
export function loadMapAnswer({ directory, filters, zoom }: ApiRequest) {
  return toMapAnswerDto(directory.index.query(filters, filters.bbox, zoom ?? DEFAULT_ZOOM, startOfDay()));
}

/** The answer of `/api/v1/initiatives`. */
export async function loadApiList({ directory, filters, limit, cursor }: ApiRequest): Promise<{
  items: InitiativeDto[];
  total: number;
  nextCursor: string | null;
}> {
  const { ids, total } = directory.index.list(filters, startOfDay());
  const start = startAfter(ids, cursor);
  const end = Math.min(start + limit, ids.length);
  const last = ids[end - 1];
  const nextCursor = end < ids.length && last !== undefined ? encodeCursor({ id: last, at: end - 1 }) : null;
  return { items: await readDtos(ids.slice(start, end), filters.near), total, nextCursor };
}

async function* readBatches<T>(
  ids: readonly number[],
  read: (ids: readonly number[]) => Promise<T[]>,
): AsyncGenerator<T[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield await read(ids.slice(start, start + BATCH));
}

async function* resume<T>(first: IteratorResult<T, unknown>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function startBatches<T>(
  { directory, filters }: ApiRequest,
  read: (ids: readonly number[]) => Promise<T[]>,
): Promise<AsyncIterable<T[]>> {
  const batches = readBatches(directory.index.list(filters, startOfDay()).ids, read);
  return resume(await batches.next(), batches);
}

/** The whole filtered set in its order, batch by batch; the first is read before this resolves. */
export async function startExport(request: ApiRequest): Promise<AsyncIterable<InitiativeDto[]>> {
  return startBatches(request, (ids) => readDtos(ids, request.filters.near));
}

const toDated = (row: ListedRow): DatedInitiative => ({
  ...toInitiativeDto(row),
  publishedAt: row.publishedAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** The whole filtered set with the moments of publishing and changing, batch by batch as `startExport`. */
export async function startDated(request: ApiRequest): Promise<AsyncIterable<DatedInitiative[]>> {
  return startBatches(request, async (ids) => (await listInitiatives(ids)).map(toDated));
}

/** The newest fifty of the filtered set. */
export async function loadFeed({ directory, filters }: ApiRequest): Promise<DatedInitiative[]> {
  const { ids } = directory.index.list({ ...filters, sort: filters.sort ?? "newest" }, startOfDay());
  return (await listInitiatives(ids.slice(0, FEED_LENGTH))).map(toDated);
}

/** Slugs and dates of everything that has a page of its own. */
export async function loadSitemap(): Promise<{
  towns: string[];
  initiatives: { slug: string; updatedAt: string }[];
}> {
  const [{ gazetteer }, changes] = await Promise.all([getDirectory(), listChanges()]);
  return {
    towns: gazetteer.towns.map(({ slug }) => slug),
    initiatives: changes.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() })),
  };
}
