import { describe, expect, it } from "vitest";
import { readSlug, webAddress } from "./web-address";

describe("a web address", () => {
  it("is named by its host", () => {
    expect(webAddress("http://www.rivervalley.coop")).toEqual({
      href: "http://www.rivervalley.coop/",
      host: "rivervalley.coop",
    });
  });

  it.each([null, "", "rivervalley.coop", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.c"])(
    "is not %j",
    (text) => {
      expect(webAddress(text)).toBeNull();
    },
  );
});

describe("a slug in a path", () => {
  it("is decoded", () => {
    expect(readSlug("caf%C3%A9")).toBe("café");
  });

  it.each(["%", "%C3%28", "a%00b", "a".repeat(201)])("is none: %j", (parameter) => {
    expect(readSlug(parameter)).toBeNull();
  });
});
