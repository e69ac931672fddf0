import "server-only";
import { loadApart } from "../data/apart";
import { loadExposure } from "../data/exposure";
import { getMatchBoard, getMatchPlaces } from "../data/match-board";
import { suggestEverything } from "../matching/everything";
import { isLiveAt } from "../matching/gates";
import type { Ask, Matches } from "../matching/types";
import { dropSuggestionsBesides, saveSuggestions } from "./suggestions";

/** Suggestions that are kept of each post, and posts that are written together. */
const MOST_POSTS = 10;
const MOST_PLACES = 5;
const TOGETHER = 20;

const everySight = {
  canSee: () => true,
  for: "organizer",
  mostPosts: MOST_POSTS,
  mostPlaces: MOST_PLACES,
} as const;

/**
 * Finds what fits every post on the board and writes it down, a few posts at a time. Doing it twice writes nothing
 * twice; killed, it leaves what it wrote, and the next run does all.
 * @param signal ends it early, between two batches
 * @returns how many posts were looked at
 */
export async function recomputeAll(now: Date, signal: AbortSignal): Promise<number> {
  const [{ matcher }, places, apart] = [await getMatchBoard(), await getMatchPlaces(), await loadApart()];
  const looked: string[] = [];
  let batch: { postId: string; matches: Matches }[] = [];
  for (const { read, matches } of suggestEverything(matcher, places, { ...everySight, ...apart, now })) {
    looked.push(read.post.id);
    batch.push({ postId: read.post.id, matches });
    if (batch.length < TOGETHER) continue;
    await saveSuggestions(batch, now);
    batch = [];
    if (signal.aborted) return looked.length;
  }
  await saveSuggestions(batch, now);
  await dropSuggestionsBesides(looked);
  return looked.length;
}

/**
 * Finds what fits one post, as far as others' lists are known; their own are found by the next run for all.
 * @returns false when it is not on the board
 */
export async function recomputeOne(postId: string, now: Date): Promise<boolean> {
  const [{ matcher }, places] = [await getMatchBoard(), await getMatchPlaces()];
  const read = matcher.posts().find(({ post }) => post.id === postId);
  if (!read || !isLiveAt(read.post, now)) return false;
  const apart = await loadApart(postId, read.post.authorId);
  const ask: Ask = { ...everySight, ...apart, now, exposureOf: await loadExposure(postId) };
  const matches = { posts: matcher.suggest(read, ask), places: places.suggest(read, ask) };
  await saveSuggestions([{ postId, matches }], now);
  return true;
}
