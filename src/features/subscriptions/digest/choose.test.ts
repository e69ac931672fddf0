import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "./choose";

const thing = (id: number) => ({
  topic: "initiatives" as const,
  id: String(id),
  publishedAt: new Date(0),
  personId: null,
});
const list = (search: string, ...ids: number[]) => ({ search, things: ids.map(thing) });
const brief = (found: ReturnType<typeof list>[], most = 5) =>
  choose(found, most).map(({ search, shown, more }) => [search, shown.map(({ id }) => Number(id)), more]);

describe("what one mail shows", () => {
  test("is one of each search in turn", () => {
    expect(brief([list("a", 1, 2, 3, 4, 5, 6), list("b", 7, 8), list("c", 9)])).toEqual([
      ["a", [1, 2], 4],
      ["b", [7, 8], 0],
      ["c", [9], 0],
    ]);
  });

  test("counts what fits several searches once, for the first", () => {
    expect(brief([list("a", 1, 2), list("b", 2, 1), list("c", 2, 3)])).toEqual([
      ["a", [1, 2], 0],
      ["c", [3], 0],
    ]);
  });

  test("names searches that have news but no room", () => {
    expect(brief([list("a", 1), list("b", 2), list("c", 3, 4)], 2)).toEqual([
      ["a", [1], 0],
      ["b", [2], 0],
      ["c", [], 2],
    ]);
  });

  test("is as much as fits, and loses nothing", () => {
    const lists = fc.array(fc.array(fc.nat(30), { maxLength: 20 }), { maxLength: 6 });
    fc.assert(
      fc.property(lists, fc.nat(8), (all, most) => {
        const found = all.map((ids, at) => list(String(at), ...new Set(ids)));
        const chosen = choose(found, most);
        const distinct = new Set(all.flat()).size;
        const shown = chosen.flatMap((one) => one.shown);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(Math.min(most, distinct));
        expect(shown.length + chosen.reduce((sum, { more }) => sum + more, 0)).toBe(distinct);
      }),
    );
  });
});
