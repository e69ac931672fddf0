import { describe, expect, it } from "vitest";
import { isAllowed } from "./robots";

const ROBOTS = `
# comment
User-agent: Other
Disallow: /

User-agent: CommonsCheck
User-agent: Second
Allow: /open
Disallow: /private # why
Disallow: /*.pdf$

User-agent: *
Disallow: /
`;

describe("a robots.txt", () => {
  it.each([
    ["/", true],
    ["/private", false],
    ["/private/x?y", false],
    ["/a/b.pdf", false],
    ["/a/b.pdf?x", true],
    ["/open/private", true],
  ])("with a group of one's own, %s: %s", (path, isOpen) => {
    expect(isAllowed(ROBOTS, "commonscheck", path)).toBe(isOpen);
  });

  it("speaks to everybody where it does not name one", () => {
    expect(isAllowed(ROBOTS, "third", "/")).toBe(false);
    expect(isAllowed("User-agent: *\nDisallow:", "third", "/")).toBe(true);
    expect(isAllowed("User-agent: *\r\nDisallow: /\r\nAllow: /$", "third", "/")).toBe(true);
    expect(isAllowed("<html>Not found</html>", "third", "/")).toBe(true);
    expect(isAllowed("", "third", "/")).toBe(true);
  });

  // One that goes back and forth would not end within the test's own time.
  it("is read through once, whatever it holds", () => {
    const hostile = `User-agent: *\nDisallow: ${"*a".repeat(200)}b$\n${"Disallow: /*\n".repeat(5_000)}`;
    expect(isAllowed(hostile, "third", `/${"a".repeat(2_000)}`)).toBe(false);
  });
});
