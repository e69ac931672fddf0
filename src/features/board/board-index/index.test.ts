import { describe, expect, test } from "vitest";
import type { BoardFilters, PostDto, Viewer } from "../types";
import { emptyFilters } from "../utils/filters";
import { BoardIndex } from ".";
import type { BoardEntry } from "./types";

const NOW = new Date("2026-11-25T12:00:00Z");
const DAY = 86_400_000;
const HOLYOKE = { level: "town", slug: "holyoke", name: "Holyoke", lat: 42.21, lng: -72.64 } as const;
const BERKSHIRE = { level: "county", slug: "berkshire", name: "Berkshire", lat: 42.4, lng: -73.25 } as const;
const VISITOR: Viewer = { kind: "visitor" };

let made = 0;
function entry(post: Partial<PostDto> & { title?: string; body?: string }, more: Partial<BoardEntry> = {}) {
  made++;
  const { title = "Walk-in cooler", body = "", ...rest } = post;
  const { place = HOLYOKE } = rest;
  const expiresAt = more.expiresAt ?? NOW.getTime() + 30 * DAY;
  return {
    post: {
      id: `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`,
      side: "need",
      category: "tools",
      texts: [{ lang: "en", title, body }],
      tags: [],
      mode: "in_person",
      place,
      reachMiles: null,
      startsOn: null,
      endsOn: null,
      terms: [],
      quantity: 1,
      left: 1,
      by: { kind: "person" },
      state: "open",
      audience: "everyone",
      isPublic: false,
      isAnswered: false,
      openedAt: NOW.toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      photos: [],
      ...rest,
    },
    area:
      place.level === "town"
        ? { town: place.slug, county: "hampden", regions: ["pioneer-valley"] }
        : { town: null, county: place.slug, regions: ["berkshires"] },
    authorId: null,
    region: place.level === "town" ? "pioneer-valley" : "berkshires",
    openedAt: NOW.getTime(),
    updatedAt: NOW.getTime(),
    ...more,
    expiresAt,
  } satisfies BoardEntry;
}

const idsOf = (posts: readonly PostDto[]) => posts.map(({ texts: [{ title }] }) => title);
const find = (index: BoardIndex, filters: Partial<BoardFilters>, viewer = VISITOR, now = NOW) =>
  idsOf(index.list({ ...emptyFilters(), ...filters }, viewer, now).posts);

describe("filters", () => {
  const index = new BoardIndex([
    entry({ title: "A", side: "need", category: "food", terms: ["gift", "trade"], mode: "either" }),
    entry({
      title: "B",
      side: "offer",
      category: "food",
      terms: ["paid"],
      state: "talking",
      isAnswered: true,
    }),
    entry({ title: "C", side: "offer", category: "rides", mode: "remote", place: BERKSHIRE }),
  ]);

  test.each([
    [{}, ["C", "B", "A"]],
    [{ side: "offer" }, ["C", "B"]],
    [{ category: ["food"] }, ["B", "A"]],
    [{ category: ["food", "rides"], side: "offer" }, ["C", "B"]],
    [{ mode: "remote" }, ["C", "A"]],
    [{ mode: "in_person" }, ["B", "A"]],
    [{ term: ["trade", "paid"] }, ["B", "A"]],
    [{ unanswered: true }, ["C", "A"]],
    [{ town: "holyoke" }, ["B", "A"]],
    [{ county: "berkshire" }, ["C"]],
    [{ region: "berkshires" }, ["C"]],
    [{ bbox: [-73.3, 42.3, -73.2, 42.5] }, ["C"]],
    [{ town: "savoy" }, []],
  ] as [Partial<BoardFilters>, string[]][])("%j leaves %j", (filters, left) => {
    expect(find(index, filters)).toEqual(left);
    expect(index.count({ ...emptyFilters(), ...filters }, VISITOR, NOW)).toBe(left.length);
  });

  test("counts respect all other choices", () => {
    const { facets } = index.list({ ...emptyFilters(), side: "offer", category: ["food"] }, VISITOR, NOW);
    expect(facets.side).toEqual({ need: 1, offer: 1 });
    expect(facets.category).toEqual({ food: 1, rides: 1 });
    expect(facets.mode).toEqual({ in_person: 1 });
    expect(facets.unanswered).toEqual({});
  });

  test("areas add up to the list, and are those that are shown", () => {
    const { areas } = index.list(emptyFilters(), VISITOR, NOW);
    expect(areas).toEqual([
      { place: BERKSHIRE, sides: { need: 0, offer: 1 } },
      { place: HOLYOKE, sides: { need: 1, offer: 1 } },
    ]);
  });
});

