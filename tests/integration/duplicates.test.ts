import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadComparison, loadDuplicates } from "@/features/duplicates/loaders";
import { markDifferent, reopenPair } from "@/features/duplicates/mutations/decide";
import { findAllPairs, findChangedPairs } from "@/features/duplicates/mutations/find";
import { type MergeRequest, mergeEntries } from "@/features/duplicates/mutations/merge";
import { undoMerger } from "@/features/duplicates/mutations/undo";
import { loadInitiative } from "@/features/initiatives/loaders/initiative";
import { updateInitiative } from "@/features/initiatives/mutations";
import { loadHistory } from "@/features/proposals/loaders";
import { decideProposal } from "@/features/proposals/mutations/decide";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { addEntry } from "../support/directory-entry";
import { setCookies } from "../support/next-mocks";
import { makePerson, makeSession } from "../support/people";
import { makePost } from "../support/posts";
import { entryOf, makeCurator, suggest } from "../support/proposals";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const STEWARD = { role: "steward" } as const;

const signIn = async (id: string) => setCookies({ [SESSION_COOKIE]: await makeSession(id) });

beforeEach(() => setCookies({}));

let made = 0;

/** Two entries that may be one, in Holyoke. */
async function addTwo(kept: object = {}, gone: object = {}) {
  made++;
  const phone = `413-555-01${String(10 + made)}`;
  const a = `twin-garden-${made}`;
  const b = `twin-gardens-${made}`;
  await addEntry("holyoke", { slug: a, name: `Nueva Twin${made} Garden`, phone, ...kept });
  await addEntry("holyoke", { slug: b, name: `Nueva Twin${made} Garden Inc.`, phone, ...gone });
  return { a, b };
}

/** What an editor sends who looked at both just now. */
async function asked(a: string, b: string, more: Partial<MergeRequest> = {}): Promise<MergeRequest> {
  const [one, other] = [await entryOf(a), await entryOf(b)];
  return {
    a: { id: one.id, version: one.version },
    b: { id: other.id, version: other.version },
    ...{ keep: "a", picks: {} },
    ...more,
  };
}

async function pairOf(a: string, b: string) {
  const ids = [(await entryOf(a)).id, (await entryOf(b)).id].sort((one, other) => one - other);
  return db.duplicatePair.findFirst({ where: { firstId: ids[0], secondId: ids[1] } });
}

describe("finding", () => {
  test("the directory's own twins wait, the likeliest first; what was decided stays decided until it changes", async () => {
    const { a, b } = await addTwo();
    const now = new Date();
    const first = await findAllPairs(now);
    expect(first.entries).toBeGreaterThan(400);
    const pair = await pairOf(a, b);
    expect(pair).toMatchObject({ state: "open", signals: expect.arrayContaining(["name", "phone"]) });
    const curator = await makeCurator();
    const [one, other] = [(await entryOf(a)).id, (await entryOf(b)).id];
    expect(await markDifferent(curator.permit, [one, other])).toEqual({ state: "done", id: pair?.id });
    expect(await findAllPairs(now)).toEqual(first);
    expect((await pairOf(a, b))?.state).toBe("different");
    // Of the same website since: look again.
    for (const slug of [a, b]) {
      const { id, version } = await entryOf(slug);
      await updateInitiative(id, version, { website: "https://twin.example/" }, STEWARD);
    }
    await findChangedPairs(new Date());
    expect(await pairOf(a, b)).toMatchObject({ state: "open", signals: expect.arrayContaining(["website"]) });
    // No longer alike, it is not waiting any more.
    const { id, version } = await entryOf(b);
    const unlike = { name: "Quabbin Sled Library", phone: null, website: null, lat: 41.7, lng: -70.1 };
    await updateInitiative(id, version, unlike, STEWARD);
    await findChangedPairs(new Date());
    expect(await pairOf(a, b)).toBeNull();
  });

  test("a pair is listed to editors, with buttons only where both are entrusted to them", async () => {
    const { a, b } = await addTwo();
    await findAllPairs(new Date());
    const items = async (regions: string[]) => {
      await signIn((await makePerson({}, [{ role: "curator", regions }])).id);
      const answer = await loadDuplicates({ region: "pioneer-valley", signal: "phone" });
      if (answer.state !== "ok" || answer.value.state === "merged") throw new Error("No list");
      return answer.value.items
        .filter(({ first }) => [a, b].includes(first.slug))
        .map((one) => one.mayDecide);
    };
    expect([await items([]), await items(["pioneer-valley"]), await items(["cape-cod-islands"])]).toEqual([
      [true],
      [true],
      [false],
    ]);
    const far = await makeCurator({ regions: ["cape-cod-islands"] });
    expect(await mergeEntries(far.permit, await asked(a, b))).toEqual({ state: "forbidden" });
    expect(await markDifferent(far.permit, [(await entryOf(a)).id, (await entryOf(b)).id])).toEqual({
      state: "forbidden",
    });
    const near = await makeCurator();
    const pair = await pairOf(a, b);
    expect(await reopenPair(near.permit, pair?.id ?? "")).toEqual({ state: "already" });
    setCookies({});
    expect(await loadDuplicates({})).toMatchObject({ state: "sign_in" });
  });
});

