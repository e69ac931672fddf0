import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { MatchPlace, MatchPost } from "../matching/types";

/** Who is to be kept apart from whom when organizers look for a match. */
export type Apart = {
  isApart: (post: MatchPost, candidate: MatchPost) => boolean;
  isPlaceApart: (post: MatchPost, place: MatchPlace) => boolean;
};

const pair = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Blocks and "never introduce me to", either way; pairs that were introduced before or are being so, however it went;
 * and those an organizer said no to. Members never get lists without these: what is missing would tell.
 * @param postId only what concerns this post; all when not given
 * @throws UnavailableError when the database does not answer
 */
export async function loadApart(postId?: string, authorId: string | null = null): Promise<Apart> {
  const ofAuthor = { OR: [{ personId: authorId ?? "" }, { avoidedId: authorId ?? "" }] };
  const ofIntroductions = { OR: [{ needId: postId }, { offerId: postId }] };
  const ofSuggestions = { OR: [{ postId }, { candidateId: postId }] };
  return withDatabase(async () => {
    const avoidances =
      postId && authorId === null ? [] : await db.avoidance.findMany({ ...(postId && { where: ofAuthor }) });
    const introductions = await db.introduction.findMany({
      where: { state: { notIn: ["draft", "undone"] }, ...(postId && ofIntroductions) },
      select: { needId: true, offerId: true },
    });
    const dismissed = await db.suggestion.findMany({
      where: { dismissedAt: { not: null }, ...(postId && ofSuggestions) },
      select: { postId: true, candidateId: true, initiativeId: true },
    });
    const people = new Set(avoidances.map(({ personId, avoidedId }) => pair(personId, avoidedId)));
    const posts = new Set<string>();
    const places = new Set<string>();
    for (const { needId, offerId } of introductions) if (needId && offerId) posts.add(pair(needId, offerId));
    for (const { postId: id, candidateId, initiativeId } of dismissed) {
      if (candidateId) posts.add(pair(id, candidateId));
      if (initiativeId) places.add(`${id} ${initiativeId}`);
    }
    return {
      isApart: (post, candidate) =>
        posts.has(pair(post.id, candidate.id)) ||
        (post.authorId !== null &&
          candidate.authorId !== null &&
          people.has(pair(post.authorId, candidate.authorId))),
      isPlaceApart: (post, place) => places.has(`${post.id} ${place.id}`),
    };
  });
}
