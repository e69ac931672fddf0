import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  HOLYOKE,
  MATCH_NOW,
  matchAsk,
  matchPost,
  readAll,
  SPRINGFIELD,
} from "../../../../tests/support/match-posts";
import { CATEGORIES, MODES, TERMS } from "../../board/constants";
import { suggestEverything } from "./everything";
import { conceptKeys, conceptOf } from "./lexicon";
import { Matcher, readPost } from "./matcher";
import type { MatchPost, Signal } from "./types";
import { LEAST_SCORE } from "./weights";

const offer = (given: Parameters<typeof matchPost>[0]) => matchPost({ side: "offer", ...given });
/** Titles of what fits, the best first. */
const titlesFor = (need: MatchPost, offers: MatchPost[]) => {
  const titles = new Map(offers.map(({ id, texts }) => [id, texts[0]?.title]));
  return new Matcher(readAll(offers)).suggest(readPost(need), matchAsk()).map(({ id }) => titles.get(id));
};
const signal = (signals: readonly Signal[], name: Signal["name"]) => signals.find((one) => one.name === name);

describe("the same thing in other words", () => {
  const offers = [
    offer({ title: "Cámara frigorífica en buen estado", lang: "es" }),
    offer({ title: "Chanm fwad ki mache byen", lang: "ht" }),
    offer({ title: "Câmara fria usada", lang: "pt" }),
    offer({ title: "Escalera de aluminio", lang: "es" }),
    offer({ title: "Folding chairs" }),
  ];
  it.each([
    ["en", "Walk-in cooler"],
    ["en", "Walkin coolr for our pantry"],
    ["es", "Buscamos un cuarto frío"],
    ["pt", "Preciso de câmara frigorífica"],
    ["ht", "Mwen bezwen yon chanm frèt"],
  ])("%s: %s", (lang, title) => {
    expect(titlesFor(matchPost({ title, lang }), offers).slice(0, 3).toSorted()).toEqual([
      "Chanm fwad ki mache byen",
      "Cámara frigorífica en buen estado",
      "Câmara fria usada",
    ]);
  });

  test.each([
    ["Somebody to babysit on Fridays", "en", "Cuido niños por las tardes", "es", "care"],
    ["Aventón a la diálisis los martes", "es", "Rides to medical appointments", "en", "rides"],
    ["Moun pou ede m ranpli fòm", "ht", "Help filling out forms", "en", "skills"],
    ["Padeiro procura forno", "pt", "Oven time in a church kitchen", "en", "food"],
  ] as const)("%s (%s) is met by %s (%s)", (title, lang, meets, theirs, category) => {
    const others = ["Dog walking", "Bike tune-ups", "Guitar lessons"].map((one) =>
      offer({ title: one, category }),
    );
    expect(
      titlesFor(matchPost({ title, lang, category }), [
        ...others,
        offer({ title: meets, lang: theirs, category }),
      ])[0],
    ).toBe(meets);
  });
});

test("what is said for a match are words as both wrote them, and public facts", () => {
  const need = matchPost({ title: "Cámara frigorífica", lang: "es", ...SPRINGFIELD });
  const cooler = offer({ title: "Walk-in cooler", openedAt: "2026-11-13T12:00:00Z" });
  const [found] = new Matcher(readAll([cooler])).suggest(readPost(need), matchAsk());
  expect(signal(found?.signals ?? [], "words")).toMatchObject({
    words: [{ own: "cámara frigorífica", theirs: "walk-in cooler" }],
  });
  expect(signal(found?.signals ?? [], "near")).toMatchObject({ miles: 7, isArea: false });
  expect(signal(found?.signals ?? [], "waiting")).toMatchObject({ days: 12 });
  expect(JSON.stringify(found?.signals)).not.toContain("author");
});

test("nothing is suggested that nothing speaks for", () => {
  const need = matchPost({ title: "Interpreter for Tuesday", category: "interpreting" });
  expect(titlesFor(need, [offer({ title: "Manure, two truckloads", category: "land" })])).toEqual([]);
});

test("help both ways counts for organizers, and members are not told", () => {
  const need = matchPost({ title: "Bread oven", category: "tools", authorId: "ana" });
  const gives = offer({ title: "Math tutoring", category: "learning", authorId: "ana" });
  const [plain, back] = [
    offer({ title: "Bread oven", authorId: "bo" }),
    offer({ title: "Bread oven", authorId: "cy" }),
  ];
  const wants = matchPost({ title: "Math tutor", category: "learning", authorId: "cy" });
  const matcher = new Matcher(readAll([need, gives, plain, back, wants]));
  const found = matcher.suggest(readPost(need), matchAsk());
  expect(found.map(({ id }) => id)).toEqual([back.id, plain.id]);
  expect(signal(found[0]?.signals ?? [], "reciprocity")).toBeDefined();
  const forMember = matcher.suggest(readPost(need), matchAsk({ for: "member" }));
  expect(forMember.map(({ id }) => id)).toEqual([plain.id, back.id]);
  expect(forMember.some(({ signals }) => signal(signals, "reciprocity"))).toBe(false);
});

