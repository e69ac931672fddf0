import { describe, expect, test } from "vitest";
import { signToken } from "@/lib/secrets";
import { manageToken, readManageToken, readUnsubscribeToken, unsubscribeToken } from "./tokens";

const ANA = "01976f0e-0000-7000-8000-00000000000a";
const SEARCH = "01976f0e-0000-7000-8000-0000000000f1";
const ISSUED = new Date("2026-10-01T15:00:00Z");

describe("a link to all subscriptions", () => {
  const token = manageToken(ANA, ISSUED);

  test.each([
    ["2026-10-01T15:00:00Z", "ok"],
    ["2026-11-30T23:59:59Z", "ok"],
    ["2026-12-01T00:00:00Z", "expired"],
  ])("at %s is %s", (now, state) => {
    expect(readManageToken(token, new Date(now))).toEqual({ state, subscriberId: ANA });
  });

  test.each(["", "x", `${token}x`, token.slice(1), `${token}.${token}`, unsubscribeToken(ANA, "digest")])(
    "is not %s",
    (other) => {
      expect(readManageToken(other, ISSUED)).toEqual({ state: "wrong" });
    },
  );

  test("is wrong when its contents make no sense, even signed", () => {
    expect(readManageToken(signToken("manage", "me 2026-10-01"), ISSUED)).toEqual({ state: "wrong" });
    expect(readManageToken(signToken("manage", `${ANA} soon`), ISSUED).state).toBe("expired");
  });
});

describe("a link that leaves a list", () => {
  test("is bound to subscriber and list", () => {
    expect(readUnsubscribeToken(unsubscribeToken(ANA, "digest"))).toEqual({
      subscriberId: ANA,
      list: "digest",
    });
    expect(readUnsubscribeToken(unsubscribeToken(ANA, { subscription: SEARCH }))).toEqual({
      subscriberId: ANA,
      list: { subscription: SEARCH },
    });
  });

  test.each(["", "a.b", manageToken(ANA, ISSUED), signToken("unsubscribe", `${ANA} other`)])(
    "is not %s",
    (other) => {
      expect(readUnsubscribeToken(other)).toBeNull();
    },
  );
});
