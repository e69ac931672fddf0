import { describe, expect, test } from "vitest";
import { type Actor, type Grant, hasRole } from "./actor";

function member(...grants: Partial<Grant>[]): Actor {
  const base = { kind: "member" as const, id: "1", name: "", email: "", locale: "en" };
  const all = grants.map((grant) => ({
    role: "organizer" as const,
    regions: [],
    hasPromised: true,
    ...grant,
  }));
  return { ...base, grants: all, sessionId: "1", isShared: false };
}

describe("somebody acts in a role", () => {
  test("only when signed in and given it", () => {
    expect(hasRole({ kind: "visitor" }, "curator")).toBe(false);
    expect(hasRole(member(), "curator")).toBe(false);
    expect(hasRole(member({ role: "curator" }), "curator")).toBe(true);
  });

  test("and in no other by that: an admin is no organizer", () => {
    expect(hasRole(member({ role: "admin" }), "organizer")).toBe(false);
    expect(hasRole(member({ role: "admin" }), "curator")).toBe(false);
  });

  test("as organizer after the promise only, which others need not make", () => {
    expect(hasRole(member({ hasPromised: false }), "organizer")).toBe(false);
    expect(hasRole(member({ hasPromised: false }), "organizer", "berkshires")).toBe(false);
    expect(hasRole(member({ role: "curator", hasPromised: false }), "curator")).toBe(true);
  });

  test("in her regions, or in all where none is named", () => {
    const limited = member({ regions: ["berkshires", "metrowest"] });
    expect(hasRole(limited, "organizer", "berkshires")).toBe(true);
    expect(hasRole(limited, "organizer", "cape-islands")).toBe(false);
    expect(hasRole(limited, "organizer")).toBe(true);
    expect(hasRole(member({}), "organizer", "cape-islands")).toBe(true);
  });

  test("whichever of several grants opens it", () => {
    const both = member({ role: "admin" }, { regions: ["berkshires"] });
    expect(hasRole(both, "organizer", "berkshires")).toBe(true);
    expect(hasRole(both, "admin", "cape-islands")).toBe(true);
  });
});
