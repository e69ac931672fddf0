import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath, readSlug, webAddress } from "./web-address";

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

describe("ownPath", () => {
  it.each(["/", "/map?q=rent%20help&near=01060", "/towns/savoy#poster", "/a//b"])("goes on to %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    ...["", "map", "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example"],
    ...[
      "/\t/evil.example",
      "/\n/evil.example",
      " //evil.example",
      "javascript:alert(1)",
      "/x/..//evil.example",
    ],
    ...["/./\\evil.example", "/%2e%2e//evil.example", `/${"a".repeat(600)}`, "/\0"],
    ...[undefined, null, [["/map", "/plan"]], 7],
  ])("does not follow %j", (path) => {
    expect(ownPath(path)).toBeNull();
  });

  it("never leaves the site, whatever it is given", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      "%2f",
      "%5c",
      "evil.example",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const path = ownPath(`/${pieces.join("")}`);
        if (path !== null) expect(new URL(path, "https://own.example/deep/page").host).toBe("own.example");
      }),
    );
  });
});