test("whoever waits is found a little more easily, whoever stands in many lists a little less", () => {
  const need = matchPost();
  const [fresh, waiting] = [offer({}), offer({ openedAt: "2026-10-01T12:00:00Z" })];
  const matcher = new Matcher(readAll([fresh, waiting]));
  const order = (exposed: string | null) =>
    matcher
      .suggest(readPost(need), matchAsk({ exposureOf: (id) => (id === exposed ? 5 : 0) }))
      .map(({ id }) => id);
  expect(order(null)).toEqual([waiting.id, fresh.id]);
  expect(order(waiting.id)).toEqual([fresh.id, waiting.id]);
});

test("many needs of one thing are not all sent to the same one", () => {
  const needs = Array.from({ length: 6 }, () => matchPost());
  const offers = Array.from({ length: 6 }, () => offer({}));
  const firsts = new Set<string>();
  const ask = { ...matchAsk(), mostPosts: 1 };
  for (const { read, matches } of suggestEverything(new Matcher(readAll([...needs, ...offers])), null, ask)) {
    if (read.post.side === "need") firsts.add(matches.posts[0]?.id ?? "");
  }
  expect(firsts.size).toBe(6);
});

const WORDS = [
  "bread oven",
  "walk-in cooler",
  "van",
  "Spanish interpreter",
  "garden plot",
  "bookkeeping",
  "quilt",
  "",
];
const posts = fc.array(
  fc
    .record({
      side: fc.constantFrom("need" as const, "offer" as const),
      category: fc.constantFrom(...CATEGORIES),
      title: fc.constantFrom(...WORDS),
      body: fc.constantFrom(...WORDS),
      mode: fc.constantFrom(...MODES),
      terms: fc.subarray([...TERMS]),
      lat: fc.double({ min: 41.3, max: 42.9, noNaN: true }),
      lng: fc.double({ min: -73.4, max: -70, noNaN: true }),
      level: fc.constantFrom("town" as const, "county" as const, "region" as const),
      reachMiles: fc.option(fc.integer({ min: 1, max: 100 })),
      audience: fc.constantFrom("everyone" as const, "members" as const, "organizers" as const),
      authorId: fc.option(fc.constantFrom("ana", "bo", "cy", "di")),
    })
    .map((given) => matchPost(given)),
  { minLength: 2, maxLength: 25 },
);

describe("whatever the board holds", () => {
  it("gives scores from 0 to 1, in order, the other side's alone, at most two of an author", () => {
    fc.assert(
      fc.property(posts, (all) => {
        const matcher = new Matcher(readAll(all));
        const byId = new Map(all.map((post) => [post.id, post]));
        for (const post of all) {
          const found = matcher.suggest(readPost(post), matchAsk());
          const authors = new Map<string, number>();
          found.forEach(({ id, score }, at) => {
            const other = byId.get(id);
            expect(other?.side).not.toBe(post.side);
            if (post.authorId) expect(other?.authorId).not.toBe(post.authorId);
            expect(score).toBeGreaterThanOrEqual(LEAST_SCORE);
            expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
            if (other?.authorId) authors.set(other.authorId, (authors.get(other.authorId) ?? 0) + 1);
          });
          expect(Math.max(0, ...authors.values())).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the posts, and never shows members what is for organizers", () => {
    fc.assert(
      fc.property(posts, fc.nat(), (all, turn) => {
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].toReversed();
        const [one, other] = [new Matcher(readAll(all)), new Matcher(readAll(turned))];
        const read = readPost(all[0] ?? matchPost());
        expect(one.suggest(read, matchAsk())).toEqual(other.suggest(read, matchAsk()));
        const shown = one.suggest(read, matchAsk({ for: "member" })).map(({ id }) => id);
        const closed = all.filter(({ audience }) => audience === "organizers").map(({ id }) => id);
        expect(shown.filter((id) => closed.includes(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("never puts the nearer one behind, all else equal", () => {
    const steps = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(steps, steps, fc.constantFrom(...MODES), (one, other, mode) => {
        const at = (step: number) =>
          offer({ mode, lat: HOLYOKE.lat + step / 100, lng: HOLYOKE.lng, openedAt: MATCH_NOW.toISOString() });
        const [a, b] = [at(one), at(other)];
        const need = matchPost({ mode: "either" });
        const found = new Matcher(readAll([a, b])).suggest(readPost(need), matchAsk());
        const score = (id: string) => found.find((match) => match.id === id)?.score ?? 0;
        if (one < other) expect(score(a.id)).toBeGreaterThanOrEqual(score(b.id));
        if (other < one) expect(score(b.id)).toBeGreaterThanOrEqual(score(a.id));
      }),
    );
  });
});

test("every wider concept is one, and none is wider than itself", () => {
  for (const key of conceptKeys()) {
    for (const broader of conceptOf(key)?.broader ?? []) {
      expect(conceptOf(broader), `${key} > ${broader}`).toBeDefined();
      expect(broader).not.toBe(key);
    }
  }
});

test("hostile texts are read like any other", () => {
  const texts = [
    "\u0000",
    "‮txet",
    "🌱🌱🌱",
    "' OR 1=1 --",
    "a".repeat(4000),
    "-".repeat(4000),
    "co-op ".repeat(700),
  ];
  const all = texts.map((body) => offer({ title: body.slice(0, 120), body }));
  expect(() =>
    new Matcher(readAll(all)).suggest(readPost(matchPost({ body: texts.join(" ") })), matchAsk()),
  ).not.toThrow();
});