describe("making two one", () => {
  test("moves everything along and leads on; undone, all is where it was", async () => {
    const { a, b } = await addTwo({ hours: "9-5" }, { hours: "7-9", summary: "Plots and a shed" });
    const [kept, gone] = [await entryOf(a), await entryOf(b)];
    const [person, both, curator] = [await makePerson(), await makePerson(), await makeCurator()];
    await db.steward.createMany({
      data: [
        { initiativeId: gone.id, personId: person.id, proof: "command" },
        { initiativeId: gone.id, personId: both.id, proof: "command" },
        { initiativeId: kept.id, personId: both.id, proof: "command" },
      ],
    });
    const post = await makePost({ behalf: "initiative", initiativeId: gone.id });
    const waiting = await suggest(b, { changes: { accessibility: "A ramp at the side" } });
    const picks = { hours: "b", summary: "b" } as const;
    const outcome = await mergeEntries(curator.permit, await asked(a, b, { picks }));
    expect(outcome).toMatchObject({ state: "done", slug: a });

    expect((await entryOf(a)).values).toMatchObject({ hours: "7-9", summary: "Plots and a shed" });
    expect(await loadInitiative(b)).toEqual({ state: "moved", slug: a });
    expect((await db.post.findUniqueOrThrow({ where: { id: post.id } })).initiativeId).toBe(kept.id);
    const stewardsOf = async (initiativeId: number) =>
      (await db.steward.findMany({ where: { initiativeId } })).map(({ personId }) => personId).sort();
    expect(await stewardsOf(kept.id)).toEqual([person.id, both.id].sort());
    expect(await db.proposal.findUniqueOrThrow({ where: { id: waiting } })).toMatchObject({
      ...{ initiativeId: kept.id, state: "open" },
    });
    const history = await loadHistory(a);
    expect(JSON.stringify(history)).toContain(b);

    const id = outcome.state === "done" ? outcome.id : "";
    // What somebody changed since stays, and is said.
    const now = await entryOf(a);
    await updateInitiative(kept.id, now.version, { hours: "8-8" }, STEWARD);
    expect(await undoMerger(curator.permit, id)).toEqual({
      ...{ state: "done", slug: a, goneSlug: b, stayed: ["hours"] },
    });
    expect(await loadInitiative(b)).toMatchObject({ state: "found" });
    expect((await entryOf(a)).values).toMatchObject({ hours: "8-8", summary: kept.values.summary });
    expect((await entryOf(b)).values).toEqual(gone.values);
    expect(await stewardsOf(gone.id)).toEqual([person.id, both.id].sort());
    expect(await stewardsOf(kept.id)).toEqual([both.id]);
    expect((await db.post.findUniqueOrThrow({ where: { id: post.id } })).initiativeId).toBe(gone.id);
    expect((await db.proposal.findUniqueOrThrow({ where: { id: waiting } })).initiativeId).toBe(gone.id);
    expect(await undoMerger(curator.permit, id)).toEqual({ state: "already" });
    const log = await db.logEntry.findMany({ where: { actorId: curator.id }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["initiative.merge", "initiative.unmerge"]);
  });

  test("two editors at once: one does it, the other hears so; a change meanwhile is seen first", async () => {
    const { a, b } = await addTwo();
    const [one, other] = [await makeCurator(), await makeCurator()];
    const request = await asked(a, b);
    const swapped = { ...request, a: request.b, b: request.a };
    const outcomes = await Promise.all([
      mergeEntries(one.permit, request),
      mergeEntries(other.permit, swapped),
    ]);
    expect(outcomes.map(({ state }) => state).sort()).toEqual(["already", "done"]);
    expect(await db.merger.count({ where: { keptId: { in: [request.a.id, request.b.id] } } })).toBe(1);

    const next = await addTwo();
    const seen = await asked(next.a, next.b);
    await updateInitiative(seen.b.id, seen.b.version, { hours: "noon" }, STEWARD);
    expect(await mergeEntries(one.permit, seen)).toEqual({ state: "conflict" });
    // While somebody who looks after it changes it: both happen, or one is told; nothing is lost.
    const again = await asked(next.a, next.b, { picks: { hours: "b" } });
    const [merged, edit] = await Promise.allSettled([
      mergeEntries(one.permit, again),
      updateInitiative(again.a.id, again.a.version, { accessibility: "Level" }, STEWARD),
    ]);
    const hasMerged = merged.status === "fulfilled" && merged.value.state === "done";
    expect([hasMerged, edit.status === "fulfilled"].filter(Boolean)).toHaveLength(1);
    expect((await entryOf(next.a)).values).toMatchObject(
      hasMerged ? { hours: "noon" } : { accessibility: "Level" },
    );
  });

  test("in a chain every old address leads to the end, and is taken apart from the end", async () => {
    const { a, b } = await addTwo();
    const { a: c } = await addTwo();
    const { permit } = await makeCurator();
    const first = await mergeEntries(permit, await asked(a, b));
    const second = await mergeEntries(permit, await asked(c, a));
    expect([await loadInitiative(a), await loadInitiative(b)]).toEqual([
      { state: "moved", slug: c },
      { state: "moved", slug: c },
    ]);
    const idOf = (outcome: typeof first) => (outcome.state === "done" ? outcome.id : "");
    expect(await undoMerger(permit, idOf(first))).toEqual({ state: "conflict" });
    expect(await undoMerger(permit, idOf(second))).toMatchObject({ state: "done" });
    expect(await loadInitiative(b)).toEqual({ state: "moved", slug: a });
    expect(await undoMerger(permit, idOf(first))).toMatchObject({ state: "done" });
    expect((await loadInitiative(b)).state).toBe("found");
    const wrong = await asked(a, a);
    expect(await mergeEntries(permit, wrong)).toEqual({ state: "missing" });
  });

  test("a place that one of them hides is in the history of neither", async () => {
    const street = `12 Quiet${crypto.randomUUID().slice(0, 6)} Lane`;
    const { a, b } = await addTwo({ locationPrivacy: "on_request" }, { address: street });
    const goneId = (await entryOf(b)).id;
    await updateInitiative(goneId, (await entryOf(b)).version, { address: `${street} 2` }, STEWARD);
    const { permit } = await makeCurator();
    await mergeEntries(permit, await asked(a, b));
    // What was recorded while it was shown is blanked; what is recorded now is for editors, in no public history.
    const revisions = await db.revision.findMany({ where: { subjectType: "initiative", subjectId: goneId } });
    expect(revisions.length).toBeGreaterThan(1);
    expect(revisions.map(({ before, after }) => JSON.stringify([before, after])).join("")).not.toContain(
      street,
    );
    const told = JSON.stringify([await loadHistory(a), await loadHistory(b), await loadInitiative(a)]);
    expect(told).toContain("Nueva Twin");
    expect(told).not.toContain(street);
  });

  test("who said that they are one hears of it; the queue leads to both side by side", async () => {
    const { a, b } = await addTwo();
    const author = await makePerson();
    const kept = await entryOf(a);
    const id = await suggest(b, { kind: "merge", authorId: author.id, otherId: kept.id });
    const curator = await makeCurator();
    const accept = { type: "accept", seenVersion: null, take: {}, isVerified: false } as const;
    expect((await decideProposal(curator.permit, id, accept)).state).not.toBe("done");
    await signIn(curator.id);
    expect(await loadComparison({ a, b })).toMatchObject({
      state: "ok",
      value: { state: "two", mayDecide: true },
    });
    expect(await loadComparison({ a, b: "no\0ne" })).toMatchObject({ value: { state: "missing" } });
    await mergeEntries(curator.permit, await asked(a, b));
    expect(await db.proposal.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "accepted" });
    expect(await loadComparison({ a, b })).toMatchObject({ value: { state: "one", slug: a } });
    const toAuthor = { recipientHash: recipientHash(author.email ?? "") };
    expect(await db.outbox.count({ where: toAuthor })).toBe(1);
  });
});
