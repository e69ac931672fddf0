import type { State } from "@/features/board/types";
import { isLive } from "@/features/board/utils/state";
import type { Refusal, Shut } from "../types";

type Post = { state: State; expiresAt: Date; removedAt: Date | null; taken: number; quantity: number };
/** One of the two; null once her account is deleted. */
type Party = { bannedAt: Date | null; deletedAt: Date | null } | null;

/** Whether somebody is there to be written to. */
export const isThere = (party: Party): boolean => party !== null && !party.bannedAt && !party.deletedAt;

/** Why nobody can begin a conversation about a post; null when somebody can. */
export function whyRefused(post: Post, author: Party, now: Date): Refusal | null {
  if (post.removedAt) return "removed";
  if (post.state === "pending") return "waiting";
  if (!isLive(post, now)) return "over";
  if (!isThere(author)) return "gone";
  return post.taken >= post.quantity ? "taken" : null;
}

/**
 * Why one of the two cannot write any more; null when she can. That she was blocked is no reason: she never learns.
 * @param hasBlocked whether she blocked the other, and they had written to each other here
 */
export function whyShut(post: Post, other: Party, hasBlocked: boolean, now: Date): Shut | null {
  if (!isThere(other)) return "gone";
  if (hasBlocked) return "blocked";
  return isLive(post, now) ? null : "over";
}
