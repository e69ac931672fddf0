import type { ShownState, State } from "../types";

const SHOWN: Record<State, ShownState> = {
  pending: "waiting",
  open: "open",
  talking: "talking",
  partly_met: "talking",
  closed: "done",
  expired: "done",
};

/** Where a post may go from where it stands (`product.md`, life of a post). */
const NEXT: Record<State, readonly State[]> = {
  pending: ["open", "closed"],
  // Back to where it waits: its words were changed by somebody whom no organizer trusts yet.
  open: ["pending", "talking", "partly_met", "closed", "expired"],
  talking: ["pending", "open", "partly_met", "closed", "expired"],
  partly_met: ["pending", "talking", "closed", "expired"],
  closed: [],
  expired: ["open", "closed"],
};

/** States in which a post is on the board and can be answered. */
export const LIVE_STATES = ["open", "talking", "partly_met"] as const satisfies readonly State[];

/** The state in the words of screens. */
export function shownState(state: State): ShownState {
  return SHOWN[state];
}

/** Whether a post may go from one state to another. */
export function canBecome(from: State, to: State): boolean {
  return NEXT[from].includes(to);
}

/** Whether a post is on the board: open, not over, and in sight. `now` in UTC. */
export function isLive(post: { state: State; expiresAt: Date; removedAt: Date | null }, now: Date): boolean {
  const states: readonly State[] = LIVE_STATES;
  return states.includes(post.state) && post.expiresAt > now && post.removedAt === null;
}
