import { describe, expect, test } from "vitest";
import { listMergers, listPairs, type PairFilters } from "@/features/duplicates/data/pairs";
import { markDifferent, reopenPair } from "@/features/duplicates/mutations/decide";
import { findAllPairs, findChangedPairs } from "@/features/duplicates/mutations/find";
import { updateInitiative } from "@/features/initiatives/mutations";
import { db } from "@/lib/db";
import { addEntry } from "../support/directory-entry";
import { addTwins, merge, rowOf } from "../support/duplicates";
import { makeCurator } from "../support/proposals";

const HOUR = 3_600_000;
const FILTERS: PairFilters = { state: "open", region: "", signal: "", page: 1 };
const EDITOR = { role: "curator" } as const;

const pairsOf = (id: number) =>
  db.duplicatePair.findMany({ where: { OR: [{ firstId: id }, { secondId: id }] }, orderBy: { id: "asc" } });
const statesOf = async (id: number) => (await pairsOf(id)).map(({ state }) => state);
const change = async (id: number, patch: Parameters<typeof updateInitiative>[2]) =>
  updateInitiative(id, (await rowOf(id)).version, patch, EDITOR);

describe("finding", () => {
  test("keeps each pair once, and lets go of what is no longer alike or no longer shown", async () => {
    const phone = { phone: "413 555 0142" };
    const [one, other] = await addTwins("Zumbro Tool Shed", phone, phone);
    const third = await addEntry("holyoke", { name: "The Zumbro Tool Shed, Inc." });
    await findAllPairs(new Date());
    await findAllPairs(new Date());
    expect(
      (await pairsOf(one)).map(({ firstId, secondId, signals }) => [firstId, secondId, signals]),
    ).toEqual(
      expect.arrayContaining([
        [one, other, ["name", "place", "phone"]],
        [one, third, ["name", "place"]],
      ]),
    );
    expect(await pairsOf(one)).toHaveLength(2);

    await change(third, { name: "Nothing alike" });
    await db.initiative.update({ where: { id: other }, data: { listing: "hidden" } });
    await findAllPairs(new Date());
    expect(await pairsOf(one)).toEqual([]);
  });

  test("of what changed alone finds its pairs among all, and touches no others", async () => {
    const [one] = await addTwins("Quinnebaug Press");
    await db.initiative.updateMany({
      where: { name: "Quinnebaug Press" },
      data: { updatedAt: new Date(Date.now() - 48 * HOUR) },
    });
    const kept = await addEntry("holyoke", { name: "Wampum Weavers" });
    await addEntry("savoy", { name: "Wampum Weavers", lat: 42.2, lng: -72.6 });
    await findChangedPairs(new Date());
    expect([await statesOf(one), await statesOf(kept)]).toEqual([[], ["open"]]);
    expect(await findChangedPairs(new Date(Date.now() + 48 * HOUR))).toEqual({ entries: 0, pairs: 0 });
    expect(await statesOf(kept)).toEqual(["open"]);
  });

  test("what somebody called different stays so until what tells changes and speaks for it", async () => {
    const { permit } = await makeCurator();
    const [one, other] = await addTwins("Millers River Loom", {}, { phone: "413 555 0143" });
    await findAllPairs(new Date());
    expect(await markDifferent(permit, [other, one])).toMatchObject({ state: "done" });
    await findAllPairs(new Date());
    expect(await statesOf(one)).toEqual(["different"]);
    await change(one, { hours: "9 to 5" });
    await findAllPairs(new Date());
    expect(await statesOf(one)).toEqual(["different"]);
    await change(one, { phone: "(413) 555-0143" });
    await findAllPairs(new Date());
    expect(await statesOf(one)).toEqual(["open"]);
  });
});

describe("the list", () => {
  test("has the likeliest first, by region and by what speaks for it, and says who may decide", async () => {
    const phone = { phone: "413 555 0144" };
    const [one] = await addTwins("Pocumtuck Bakers");
    const [sure] = await addTwins("Norwottuck Bakers", phone, phone);
    await findAllPairs(new Date());
    const own = await makeCurator();
    const idsOf = async (permit: typeof own.permit, more: Partial<PairFilters> = {}) =>
      (await listPairs(permit, { ...FILTERS, ...more })).items.map(({ first }) => first.id);
    const all = await idsOf(own.permit);
    expect(all.indexOf(sure)).toBeGreaterThanOrEqual(0);
    expect(all.indexOf(sure)).toBeLessThan(all.indexOf(one));
    expect(await idsOf(own.permit, { signal: "phone" })).toContain(sure);
    expect(await idsOf(own.permit, { signal: "phone" })).not.toContain(one);
    expect(await idsOf(own.permit, { region: "Berkshires" })).not.toContain(sure);
    const elsewhere = await makeCurator({ regions: ["berkshires"] });
    const { items } = await listPairs(elsewhere.permit, FILTERS);
    expect(items.find(({ first }) => first.id === sure)?.mayDecide).toBe(false);
    expect(await markDifferent(elsewhere.permit, [one, sure])).toEqual({ state: "forbidden" });
    expect(JSON.stringify(items)).not.toContain("413 555");
  });

  test("is paged without showing a pair twice", async () => {
    const { permit } = await makeCurator();
    for (let at = 0; at < 3; at++) {
      for (let n = 0; n < 5; n++) await addEntry("holyoke", { name: `Shared ${"abc"[at]}name` });
    }
    await findAllPairs(new Date());
    const first = await listPairs(permit, FILTERS);
    const second = await listPairs(permit, { ...FILTERS, page: 2 });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([first.items.length, first.hasNext, new Set(ids).size]).toEqual([25, true, ids.length]);
    expect(second.items.length).toBeGreaterThan(0);
  });
});

describe("two different ones", () => {
  test("is taken back by one click, and logged by ids alone", async () => {
    const { id: actorId, permit } = await makeCurator();
    const [one, other] = await addTwins("Agawam Choir");
    const outcome = await markDifferent(permit, [one, other]);
    const id = outcome.state === "done" ? outcome.id : "";
    expect(await reopenPair(permit, id)).toEqual({ state: "done" });
    expect(await reopenPair(permit, id)).toEqual({ state: "already" });
    expect(await statesOf(one)).toEqual(["open"]);
    const log = await db.logEntry.findMany({ where: { actorId }, orderBy: { id: "asc" } });
    expect(log.map(({ action, subjectId, detail }) => [action, subjectId, detail])).toEqual([
      ["pair.different", String(one), { other: String(other) }],
      ["pair.reopen", String(one), { other: String(other) }],
    ]);
  });

  test("of what is not there, or the same, or one already, nothing is said", async () => {
    const curator = await makeCurator();
    const [one, other] = await addTwins("Nashoba Ringers");
    expect(await markDifferent(curator.permit, [one, one])).toEqual({ state: "missing" });
    expect(await markDifferent(curator.permit, [one, 2_000_000_000])).toEqual({ state: "missing" });
    expect(await reopenPair(curator.permit, "00000000-0000-4000-8000-000000000000")).toEqual({
      state: "missing",
    });
    await merge(curator, one, other);
    expect(await markDifferent(curator.permit, [one, other])).toEqual({ state: "already" });
    expect((await listMergers(curator.permit, { region: "", page: 1 })).items[0]?.kept.id).toBe(one);
  });
});
