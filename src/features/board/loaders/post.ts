import { getDirectory } from "@/features/initiatives/data";
import { readDtos } from "@/features/initiatives/loaders/directory";
import { oneOfEachKind } from "@/features/initiatives/loaders/initiative";
import { startOfDay } from "@/features/initiatives/loaders/today";
import type { InitiativeDto, KindDto } from "@/features/initiatives/types";
import { emptyFilters } from "@/features/initiatives/utils";
import { getGazetteer } from "@/features/places/data";
import type { Actor } from "@/lib/actor";
import { available, type Unavailable } from "@/lib/available";
import { isDenied } from "@/lib/permit";
import { CATEGORY_PLACES } from "../constants";
import { getPost, type PostRow } from "../data/posts";
import { notePrivateOpening } from "../mutations/review";
import { canReviewPost, canSeePost } from "../permissions/posts";
import { toPostDto } from "../serializers/post";
import type { PostDto } from "../types";
import { isLive } from "../utils/state";
import { loadViewer } from "./viewer";

/** Miles around the middle of what a post shows of its place, and how many places are named. */
const NEARBY = 20;
const MOST_PLACES = 4;
const MOST_LOOKED_AT = 40;

/** What the page of a post shows. */
export type PostPage = {
  state: "ok";
  post: PostDto;
  /** Whether whoever asks wrote it. */
  isOwn: boolean;
  /** Whether it can be answered, by whoever asks. */
  isOpen: boolean;
  /** Taken off the board; only its author and organizers see it. */
  isRemoved: boolean;
  /** Id of the action of its group that it helps with. */
  actionId: string | null;
  /** Entries of the directory that may help, near the shown area. */
  places: { items: InitiativeDto[]; kinds: ReadonlyMap<string, KindDto> };
};

/** `gone`: was on the board for everyone until it was taken off. */
export type LoadedPost = PostPage | { state: "missing" } | { state: "gone" } | Unavailable;

const wasPublic = ({ audience, openedAt }: PostRow) => audience === "everyone" && openedAt !== null;

async function loadPlaces({ category, place }: PostDto): Promise<PostPage["places"]> {
  const { index, taxonomy } = await getDirectory();
  const kind = CATEGORY_PLACES[category].filter((key) => taxonomy.kinds.some((one) => one.key === key));
  const filters = { ...emptyFilters(), kind, bbox: around(place) };
  const ids = index
    .nearest(filters, place, MOST_LOOKED_AT, startOfDay())
    .filter((id) => index.entry(id)?.closed === false);
  const chosen = oneOfEachKind(ids, (id) => index.entry(id)?.kinds[0] ?? "", MOST_PLACES);
  return {
    items: await readDtos(chosen),
    kinds: new Map(taxonomy.kinds.map((one) => [one.key, one])),
  };
}

/** The box of so many miles around a point. */
function around({ lat, lng }: { lat: number; lng: number }) {
  const dLat = NEARBY / 69.1;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat] as const;
}

async function readPost(row: PostRow, actor: Actor, now: Date): Promise<PostPage> {
  const dto = toPostDto(row, await getGazetteer());
  // What ran out a moment ago is over, whether the job that says so has run or not.
  const isOver = row.state !== "pending" && !isLive(row, now);
  const post: PostDto = isOver ? { ...dto, state: "done" } : dto;
  const isOwn = actor.kind === "member" && actor.id === row.authorId;
  return {
    state: "ok",
    post,
    isOwn,
    isOpen: isLive(row, now) && post.left > 0 && !isOwn && row.authorId !== null,
    isRemoved: row.removedAt !== null,
    actionId: post.by.kind === "group" && post.by.slug !== null ? row.actionId : null,
    places: await loadPlaces(post),
  };
}

/** Loads the page of a post for whoever asks; who may not see it is told what is told of one that never was. */
export async function loadPost(id: string, now = new Date()): Promise<LoadedPost> {
  return available(async (): Promise<LoadedPost> => {
    const row = await getPost(id);
    if (!row) return { state: "missing" };
    const { actor, viewer } = await loadViewer();
    if (viewer.kind === "member" && viewer.hidden.has(row.id)) return { state: "missing" };
    if (!canSeePost(actor, row)) {
      return { state: row.removedAt !== null && wasPublic(row) ? "gone" : "missing" };
    }
    const isOwn = actor.kind === "member" && actor.id === row.authorId;
    if (row.audience === "organizers" && !isOwn) {
      const permit = canReviewPost(actor, row);
      if (isDenied(permit)) return { state: "missing" };
      await notePrivateOpening(permit, row, now);
    }
    return readPost(row, actor, now);
  });
}
