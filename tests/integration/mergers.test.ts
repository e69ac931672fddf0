import { describe, expect, test, vi } from "vitest";
import { mergeEntries } from "@/features/duplicates/mutations/merge";
import { undoMerger } from "@/features/duplicates/mutations/undo";
import { loadInitiative } from "@/features/initiatives/loaders";
import { updateInitiative } from "@/features/initiatives/mutations";
import { loadHistory } from "@/features/proposals/loaders";
import { decideProposal } from "@/features/proposals/mutations/decide";
import { makeChange, proposeChange } from "@/features/proposals/mutations/propose";
import type { NewProposal } from "@/features/proposals/types";
import { db } from "@/lib/db";
import { addEntry } from "../support/directory-entry";
import { addTwins, merge, requestOf, rowOf } from "../support/duplicates";
import { makePerson } from "../support/people";
import { makePost } from "../support/posts";
import { makeCurator, suggest } from "../support/proposals";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));

const EDITOR = { role: "curator" } as const;
const change = async (id: number, patch: Parameters<typeof updateInitiative>[2]) =>
  updateInitiative(id, (await rowOf(id)).version, patch, EDITOR);
const leadsTo = async (id: number) => {
  const loaded = await loadInitiative((await rowOf(id)).slug);
  return loaded.state === "moved" ? loaded.slug : loaded.state;
};

/** Everything that can belong to an entry, for one of two; `shared` has both. */
async function belongings(id: number, shared: { personId: string; subscriberId: string }) {
  const person = await makePerson();
  const initiativeId = id;
  await db.steward.createMany({
    data: [person.id, shared.personId].map((personId) => ({
      initiativeId,
      personId,
      proof: "curator" as const,
    })),
  });
  const subscriber = await db.subscriber.create({ data: { email: `${person.id}@example.org` } });
  await db.plannedVisit.createMany({
    data: [subscriber.id, shared.subscriberId].map((subscriberId) => ({
      ...{ subscriberId, initiativeId, way: "visit" as const },
    })),
  });
  const post = await makePost({ authorId: person.id, behalf: "initiative", initiativeId });
  const need = await makePost({ authorId: person.id });
  await db.suggestion.create({
    data: {
      ...{
        postId: need.id,
        candidateKey: `initiative:${id}`,
        initiativeId,
        score: 1,
        rank: 1,
        signals: [],
        version: 1,
      },
      dismissedAt: new Date(),
    },
  });
  const photo = await db.photo.create({
    data: { initiativeId, storageKey: `test/${person.id}`, width: 1, height: 1, alt: "A door" },
  });
  const introduction = await db.introduction.create({
    data: {
      pairKey: `initiative:${id} person:${person.id}`,
      sides: {
        create: [
          { position: 1, personId: person.id },
          { position: 2, initiativeId },
        ],
      },
    },
  });
  await db.hello.create({ data: { initiativeId, senderId: person.id } });
  return { person, subscriber, post, need, photo, introduction };
}

/** How many of each belong to an entry. */
async function counts(initiativeId: number) {
  const where = { where: { initiativeId } };
  return {
    stewards: await db.steward.count(where),
    visits: await db.plannedVisit.count(where),
    posts: await db.post.count(where),
    suggestions: await db.suggestion.count(where),
    photos: await db.photo.count(where),
    sides: await db.introductionSide.count(where),
    hellos: await db.hello.count(where),
  };
}
const ONE = { stewards: 2, visits: 2, posts: 1, suggestions: 1, photos: 1, sides: 1, hellos: 1 };

