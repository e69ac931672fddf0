import { expect, test } from "vitest";
import { boundedCache } from "./bounded-cache";

test("works nothing out twice that was asked for lately, and keeps no more than it may", () => {
  const worked: string[] = [];
  const get = boundedCache(2, (text) => {
    worked.push(text);
    return text === "none" ? undefined : text.length;
  });
  expect([get("a"), get("none"), get("a"), get("none")]).toEqual([1, undefined, 1, undefined]);
  expect(worked).toEqual(["a", "none"]);
  get("abc");
  expect([get("none"), get("a")]).toEqual([undefined, 1]);
  expect(worked).toEqual(["a", "none", "abc", "a"]);
});
