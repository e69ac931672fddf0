import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { PROFILE_PARTS } from "../constants/profile";
import { AUDIENCES, type Audience, type ProfileDto } from "../types";
import { toProfilePage } from "./profile";

const VISITOR: Actor = { kind: "visitor" };
const member = (id: string): Actor => ({
  kind: "member",
  id,
  name: "",
  email: "",
  locale: "en",
  grants: [{ role: "admin", regions: [], kinds: [], hasPromised: true }],
  sessionId: "1",
  isShared: false,
});

const SECRET = "telltale";

function profile(audience: Audience, more: Partial<ProfileDto> = {}): ProfileDto {
  const audiences = Object.fromEntries(PROFILE_PARTS.map((part) => [`${part}Audience`, audience]));
  return {
    id: "owner",
    version: 1,
    name: SECRET,
    pronouns: SECRET,
    town: { slug: SECRET, name: SECRET },
    languages: [SECRET],
    skills: [SECRET],
    interests: [SECRET],
    bio: SECRET,
    hasProfile: true,
    ...audiences,
    ...more,
  } as ProfileDto;
}

/** How many parts of a page say something. */
const said = (page: ReturnType<typeof toProfilePage>) =>
  Object.values(page ?? {}).filter((part) => JSON.stringify(part).includes(SECRET)).length;

describe("the parts of a profile are shown", () => {
  test.each([
    ["visitor", VISITOR, { public: 7, members: 0, nobody: 0 }],
    ["another member, even an admin", member("other"), { public: 7, members: 7, nobody: 0 }],
    ["the person herself", member("owner"), { public: 7, members: 7, nobody: 7 }],
  ])("to a %s as each audience says", (_who, reader, expected) => {
    const counts = AUDIENCES.map((audience) => [audience, said(toProfilePage(profile(audience), reader))]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  test.each(PROFILE_PARTS)("each by its own audience: %s", (part) => {
    const open = profile("nobody", { [`${part}Audience`]: "public" });
    const page = toProfilePage(open, VISITOR);
    expect([said(page), JSON.stringify(page?.[part])]).toEqual([1, expect.stringContaining(SECRET)]);
  });
});

test("without a page of one's own there is none, but for oneself", () => {
  const closed = profile("public", { hasProfile: false });
  expect(toProfilePage(closed, VISITOR)).toBe(null);
  expect(toProfilePage(closed, member("other"))).toBe(null);
  expect(said(toProfilePage(closed, member("owner")))).toBe(7);
});
