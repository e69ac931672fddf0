import { pageAfter } from "@/features/initiatives/schema";
import { type Board, getBoard } from "../data/board";
import { parseApiRequest } from "../schema/parse";
import type { DatedPost } from "../serializers/feed";
import { toPublicPostDto } from "../serializers/public-post";
import type { BoardFilters, PostDto, PublicPostDto, Viewer } from "../types";
import { emptyFilters } from "../utils/filters";

// Everything here throws UnavailableError when the database does not answer, and gives away public posts alone.

const PUBLIC: Viewer = { kind: "public" };
const FEED_LENGTH = 50;

/** A call's parameters with the board that they were read against. */
export type ApiRequest = ReturnType<typeof parseApiRequest> & { board: Board };

/** Names the state of the board at a moment, for entity tags. */
export async function boardTag(now = new Date()): Promise<string> {
  const { key, index } = await getBoard();
  return `${key} ${index.epoch(now)}`;
}

/** Reads the query of an API call; `problems` are for an answer 400. */
export async function loadApiRequest(query: URLSearchParams): Promise<ApiRequest> {
  const board = await getBoard();
  return { ...parseApiRequest(query, board.gazetteer), board };
}

function listPublic({ index }: Board, filters: BoardFilters, now: Date): readonly PostDto[] {
  return index.list(filters, PUBLIC, now).posts;
}

/** The answer of `/api/v1/posts`. */
export function loadApiList({ board, filters, limit, cursor }: ApiRequest, now = new Date()) {
  const posts = listPublic(board, filters, now);
  const ids = posts.map(({ id }) => id);
  const { start, end, nextCursor } = pageAfter(ids, { limit, cursor });
  return { items: posts.slice(start, end).map(toPublicPostDto), total: posts.length, nextCursor };
}

/** A public post that is on the board; null for any other id. */
export async function loadPublicPost(id: string, now = new Date()): Promise<PublicPostDto | null> {
  const entry = (await getBoard()).index.entry(id);
  return entry?.post.isPublic && entry.expiresAt > now.getTime() ? toPublicPostDto(entry.post) : null;
}

/** The newest fifty of the filtered set. */
export function loadFeed({ board, filters }: ApiRequest, now = new Date()): DatedPost[] {
  const posts = listPublic(board, { ...filters, sort: filters.sort ?? "newest" }, now).slice(0, FEED_LENGTH);
  return posts.map((post) => ({ ...toPublicPostDto(post), updatedAt: updatedAt(board, post) }));
}

const updatedAt = ({ index }: Board, { id }: PostDto): string =>
  new Date(index.entry(id)?.updatedAt ?? 0).toISOString();

/** Posts that search engines may know of: of initiatives and groups alone. */
export async function loadSitemap(now = new Date()): Promise<{ id: string; updatedAt: string }[]> {
  const board = await getBoard();
  const posts = listPublic(board, emptyFilters(), now).filter(({ by }) => by.kind !== "person");
  return posts.map((post) => ({ id: post.id, updatedAt: updatedAt(board, post) }));
}
