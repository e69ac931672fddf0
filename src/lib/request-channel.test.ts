import { describe, expect, it } from "vitest";
import { loggedPath, routableUrl } from "./request-channel";

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

describe("loggedPath", () => {
  it("leaves queries out", () => {
    expect(loggedPath("/map?q=rent%20help")).toBe("/map");
  });

  it.each([
    ["/confirm/abc", "/confirm/[token]"],
    ["/confirm/abc?hl=es", "/confirm/[token]"],
    ["/%63onfirm/abc", "/confirm/[token]"],
    ["//confirm//abc", "//confirm//[token]"],
    ["/confirm/%ZZabc", "/confirm/[token]"],
    ["/unsubscribe/abc", "/unsubscribe/[token]"],
    ["/subscriptions/abc/pause", "/subscriptions/[token]/pause"],
    ["/introductions/abc", "/introductions/[token]"],
    ["/freshness/abc", "/freshness/[token]"],
    ["/api/unsubscribe/abc", "/api/unsubscribe/[token]"],
    ["/api/freshness/abc", "/api/freshness/[token]"],
  ])("hides the token of %s", (url, path) => {
    expect(loggedPath(url)).toBe(path);
  });

  it.each(["/confirm", "/initiatives/confirm", "/towns/savoy", "/api/v1/map"])(
    "leaves %s as it is",
    (url) => {
      expect(loggedPath(url)).toBe(url);
    },
  );

  it("hides what looks like a token anywhere else", () => {
    const token = "MDE5NzZmMGUtMDAwMCAyMDI2LTEwLTAx.w2Yp0dXQ4c1mE8mVbUPL9a7cGk2sZr5tQn3xHj6yB1o";
    expect(loggedPath(`/new/${token}/visits/0197-0a`)).toBe("/new/[token]/visits/0197-0a");
    const slug = "/initiatives/the-long-name-of-a-garden-that-many-people-look-after-together";
    expect(loggedPath(slug)).toBe(slug);
  });
});
