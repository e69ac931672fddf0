import { canSeePost } from "@/features/board/permissions/posts";
import { toPostDto } from "@/features/board/serializers/post";
import { isLive } from "@/features/board/utils/state";
import { listInitiatives } from "@/features/initiatives/data";
import { toInitiativeDto } from "@/features/initiatives/serializers";
import { listBlockedBothWays } from "@/features/people/data/avoidances";
import { getGazetteer } from "@/features/places/data";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isId } from "@/lib/is-id";
import { loadApart } from "../data/apart";
import { loadExposure } from "../data/exposure";
import { getMatchBoard, getMatchPlaces } from "../data/match-board";
import { getMatchRow, listPostRows, type MatchRow } from "../data/match-rows";
import { readPost } from "../matching/matcher";
import type { Ask, Matches } from "../matching/types";
import { toGuard, toMatchPost } from "../serializers/match-post";
import { type SuggestionsDto, toReasons } from "../serializers/suggestions";

/** Shown beside a post. */
const MOST_POSTS = 5;
const MOST_PLACES = 3;

/** Who asks: a member is shown what anybody may know, an organizer what helps to introduce two. */
export type Asking = { for: Ask["for"]; actor: Actor; now: Date };

/**
 * Whom a list leaves out. An organizer's: whoever is to be kept apart. A member's: only those the reader blocked or who
 * blocked her, as the board itself does; earlier introductions and the blocks of others would tell by what is missing.
 */
async function loadKeptApart(
  row: MatchRow,
  asking: Asking,
  blocked: ReadonlySet<string>,
): Promise<Pick<Ask, "isApart" | "isPlaceApart">> {
  if (asking.for === "organizer") return loadApart(row.id, row.authorId);
  return {
    isApart: (_, { authorId }) => authorId !== null && blocked.has(authorId),
    isPlaceApart: () => false,
  };
}

/** Whom whoever asks does not see, and who does not see her; organizers at work see all. */
async function blockedFor({ for: reader, actor }: Asking): Promise<ReadonlySet<string>> {
  return reader === "member" && actor.kind === "member" ? listBlockedBothWays(actor.id) : new Set();
}

/**
 * What fits a post, found at this moment, also while it waits for an organizer. Null when whoever asks may not see the
 * post, or it is over.
 * @throws UnavailableError when the database does not answer
 */
export async function suggestFor(
  postId: string,
  asking: Asking,
): Promise<{ row: MatchRow; matches: Matches } | null> {
  if (!isId(postId)) return null;
  const row = await getMatchRow(postId);
  if (!row) return null;
  const own = toGuard(row);
  if (!canSeePost(asking.actor, own)) return null;
  const blocked = await blockedFor(asking);
  if (row.authorId !== null && blocked.has(row.authorId)) return null;
  const isWaiting = row.state === "pending" && row.removedAt === null;
  if (!isWaiting && !isLive(row, asking.now)) return null;
  const [board, places] = [await getMatchBoard(), await getMatchPlaces()];
  // Search engines read the page of a public post: what they may not find is not on it.
  const isForAll = asking.actor.kind === "visitor" && own.isPublic;
  const ask: Ask = {
    ...(await loadKeptApart(row, asking, blocked)),
    now: asking.now,
    for: asking.for,
    canSee: ({ id }) => {
      const guard = board.guardOf(id);
      return guard !== null && canSeePost(asking.actor, guard) && (!isForAll || guard.isPublic);
    },
    exposureOf: await loadExposure(postId),
    mostPosts: MOST_POSTS,
    mostPlaces: MOST_PLACES,
  };
  const read = readPost(toMatchPost(row));
  return { row, matches: { posts: board.matcher.suggest(read, ask), places: places.suggest(read, ask) } };
}

/**
 * What might fit a post, for its page and for its author's: null when nothing may be shown beside it, or the database
 * does not answer; the page is whole without.
 */
export async function loadSuggestions(postId: string, now = new Date()): Promise<SuggestionsDto | null> {
  const answer = await whenAvailable(() => readSuggestions(postId, now));
  return answer.state === "ok" ? answer.value : null;
}

async function readSuggestions(postId: string, now: Date): Promise<SuggestionsDto | null> {
  const actor = await getActor();
  const found = await suggestFor(postId, { for: "member", actor, now });
  if (!found) return null;
  const { row, matches } = found;
  const gazetteer = await getGazetteer();
  const posts = new Map((await listPostRows(matches.posts.map(({ id }) => id))).map((one) => [one.id, one]));
  const initiatives = await listInitiatives(matches.places.map(({ id }) => id));
  return {
    of: {
      id: row.id,
      side: row.side,
      isWaiting: row.state === "pending",
      isForOrganizers: row.audience === "organizers",
      isOwn: actor.kind === "member" && actor.id === row.authorId,
    },
    posts: matches.posts.flatMap(({ id, signals }) => {
      const post = posts.get(id);
      // It may have left the board since its version was read.
      if (!post || post.audience === "organizers" || !isLive(post, now) || !canSeePost(actor, post))
        return [];
      return { post: toPostDto(post, gazetteer), reasons: toReasons(signals, row.category) };
    }),
    places: initiatives.map((initiative) => ({
      initiative: toInitiativeDto(initiative),
      reasons: toReasons(matches.places.find(({ id }) => id === initiative.id)?.signals ?? [], row.category),
    })),
  };
}
