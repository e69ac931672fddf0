import { describe, expect, it } from "vitest";
import { routableUrl, withoutTokens } from "./request-channel";

describe("routableUrl", () => {
  it("leaves what can be decoded alone", () => {
    for (const url of [
      "/api/v1/map?q=%FF",
      "/feeds/initiatives.xml",
      "/api/v1/initiatives/caf%C3%A9",
      "/map/%FF",
    ]) {
      expect(routableUrl(url)).toBe(url);
    }
  });

  it("takes the percent signs of broken paths literally and keeps the query", () => {
    expect(routableUrl("/api/v1/%C3%28?a=%20")).toBe("/api/v1/%25C3%2528?a=%20");
    expect(routableUrl("/feeds/%ff")).toBe("/feeds/%25ff");
    expect(routableUrl("/geo/%00")).toBe("/geo/%2500");
  });
});

it("hides tokens in the path of a log line", () => {
  const token = "MDE5NzZmMGUtMDAwMCAyMDI2LTEwLTAx.w2Yp0dXQ4c1mE8mVbUPL9a7cGk2sZr5tQn3xHj6yB1o";
  expect(withoutTokens(`/subscriptions/${token}/visits/0197-0a`)).toBe(
    "/subscriptions/:token/visits/0197-0a",
  );
  expect(withoutTokens(`/api/unsubscribe/${token}).`)).toBe("/api/unsubscribe/:token");
  const slug = "/initiatives/the-long-name-of-a-garden-that-many-people-look-after-together";
  expect(withoutTokens(slug)).toBe(slug);
});
