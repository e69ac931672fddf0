import { beforeAll, describe, expect, test } from "vitest";
import { setListing, updateInitiative } from "@/features/initiatives/mutations";
import { listRevisions } from "@/features/revisions/data";
import { db } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { call, get } from "../support/api";

const EDITOR = { role: "curator", reason: "called them" } as const;

const read = (slug: string) => db.initiative.findUniqueOrThrow({ where: { slug } });
const version = async () => (await db.directoryVersion.findUniqueOrThrow({ where: { id: 1 } })).version;

describe("a change", () => {
  test("is shown at once, everywhere, and remembered", async () => {
    const { id, version: from, name } = await read("river-valley-co-op");
    const before = await version();
    expect(await updateInitiative(id, from, { name: "Zebra Grocers", hours: "9-5" }, EDITOR)).toEqual({
      version: from + 1,
    });
    expect(await version()).toBe(before + 1);
    const found = await get<{ items: { id: number; name: string }[] }>("/api/v1/initiatives?q=zebra+grocers");
    expect(found.items.map((item) => item.id)).toEqual([id]);
    expect(await (await call("/api/v1/initiatives.csv?q=zebra")).text()).toContain("Zebra Grocers");
    const [revision] = await listRevisions("initiative", id);
    expect(revision).toMatchObject({
      version: from + 1,
      actorRole: "curator",
      reason: "called them",
      before: { name, hours: null },
      after: { name: "Zebra Grocers", hours: "9-5" },
    });
  });

  test("that changes nothing does nothing", async () => {
    const { id, version: from, name } = await read("somerville-bike-kitchen");
    const before = await version();
    expect(await updateInitiative(id, from, { name }, EDITOR)).toEqual({ version: from });
    expect(await version()).toBe(before);
    expect((await listRevisions("initiative", id)).map(({ actorRole }) => actorRole)).toEqual(["seed"]);
  });

  test("from an old version is refused, and of two at the same time one wins", async () => {
    const { id, version: from } = await read("assabet-co-op-market");
    await expect(updateInitiative(id, from + 5, { hours: "x" }, EDITOR)).rejects.toThrow(ConflictError);
    const both = await Promise.allSettled([
      updateInitiative(id, from, { hours: "one" }, EDITOR),
      updateInitiative(id, from, { hours: "two" }, EDITOR),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await listRevisions("initiative", id)).map((one) => one.version)).toEqual([from + 1, from]);
  });

  test("of what does not exist is refused", async () => {
    await expect(updateInitiative(999_999, 1, { hours: "x" }, EDITOR)).rejects.toThrow(MissingError);
  });
});

test("the history cannot be rewritten", async () => {
  const { id, version: from } = await read("berkshire-co-op-market");
  await updateInitiative(id, from, { hours: "9-5" }, EDITOR);
  await expect(db.revision.updateMany({ data: { reason: "never" } })).rejects.toThrow();
  await expect(db.revision.deleteMany()).rejects.toThrow();
});

describe("what is no longer listed", () => {
  const ids: Record<string, number> = {};
  const change = async (slug: string, to: Parameters<typeof setListing>[2]) => {
    const { id, version: from } = await read(slug);
    ids[slug] = id;
    await setListing(id, from, to, EDITOR);
  };

  beforeAll(async () => {
    const { id } = await read("pedal-people-cooperative");
    await change("cape-ann-time-bank", { listing: "retired" });
    await change("boston-ujima-project", { listing: "hidden" });
    await change("old-window-workshop", { listing: "merged", mergedIntoId: id });
    await change("equal-exchange", { listing: "merged", mergedIntoId: ids["old-window-workshop"] ?? 0 });
  });

  test("retired is gone, hidden is missing, merged leads on, over several mergers too", async () => {
    const gone = await call("/api/v1/initiatives/cape-ann-time-bank");
    expect([gone.status, gone.headers.get("content-type")]).toEqual([410, "application/problem+json"]);
    expect((await call("/api/v1/initiatives/boston-ujima-project")).status).toBe(404);
    for (const slug of ["old-window-workshop", "equal-exchange"]) {
      const moved = await call(`/api/v1/initiatives/${slug}`);
      expect([moved.status, moved.headers.get("location")]).toEqual([
        308,
        "/api/v1/initiatives/pedal-people-cooperative",
      ]);
    }
  });

  test("is in no list, export, feed or sitemap", async () => {
    const { total } = await get<{ total: number }>("/api/v1/map");
    expect(total).toBe(403);
    for (const path of [
      "/api/v1/initiatives.csv",
      "/api/v1/initiatives.geojson",
      "/api/v1/initiatives.jsonld",
      "/api/v1/murmurations",
      "/sitemap.xml",
    ]) {
      const text = await (await call(path)).text();
      for (const slug of Object.keys(ids)) expect(text.includes(slug), `${slug} in ${path}`).toBe(false);
    }
  });
});