describe("two are made one", () => {
  test("with what was picked, as a revision; the other address leads there", async () => {
    const curator = await makeCurator();
    const [kept, gone] = await addTwins(
      "Ashuelot Co-op",
      { hours: "9 to 5", languages: ["en"] },
      {
        name: "Ashuelot Cooperative",
        hours: "10 to 6",
        languages: ["es"],
        website: "https://ashuelot.example",
      },
    );
    await merge(curator, kept, gone, { picks: { hours: "b" } });
    expect(await rowOf(kept)).toMatchObject({
      ...{ name: "Ashuelot Co-op", otherNames: ["Ashuelot Cooperative"], hours: "10 to 6", version: 2 },
      ...{ languages: ["en", "es"], website: "https://ashuelot.example" },
    });
    expect(await leadsTo(gone)).toBe((await rowOf(kept)).slug);
    const [log] = await db.logEntry.findMany({ where: { actorId: curator.id } });
    expect(log).toMatchObject({
      action: "initiative.merge",
      subjectId: String(kept),
      detail: { gone: String(gone) },
    });
  });

  test("everything moves along, what both have stays one, and undoing takes it back", async () => {
    const curator = await makeCurator();
    const [kept, gone] = await addTwins("Contoocook Kitchen");
    const shared = {
      personId: (await makePerson()).id,
      subscriberId: (await db.subscriber.create({ data: { email: "both@example.org" } })).id,
    };
    await belongings(kept, shared);
    const its = await belongings(gone, shared);
    const id = await merge(curator, kept, gone);
    expect(await counts(kept)).toEqual({
      ...{ stewards: 3, visits: 3, posts: 2, suggestions: 2, photos: 2, sides: 2, hellos: 2 },
    });
    // The one that both had.
    expect(await counts(gone)).toEqual({
      ...{ stewards: 1, visits: 1, posts: 0, suggestions: 0 },
      photos: 0,
      sides: 0,
      hellos: 0,
    });
    const suggestion = { postId: its.need.id, candidateKey: `initiative:${kept}` };
    const moved = await db.suggestion.findUniqueOrThrow({ where: { postId_candidateKey: suggestion } });
    expect(moved.dismissedAt).not.toBeNull();
    const pairKey = async () =>
      (await db.introduction.findUniqueOrThrow({ where: { id: its.introduction.id } })).pairKey;
    expect(await pairKey()).toBe(`initiative:${kept} person:${its.person.id}`);

    expect(await undoMerger(curator.permit, id)).toMatchObject({ state: "done", stayed: [] });
    expect([await counts(kept), await counts(gone)]).toEqual([ONE, ONE]);
    expect(await pairKey()).toBe(`initiative:${gone} person:${its.person.id}`);
    expect(await leadsTo(gone)).toBe("found");
    expect(await undoMerger(curator.permit, id)).toEqual({ state: "already" });
  });

  test("what was merged into the one that goes leads on, and back when that is undone", async () => {
    const curator = await makeCurator();
    const [first, second] = await addTwins("Souhegan Mill");
    const third = await addEntry("holyoke", { name: "Souhegan Mills" });
    const inner = await merge(curator, second, first);
    const outer = await merge(curator, third, second);
    expect(await db.initiative.count({ where: { mergedIntoId: third } })).toBe(2);
    expect([await leadsTo(first), await leadsTo(second)]).toEqual(Array(2).fill((await rowOf(third)).slug));
    // The inner one stands in the outer one: that has to be undone first.
    expect(await undoMerger(curator.permit, inner)).toEqual({ state: "conflict" });
    await undoMerger(curator.permit, outer);
    expect([await leadsTo(first), await leadsTo(second)]).toEqual([(await rowOf(second)).slug, "found"]);
    expect(await undoMerger(curator.permit, inner)).toMatchObject({ state: "done" });
    expect(await leadsTo(first)).toBe("found");
  });

  test("only by editors of both", async () => {
    const curator = await makeCurator({ regions: ["pioneer-valley"] });
    const [kept] = await addTwins("Housatonic Hall");
    const far = await addEntry("boston", { name: "Housatonic Hall" });
    expect(await mergeEntries(curator.permit, await requestOf(kept, far))).toEqual({ state: "forbidden" });
    const id = await merge(await makeCurator(), kept, far);
    expect(await undoMerger(curator.permit, id)).toEqual({ state: "forbidden" });
    expect(await leadsTo(far)).toBe((await rowOf(kept)).slug);
  });
});

