import { beforeEach, describe, expect, test, vi } from "vitest";
import { requestSuggestions } from "@/features/board/mutations/suggestions";
import { recomputeSuggestions } from "@/features/introductions/jobs/suggestions";
import { loadSuggestions, suggestFor } from "@/features/introductions/loaders/suggestions";
import { recomputeAll, recomputeOne } from "@/features/introductions/mutations/recompute";
import { avoid } from "@/features/people/mutations/avoidances";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { asMember, makePerson } from "../support/people";
import { makePost } from "../support/posts";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));

const NOW = new Date();
const never = new AbortController().signal;
const visitor: Actor = { kind: "visitor" };

beforeEach(async () => {
  request.actor = visitor;
  await db.post.deleteMany();
});

/** A need in Monroe, where 118 people live, and an offer that meets it, of two people. */
async function makePair() {
  const [ana, bo] = [await makePerson({}), await makePerson({})];
  const need = await makePost({ town: "monroe", authorId: ana.id, title: "Cámara frigorífica", lang: "es" });
  const offer = await makePost({
    side: "offer",
    town: "greenfield",
    authorId: bo.id,
    title: "Walk-in cooler",
  });
  return { ana, bo, need, offer };
}

const idsFor = async (postId: string, actor: Actor, asking: "member" | "organizer" = "member") =>
  (await suggestFor(postId, { for: asking, actor, now: NOW }))?.matches.posts.map(({ id }) => id) ?? null;

const rowsOf = (postId: string) =>
  db.suggestion.findMany({ where: { postId }, orderBy: { candidateKey: "asc" } });

describe("what members see", () => {
  test("is public facts: no town, no author, no point finer than the post shows", async () => {
    const { ana, bo, need, offer } = await makePair();
    const shown = await loadSuggestions(offer.id, NOW);
    expect(shown?.posts.map(({ post }) => post.id)).toEqual([need.id]);
    expect(shown?.posts[0]?.reasons).toContainEqual({
      name: "words",
      words: ["walk-in cooler (cámara frigorífica)"],
    });
    expect(shown?.posts[0]?.reasons).toContainEqual({ name: "near", miles: 0, isArea: true });
    const whole = JSON.stringify(shown?.posts);
    for (const secret of ["townId", "monroe", "Monroe", "authorId", ana.id, bo.id, "score", "exposure"]) {
      expect(whole, secret).not.toContain(secret);
    }
    // The middle of the county, not of the town.
    expect(shown?.posts[0]?.post.place).toMatchObject({ level: "county", lat: need.lat, lng: need.lng });
  });

  test("holds places of the directory with reasons", async () => {
    const need = await makePost({ town: "northampton", category: "food", title: "Groceries for the week" });
    const shown = await loadSuggestions(need.id, NOW);
    expect(shown?.posts).toEqual([]);
    expect(shown?.places.length).toBeGreaterThan(0);
    expect(shown?.places[0]?.reasons.map(({ name }) => name)).toContain("near");
  });

  test("is there while the post waits, for its author and organizers alone", async () => {
    const { ana, need, offer } = await makePair();
    await db.post.update({ where: { id: need.id }, data: { state: "pending", openedAt: null } });
    expect(await idsFor(need.id, asMember(ana))).toEqual([offer.id]);
    const organizer = asMember(await makePerson({}, [{ role: "organizer" }]));
    expect(await idsFor(need.id, organizer)).toEqual([offer.id]);
    expect(await idsFor(need.id, visitor)).toBeNull();
    expect(await idsFor(need.id, asMember(await makePerson({})))).toBeNull();
    // Nobody is shown what waits.
    expect(await idsFor(offer.id, organizer)).toEqual([]);
  });

  test("a need for organizers only gets them privately and is in nobody's", async () => {
    const { ana, bo, need, offer } = await makePair();
    await db.post.update({ where: { id: need.id }, data: { audience: "organizers" } });
    expect(await idsFor(need.id, asMember(ana))).toEqual([offer.id]);
    expect(await idsFor(need.id, visitor)).toBeNull();
    expect(await idsFor(need.id, asMember(bo))).toBeNull();
    expect(await idsFor(offer.id, visitor)).toEqual([]);
    expect(await idsFor(offer.id, asMember(bo))).toEqual([]);
    const organizer = asMember(await makePerson({}, [{ role: "organizer" }]));
    expect(await idsFor(offer.id, organizer)).toEqual([]);
    expect(await idsFor(offer.id, organizer, "organizer")).toEqual([need.id]);
    const elsewhere = asMember(await makePerson({}, [{ role: "organizer", regions: ["berkshires"] }]));
    expect(await idsFor(offer.id, elsewhere, "organizer")).toEqual([]);
    const unpromised = asMember(await makePerson({}, [{ role: "organizer", hasPromised: false }]));
    expect(await idsFor(offer.id, unpromised, "organizer")).toEqual([]);
  });

  test("a page that search engines read names no note that they may not find", async () => {
    const { ana, need, offer } = await makePair();
    await db.post.update({ where: { id: offer.id }, data: { behalf: "group", behalfName: "Ovens" } });
    expect(await idsFor(offer.id, visitor)).toEqual([]);
    expect(await idsFor(offer.id, asMember(await makePerson({})))).toEqual([need.id]);
    expect(await idsFor(need.id, visitor)).toEqual([offer.id]);
    await db.post.update({ where: { id: need.id }, data: { isIndexed: true } });
    expect(await idsFor(offer.id, visitor)).toEqual([need.id]);
    expect(await idsFor(need.id, asMember(ana))).toEqual([offer.id]);
  });

  test("what is for members is not shown to visitors", async () => {
    const { bo, need, offer } = await makePair();
    await db.post.update({ where: { id: offer.id }, data: { audience: "members" } });
    expect(await idsFor(need.id, visitor)).toEqual([]);
    expect(await idsFor(need.id, asMember(bo))).toEqual([offer.id]);
  });

  test("blocks hide either way; what happened between others is not told by what is missing", async () => {
    const { ana, bo, need, offer } = await makePair();
    await db.$transaction((tx) => avoid(tx, bo.id, ana.id, "everything"));
    expect(await idsFor(need.id, asMember(ana))).toEqual([]);
    expect(await idsFor(offer.id, asMember(bo))).toEqual([]);
    expect(await idsFor(offer.id, asMember(ana))).toBeNull();
    expect(await idsFor(need.id, visitor)).toEqual([offer.id]);
  });

  test("over, taken off, closed, unknown and hostile: nothing", async () => {
    const { ana, need } = await makePair();
    const author = asMember(ana);
    const { expiresAt } = need;
    const live = { expiresAt, removedAt: null, state: "open" as const, outcome: null, closedAt: null };
    const closed = { state: "closed" as const, outcome: "withdrawn" as const, closedAt: NOW };
    const over = [
      { expiresAt: NOW },
      { removedAt: NOW },
      closed,
      { state: "pending" as const, removedAt: NOW },
    ];
    for (const data of over) {
      await db.post.update({ where: { id: need.id }, data: { ...live, ...data } });
      expect(await idsFor(need.id, author), JSON.stringify(data)).toBeNull();
    }
    for (const id of ["", "x", "\u0000", "0".repeat(5000), "00000000-0000-7000-8000-000000000000"]) {
      expect(await idsFor(id, author)).toBeNull();
    }
  });
});

