import { describe, expect, it } from "vitest";
import { MATCH_NOW, matchAsk, matchPost, PROVINCETOWN } from "../../../../tests/support/match-posts";
import { type Gate, gateFor } from "./gates";
import type { Ask, MatchPost } from "./types";

type Case = [
  name: string,
  gate: Gate | null,
  need: Partial<MatchPost>,
  offer: Partial<MatchPost>,
  ask?: Partial<Ask>,
];

const CASES: Case[] = [
  ["another's offer", null, {}, {}],
  ["a need", "same_side", {}, { side: "need" }],
  ["off the board", "not_live", {}, { isOnBoard: false }],
  ["over this moment", "not_live", {}, { expiresAt: MATCH_NOW.toISOString() }],
  ["all taken", "nothing_left", {}, { left: 0 }],
  ["of what the need has nothing left", "nothing_left", { left: 0 }, {}],
  ["for organizers, shown to a member", "audience", {}, { audience: "organizers" }, { for: "member" }],
  ["for organizers, shown to one", null, {}, { audience: "organizers" }],
  ["not for whoever asks", "audience", {}, {}, { canSee: () => false }],
  ["of the same person", "same_author", { authorId: "a" }, { authorId: "a" }],
  ["of the same initiative", "same_author", { initiativeId: 7 }, { initiativeId: 7 }],
  ["of two whose accounts are gone", null, { authorId: null }, { authorId: null }],
  ["of somebody to be kept apart", "apart", {}, {}, { isApart: () => true }],
  ["from afar, in person", "too_far", { reachMiles: 20 }, PROVINCETOWN],
  ["from afar, where one drives so far", null, { reachMiles: 20 }, { ...PROVINCETOWN, reachMiles: 130 }],
  ["from afar, both may be remote", null, { mode: "either" }, { ...PROVINCETOWN, mode: "remote" }],
  ["remote for what is done in a place", "no_way_to_meet", {}, { mode: "remote" }],
  ["over before it is needed", "dates", { startsOn: "2026-12-10" }, { endsOn: "2026-12-09" }],
  ["from after it is needed", "dates", { endsOn: "2026-12-10" }, { startsOn: "2026-12-11" }],
  ["on the last day", null, { startsOn: "2026-12-10" }, { endsOn: "2026-12-10" }],
];

describe("an offer", () => {
  it.each(CASES)("%s: %s", (_, gate, need, offer, ask) => {
    expect(gateFor(matchPost(need), matchPost({ side: "offer", ...offer }), matchAsk(ask))).toBe(gate);
  });
});
