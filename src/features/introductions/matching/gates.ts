import { milesBetween } from "@/features/places/utils";
import type { Ask, MatchPost } from "./types";
import { AREA_RADIUS, BEYOND_REACH, meetingWay, USUAL_REACH } from "./weights";

/** Why two posts are no match, whatever else speaks for it. */
export type Gate =
  | "same_side"
  | "not_live"
  | "nothing_left"
  | "audience"
  | "same_author"
  | "apart"
  | "no_way_to_meet"
  | "too_far"
  | "dates";

/** Miles that one of two goes to the other. */
export function reachOf(a: MatchPost, b: MatchPost): number {
  return Math.max(a.reachMiles ?? USUAL_REACH, b.reachMiles ?? USUAL_REACH);
}

/** Whether a post is on the board and not over. */
export function isLiveAt(post: MatchPost, now: Date): boolean {
  return post.isOnBoard && Date.parse(post.expiresAt) > now.getTime();
}

function areSame(a: MatchPost, b: MatchPost): boolean {
  if (a.id === b.id) return true;
  if (a.authorId !== null && a.authorId === b.authorId) return true;
  return a.initiativeId !== null && a.initiativeId === b.initiativeId;
}

/** Whether one is over before the other begins. */
function endsBefore({ endsOn }: MatchPost, { startsOn }: MatchPost): boolean {
  return endsOn !== null && startsOn !== null && endsOn < startsOn;
}

function isTooFar(a: MatchPost, b: MatchPost): boolean {
  const around = AREA_RADIUS[a.level] + AREA_RADIUS[b.level] + BEYOND_REACH;
  return milesBetween(a, b) > reachOf(a, b) + around;
}

/** What keeps a candidate from being suggested for a post at all; null when nothing does. */
export function gateFor(post: MatchPost, candidate: MatchPost, ask: Ask): Gate | null {
  if (post.side === candidate.side) return "same_side";
  if (!isLiveAt(candidate, ask.now)) return "not_live";
  if (candidate.left < 1 || post.left < 1) return "nothing_left";
  if (ask.for === "member" && candidate.audience === "organizers") return "audience";
  if (!ask.canSee(candidate)) return "audience";
  if (areSame(post, candidate)) return "same_author";
  if (ask.isApart(post, candidate)) return "apart";
  if (endsBefore(post, candidate) || endsBefore(candidate, post)) return "dates";
  if (ask.without?.has("feasibility")) return null;
  const way = meetingWay(post.mode, candidate.mode);
  if (way === null) return "no_way_to_meet";
  return way === "in_person" && isTooFar(post, candidate) ? "too_far" : null;
}
