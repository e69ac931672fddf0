import { describe, expect, it } from "vitest";
import { STATES } from "../constants";
import { canBecome, isLive, shownState } from "./state";

const NOW = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-02T12:00:00Z");

describe("the life of a post", () => {
  it("ends for good when closed, and not when expired", () => {
    for (const state of STATES) expect(canBecome("closed", state)).toBe(false);
    expect(canBecome("expired", "open")).toBe(true);
    expect(canBecome("pending", "talking")).toBe(false);
    expect(canBecome("expired", "pending")).toBe(false);
    expect(canBecome("open", "pending")).toBe(true);
  });

  it("has four words on screens", () => {
    expect(STATES.map(shownState)).toEqual(["waiting", "open", "talking", "talking", "done", "done"]);
  });

  it.each([
    ["open", LATER, null, true],
    ["partly_met", LATER, null, true],
    ["open", NOW, null, false],
    ["open", LATER, NOW, false],
    ["pending", LATER, null, false],
    ["closed", LATER, null, false],
    ["expired", LATER, null, false],
  ] as const)("%s until %s, removed %s: on the board %s", (state, expiresAt, removedAt, live) => {
    expect(isLive({ state, expiresAt, removedAt }, NOW)).toBe(live);
  });
});