describe("suggestions", () => {
  test("that wait go along with a version to start from; who said that they are one hears of it", async () => {
    const curator = await makeCurator();
    const [kept, gone] = await addTwins(
      "Merrimack Net",
      { hours: "9" },
      { hours: "10", website: "https://m.example" },
    );
    const author = await makePerson();
    const [keptSlug, goneSlug] = [(await rowOf(kept)).slug, (await rowOf(gone)).slug];
    const edit = await suggest(goneSlug, { changes: { accessibility: "A ramp" } });
    const said = await suggest(keptSlug, { kind: "merge", otherId: gone, authorId: author.id });
    const id = await merge(curator, kept, gone);
    const stateOf = async (one: string) => db.proposal.findUniqueOrThrow({ where: { id: one } });
    expect(await stateOf(said)).toMatchObject({ state: "accepted", decidedById: curator.id });
    expect(await db.outbox.count({ where: { idempotencyKey: { contains: said } } })).toBe(1);
    expect(await stateOf(edit)).toMatchObject({ state: "open", initiativeId: kept, baseVersion: 1 });

    await undoMerger(curator.permit, id);
    expect(await stateOf(edit)).toMatchObject({ initiativeId: gone, baseVersion: 1 });
    await merge(curator, kept, gone);
    const accept = { type: "accept", seenVersion: null, take: {}, isVerified: false } as const;
    expect(await decideProposal(curator.permit, edit, accept)).toMatchObject({
      state: "done",
      slug: keptSlug,
    });
    expect((await rowOf(kept)).accessibility).toBe("A ramp");
  });

  test("begun before a merger and sent after it are about the one that stays", async () => {
    const curator = await makeCurator();
    const [kept, gone] = await addTwins("Piscataqua Guild");
    const steward = await makePerson();
    const before = await rowOf(gone);
    await merge(curator, kept, gone);
    const proposal: NewProposal = {
      ...{ kind: "edit", initiativeId: gone, baseVersion: before.version, changes: { hours: "Noon" } },
      ...{ reason: "", locale: "en", authorId: steward.id, authorRole: "steward" },
    };
    const { id } = await db.$transaction((tx) => proposeChange(tx, proposal));
    const made = await db.$transaction((tx) =>
      makeChange(tx, { ...proposal, actorId: steward.id }, new Date()),
    );
    expect(made.state).toBe("waiting");
    const waits = await db.proposal.findMany({ where: { initiativeId: kept, state: "open" } });
    expect(waits.map((one) => one.id)).toContain(id);
    expect([waits.length, (await rowOf(gone)).hours]).toEqual([2, null]);
  });
});

describe("at once", () => {
  test("of two editors one makes them one, the other hears that it is done", async () => {
    const [one, other] = [await makeCurator(), await makeCurator()];
    const [a, b] = await addTwins("Nashua Quilters");
    const requests = [await requestOf(a, b), await requestOf(b, a)] as const;
    const outcomes = await Promise.all([
      mergeEntries(one.permit, requests[0]),
      mergeEntries(other.permit, requests[1]),
    ]);
    expect(outcomes.map(({ state }) => state).toSorted()).toEqual(["already", "done"]);
    expect(await db.merger.count({ where: { keptId: { in: [a, b] } } })).toBe(1);
    expect(await db.initiative.count({ where: { id: { in: [a, b] }, listing: "published" } })).toBe(1);
  });

  test("a steward who edits and an editor who merges: nothing is lost, whoever is first", async () => {
    const curator = await makeCurator();
    const steward = await makePerson();
    for (let round = 0; round < 4; round++) {
      const [kept, gone] = await addTwins(`Taunton Dyers ${"abcd"[round]}`);
      const wanted = await requestOf(kept, gone);
      const edit: NewProposal & { actorId: string } = {
        ...{ kind: "edit", initiativeId: gone, baseVersion: 1, changes: { hours: "Noon" } },
        ...{ reason: "", locale: "en", authorId: steward.id, authorRole: "steward", actorId: steward.id },
      };
      const [merged, edited] = await Promise.all([
        mergeEntries(curator.permit, wanted),
        db.$transaction((tx) => makeChange(tx, edit, new Date())),
      ]);
      const waits = await db.proposal.count({ where: { initiativeId: kept, state: "open" } });
      const outcome = [merged.state, edited.state, waits, (await rowOf(gone)).hours];
      // Either the edit came first and the merger was refused, or the edit waits at the one that stays.
      expect([
        ["conflict", "made", 0, "Noon"],
        ["done", "waiting", 1, null],
      ]).toContainEqual(outcome);
    }
  });

  test("a merger and a decision about a suggestion wait for each other", async () => {
    const [one, other] = [await makeCurator(), await makeCurator()];
    const [kept, gone] = await addTwins("Assabet Bees");
    const id = await suggest((await rowOf(gone)).slug, { changes: { hours: "Noon" } });
    const wanted = await requestOf(kept, gone);
    const accept = { type: "accept", seenVersion: null, take: {}, isVerified: false } as const;
    const [merged, decided] = await Promise.all([
      mergeEntries(one.permit, wanted),
      decideProposal(other.permit, id, accept),
    ]);
    expect(decided.state).toBe("done");
    const hours = (await rowOf(merged.state === "done" ? kept : gone)).hours;
    expect([merged.state, hours]).toEqual([expect.stringMatching(/done|conflict/), "Noon"]);
  });
});