describe("what organizers get", () => {
  test("leaves out who wants no introduction, who was introduced, and what was said no to", async () => {
    const { ana, bo, need, offer } = await makePair();
    await recomputeAll(NOW, never);
    expect(await rowsOf(need.id)).toMatchObject(
      [{ candidateId: offer.id, rank: 1 }, {}, {}, {}, {}].slice(0, 1),
    );
    await db.suggestion.updateMany({
      where: { postId: need.id, candidateId: offer.id },
      data: { dismissedAt: NOW },
    });
    await recomputeAll(NOW, never);
    expect(await rowsOf(need.id)).toContainEqual(
      expect.objectContaining({ candidateId: offer.id, dismissedAt: NOW }),
    );
    // Either way round.
    expect((await rowsOf(offer.id)).filter(({ candidateId }) => candidateId)).toEqual([]);
    await db.suggestion.deleteMany();
    const introduction = await db.introduction.create({
      data: { needId: need.id, offerId: offer.id, pairKey: `${ana.id} ${bo.id}`, state: "ended" },
    });
    await recomputeAll(NOW, never);
    expect((await rowsOf(need.id)).filter(({ candidateId }) => candidateId)).toEqual([]);
    // Members' lists are the same as before: what is missing would tell.
    expect(await idsFor(need.id, asMember(ana))).toEqual([offer.id]);
    await db.introduction.delete({ where: { id: introduction.id } });
    await db.$transaction((tx) => avoid(tx, ana.id, bo.id, "introductions"));
    await recomputeAll(NOW, never);
    expect((await rowsOf(need.id)).filter(({ candidateId }) => candidateId)).toEqual([]);
  });
});

describe("the job", () => {
  test("done twice, or again after it was killed, leaves the same rows and writes none twice", async () => {
    for (let at = 0; at < 25; at++) {
      await makePair();
    }
    const stopped = AbortSignal.abort();
    expect(await recomputeAll(NOW, stopped)).toBe(20);
    expect(await recomputeAll(NOW, never)).toBe(50);
    const before = await db.suggestion.findMany({ orderBy: [{ postId: "asc" }, { candidateKey: "asc" }] });
    expect(before.length).toBeGreaterThan(50);
    await recomputeAll(new Date(NOW.getTime() + 1000), never);
    expect(await db.suggestion.findMany({ orderBy: [{ postId: "asc" }, { candidateKey: "asc" }] })).toEqual(
      before,
    );
  });

  test("drops what is over and follows what changed", async () => {
    const { need, offer } = await makePair();
    await recomputeAll(NOW, never);
    expect((await rowsOf(need.id)).some(({ candidateId }) => candidateId === offer.id)).toBe(true);
    await db.post.update({
      where: { id: offer.id },
      data: { state: "closed", outcome: "met_here", closedAt: NOW },
    });
    await recomputeAll(NOW, never);
    expect((await rowsOf(need.id)).some(({ candidateId }) => candidateId === offer.id)).toBe(false);
    expect(await rowsOf(offer.id)).toEqual([]);
  });

  test("for one post is asked for in the transaction that opens it, and looks at that one", async () => {
    const { need, offer } = await makePair();
    await db.$transaction((tx) => requestSuggestions(tx, need.id));
    await expect(
      db.$transaction(async (tx) => {
        await requestSuggestions(tx, offer.id);
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    const asked = await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'suggestions.recompute'`;
    expect(asked).toEqual([{ data: { postId: need.id } }]);
    await recomputeSuggestions.run({ postId: need.id }, never);
    expect((await rowsOf(need.id)).length).toBeGreaterThan(0);
    expect(await rowsOf(offer.id)).toEqual([]);
    expect(await recomputeOne("00000000-0000-7000-8000-000000000000", NOW)).toBe(false);
  });
});
