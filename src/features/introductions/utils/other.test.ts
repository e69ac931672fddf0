import { expect, test } from "vitest";
import { readOther } from "./other";

test.each([
  ["river-valley-co-op", { initiative: "river-valley-co-op" }],
  ["https://example.org/initiatives/river-valley-co-op?hl=es#x", { initiative: "river-valley-co-op" }],
  [" /initiatives/River-Valley-Co-Op/ ", { initiative: "river-valley-co-op" }],
  [
    "https://example.org/board/01890a5d-ac96-774b-bcce-b302099a8057",
    { post: "01890a5d-ac96-774b-bcce-b302099a8057" },
  ],
  ["", null],
  ["  ", null],
  ["a b", null],
  ["../etc", { initiative: "etc" }],
  ["🌱", null],
  ["x".repeat(500), null],
])("reads %j", (text, other) => {
  expect(readOther(text)).toEqual(other);
});