describe("undoing", () => {
  test("keeps what was changed since, and says so; the place is one thing", async () => {
    const curator = await makeCurator();
    const place = { address: "2 Elm St", zip: "01040", lat: 42.21, lng: -72.61 };
    const [kept, gone] = await addTwins(
      "Nemasket Forge",
      { hours: "9", address: "1 Elm St", accessibility: null },
      { hours: "10", accessibility: "A ramp", ...place },
    );
    const id = await merge(curator, kept, gone, { picks: { hours: "b", address: "b" } });
    expect(await rowOf(kept)).toMatchObject({ hours: "10", ...place });
    await change(kept, { hours: "11", zip: "01041" });
    const outcome = await undoMerger(curator.permit, id);
    expect(outcome.state === "done" && outcome.stayed.toSorted()).toEqual(
      ["address", "hours", "lat", "lng", "zip"].toSorted(),
    );
    expect(await rowOf(kept)).toMatchObject({
      hours: "11",
      accessibility: null,
      address: "2 Elm St",
      zip: "01041",
    });
    expect(await rowOf(gone)).toMatchObject({
      hours: "10",
      listing: "published",
      mergedIntoId: null,
      ...place,
    });
  });

  test("a place that was hidden since is hidden in both", async () => {
    const curator = await makeCurator();
    const address = "3 Secret St";
    const [kept, gone] = await addTwins("Sakonnet House", { address }, { address });
    const id = await merge(curator, kept, gone);
    await change(kept, { locationPrivacy: "on_request" });
    await undoMerger(curator.permit, id);
    expect([(await rowOf(kept)).locationPrivacy, (await rowOf(gone)).locationPrivacy]).toEqual(
      Array(2).fill("on_request"),
    );
  });
});

describe("history", () => {
  test("of both can be read; no place in it that is not shown now, or was hidden later", async () => {
    const curator = await makeCurator();
    const [kept, gone] = await addTwins("Cochato Shelter", {}, { address: "4 First St" });
    await change(gone, { address: "5 Second St" });
    await merge(curator, kept, gone, { picks: { address: "a" } });
    const [keptSlug, goneSlug] = [(await rowOf(kept)).slug, (await rowOf(gone)).slug];
    const read = async (slug: string) => {
      const loaded = await loadHistory(slug);
      if (loaded.state !== "ok") return null;
      const { mergedFrom, kept: into, items } = loaded;
      return { text: JSON.stringify(items), mergedFrom, into };
    };
    const name = "Cochato Shelter";
    expect((await read(keptSlug))?.mergedFrom).toEqual([{ slug: goneSlug, name }]);
    expect(await read(goneSlug)).toMatchObject({
      text: expect.stringContaining("Second St"),
      into: { slug: keptSlug },
    });
    await change(kept, { locationPrivacy: "town_only" });
    expect((await read(goneSlug))?.text).not.toMatch(/Second St|First St/);
    await change(kept, { locationPrivacy: "public" });
    expect((await read(goneSlug))?.text).not.toMatch(/Second St|First St/);
    await db.initiative.update({ where: { id: kept }, data: { listing: "hidden" } });
    expect(await read(goneSlug)).toBeNull();
  });
});
