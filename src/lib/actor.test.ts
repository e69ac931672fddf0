import { expect, it } from "vitest";
import { type Actor, type Grant, hasRole } from "./actor";
import { decide, isDenied } from "./permit";

const member = (...grants: Grant[]): Actor => ({
  kind: "member",
  id: "1",
  name: "",
  email: "",
  locale: "en",
  grants,
  sessionId: "1",
  isShared: false,
});

it("a visitor has no role", () => {
  expect(hasRole({ kind: "visitor" }, "curator")).toBe(false);
});

it("an organizer has none before promising confidentiality", () => {
  const grant: Grant = { role: "organizer", regions: [], kinds: [], hasPromised: false };
  expect(hasRole(member(grant), "organizer")).toBe(false);
  expect(hasRole(member({ ...grant, hasPromised: true }), "organizer")).toBe(true);
});

it("a role limited to regions is one there only; one without limits everywhere", () => {
  const limited = member({ role: "organizer", regions: ["berkshires"], kinds: [], hasPromised: true });
  expect(hasRole(limited, "organizer", "berkshires")).toBe(true);
  expect(hasRole(limited, "organizer", "cape-cod")).toBe(false);
  expect(hasRole(limited, "organizer")).toBe(true);
  const everywhere = member({ role: "organizer", regions: [], kinds: [], hasPromised: true });
  expect(hasRole(everywhere, "organizer", "cape-cod")).toBe(true);
});

it("a curator of some kinds is one for those only", () => {
  const some = member({
    role: "curator",
    regions: ["berkshires"],
    kinds: ["food-co-op"],
    hasPromised: false,
  });
  expect(hasRole(some, "curator", "berkshires", "food-co-op")).toBe(true);
  expect(hasRole(some, "curator", "berkshires", "time-bank")).toBe(false);
  expect(hasRole(some, "curator", "cape-cod", "food-co-op")).toBe(false);
  expect(hasRole(some, "curator")).toBe(true);
});

it("an admin is no curator by that alone", () => {
  const admin = member({ role: "admin", regions: [], kinds: [], hasPromised: false });
  expect(hasRole(admin, "admin")).toBe(true);
  expect(hasRole(admin, "curator")).toBe(false);
});

it("decides: a visitor signs in first, a member who may not is refused, another gets a permit in his name", () => {
  expect(decide("mail.manage", { kind: "visitor" }, () => true)).toEqual({ denied: "sign_in" });
  expect(decide("mail.manage", member(), () => false)).toEqual({ denied: "forbidden" });
  const permit = decide("mail.manage", member(), () => true);
  expect(isDenied(permit)).toBe(false);
  expect(permit).toMatchObject({ action: "mail.manage", actor: { id: "1" } });
});