describe("order", () => {
  const index = new BoardIndex([
    entry({ title: "old, soon", endsOn: "2026-11-27" }, { openedAt: NOW.getTime() - 5 * DAY }),
    entry({ title: "new", place: BERKSHIRE }, { openedAt: NOW.getTime() - DAY }),
    entry({ title: "ends first" }, { openedAt: NOW.getTime() - 9 * DAY, expiresAt: NOW.getTime() + DAY }),
  ]);

  test("newest, most urgent, nearest", () => {
    expect(find(index, {})).toEqual(["new", "old, soon", "ends first"]);
    expect(find(index, { sort: "urgent" })).toEqual(["ends first", "old, soon", "new"]);
    const near = { ...BERKSHIRE, kind: "zip" as const, value: "01201", town: { ...BERKSHIRE } as never };
    expect(find(index, { near, radius: 100 })[0]).toBe("new");
    expect(find(index, { near, radius: 5 })).toEqual(["new"]);
  });

  test("what expired a moment ago is gone without anything being written", () => {
    const later = new Date(NOW.getTime() + DAY);
    expect(find(index, {}, VISITOR, later)).toEqual(["new", "old, soon"]);
    expect(index.epoch(later)).toBe(index.epoch(NOW) + 1);
    expect(find(index, {})).toHaveLength(3);
  });
});

describe("words", () => {
  const index = new BoardIndex(
    [
      entry({ title: "Walk-in cooler", body: "Our bakery outgrew it." }),
      entry({ title: "Intérprete para una reunión", category: "interpreting" }),
      entry({ title: "Two sacks of rice", category: "food", side: "offer" }),
      entry({ title: "Help after a deportation", category: "skills", audience: "organizers" }),
    ],
    ["Holyoke", "Savoy"],
  );

  test.each([
    ["cooler", ["Walk-in cooler"]],
    ["coolr", ["Walk-in cooler"]],
    ["bakery", ["Walk-in cooler"]],
    ["interprete reunion", ["Intérprete para una reunión"]],
    ["tradução", ["Intérprete para una reunión"]],
    ["despensa", ["Two sacks of rice"]],
    ["manje", ["Two sacks of rice"]],
    ["savoy", []],
    ["🌱", []],
  ])("%s finds %j", (q, found) => {
    expect(find(index, { q })).toEqual(found);
  });

  test("a word that only organizers may read corrects nothing of a visitor's", () => {
    const typed = { ...emptyFilters(), q: "deportaton" };
    expect(index.list(typed, VISITOR, NOW)).toMatchObject({ posts: [], corrected: null });
    const organizer: Viewer = { kind: "member", organizes: ["pioneer-valley"], hidden: new Set() };
    expect(index.list(typed, organizer, NOW)).toMatchObject({ corrected: "deportation" });
  });
});

describe("who looks", () => {
  const all = [
    entry({ title: "public", isPublic: true }),
    entry({ title: "everyone" }),
    entry({ title: "members", audience: "members" }),
    entry({ title: "valley", audience: "organizers" }),
    entry({ title: "hills", audience: "organizers", place: BERKSHIRE }),
  ];
  const index = new BoardIndex(all);
  const member = (organizes: string[] | "everywhere", ...hidden: string[]): Viewer => {
    const ids = all.filter(({ post }) => hidden.includes(post.texts[0].title)).map(({ post }) => post.id);
    return { kind: "member", organizes, hidden: new Set(ids) };
  };

  test.each([
    [{ kind: "public" }, ["public"]],
    [VISITOR, ["everyone", "public"]],
    [member([]), ["members", "everyone", "public"]],
    [member(["berkshires"]), ["hills", "members", "everyone", "public"]],
    [member("everywhere"), ["hills", "valley", "members", "everyone", "public"]],
    [member([], "everyone"), ["members", "public"]],
    [member([], "everyone", "members"), ["public"]],
  ] as [Viewer, string[]][])("%j sees %j, and counts no more", (viewer, seen) => {
    const { posts, facets } = index.list(emptyFilters(), viewer, NOW);
    expect(idsOf(posts)).toEqual(seen);
    expect(facets.side).toEqual({ need: seen.length });
    const ids = all.map(({ post }) => post.id);
    expect(idsOf(index.visible(ids, viewer, NOW)).toSorted()).toEqual(seen.toSorted());
  });
});
