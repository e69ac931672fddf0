import type { FilterProblem } from "@/features/initiatives/types";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { Actor } from "@/lib/actor";
import { available, type Unavailable } from "@/lib/available";
import type { BoardAnswer } from "../board-index";
import { PAGE_SIZE } from "../constants";
import { getBoard } from "../data/board";
import { findOwnGroup } from "../data/groups";
import { parsePageRequest } from "../schema/parse";
import type { BoardFilters, PostDto } from "../types";
import { boardHref } from "../utils/filters";
import { mayPromise } from "./promise";
import { nearestThatFit, type Relaxation, relax } from "./relaxations";
import { loadViewer } from "./viewer";

/** Posts on the sheet that is printed. */
const PRINTED = 60;
const NEAREST = 4;

/** Everything that `/board` shows. */
export type BoardPage = {
  state: "ok";
  actor: Actor;
  filters: BoardFilters;
  problems: FilterProblem[];
  posts: readonly PostDto[];
  total: number;
  page: number;
  pages: number;
  answer: Pick<BoardAnswer, "facets" | "areas" | "corrected">;
  /** Only where nothing was found. */
  relaxations: Relaxation[];
  nearest: PostDto[];
  /** Whether organizers can be promised to look. */
  isPromised: boolean;
  gazetteer: Gazetteer;
  /** Names what the page was made from, for caches of its parts. */
  key: string;
  /** Whether it is for paper: only what may be copied anywhere. */
  isPrint: boolean;
};

/** The page, a better address for it (a place typed among the words), or that the database is away. */
export type LoadedBoardPage = BoardPage | { state: "moved"; href: string } | Unavailable;

/** Loads all that an address of `/board` shows to whoever asks. */
export async function loadBoardPage(params: URLSearchParams, now = new Date()): Promise<LoadedBoardPage> {
  return available(async (): Promise<LoadedBoardPage> => {
    const [board, asked] = [await getBoard(), await loadViewer()];
    const { index, gazetteer, key } = board;
    const { filters, page: wanted, problems } = parsePageRequest(params, gazetteer);
    const isPrint = params.has("print");
    if (filters.q && !filters.near) {
      const { q, near } = gazetteer.split(filters.q);
      if (near) return { state: "moved", href: boardHref({ ...filters, q: q || null, near }) };
    }
    const viewer = isPrint ? ({ kind: "public" } as const) : asked.viewer;
    const answer = index.list(filters, viewer, now);
    const size = isPrint ? PRINTED : PAGE_SIZE;
    const total = answer.posts.length;
    const pages = Math.max(1, Math.ceil(total / size));
    const page = Math.min(wanted, pages);
    return {
      state: "ok",
      actor: asked.actor,
      filters,
      problems,
      posts: answer.posts.slice((page - 1) * size, page * size),
      total,
      page,
      pages,
      answer,
      relaxations: total === 0 ? relax(board, filters, viewer, now) : [],
      nearest: total === 0 ? nearestThatFit(board, filters, viewer, NEAREST, now) : [],
      isPromised: await mayPromise(now),
      gazetteer,
      key: `${key} ${index.epoch(now)} ${viewer.kind}`,
      isPrint,
    };
  });
}

/** What is on the board of a town, or of an initiative, for whoever asks: the newest few. */
export async function loadPostsOf(
  of: { town: string } | { initiative: string },
  count: number,
  now = new Date(),
): Promise<{ state: "ok"; posts: readonly PostDto[]; total: number } | Unavailable> {
  return available(async () => {
    const [{ index }, { viewer }] = [await getBoard(), await loadViewer()];
    const posts = "town" in of ? index.inTown(of.town, viewer, now) : index.by(of.initiative, viewer, now);
    return { state: "ok" as const, posts: posts.slice(0, count), total: posts.length };
  });
}

/** What of a group is on the board, and whether whoever asks may post for it. */
export async function loadGroupPosts(
  { groupId, slug }: { groupId: string; slug: string },
  count: number,
  now = new Date(),
): Promise<{ state: "ok"; posts: readonly PostDto[]; isMember: boolean } | Unavailable> {
  return available(async () => {
    const [{ index }, { actor, viewer }] = [await getBoard(), await loadViewer()];
    const own = actor.kind === "member" ? await findOwnGroup(slug, actor.id) : null;
    return {
      state: "ok" as const,
      posts: index.ofGroup(slug, viewer, now).slice(0, count),
      isMember: own?.id === groupId,
    };
  });
}

/** How many needs and offers a visitor finds on the board. */
export async function loadSides(
  now = new Date(),
): Promise<{ state: "ok"; need: number; offer: number } | Unavailable> {
  return available(async () => {
    const { index } = await getBoard();
    const { need = 0, offer = 0 } = index.everything(now).facets.side;
    return { state: "ok" as const, need, offer };
  });
}
