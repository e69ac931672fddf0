import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, expect, test } from "vitest";
import { seedAll } from "../../prisma/seed/index";
import { seedInitiatives } from "../../prisma/seed/initiatives";
import { initiativeRows, kindRows } from "../../prisma/seed/rows";
import { PrismaClient } from "../../src/generated/prisma/client";

const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }),
});
afterAll(() => prisma.$disconnect());

const row = (sourceRef: string) => {
  const found = initiativeRows().find((candidate) => candidate.sourceRef === sourceRef);
  if (!found) throw new Error(`no ${sourceRef}`);
  return found;
};
const seed = (rows: ReturnType<typeof initiativeRows>) =>
  prisma.$transaction((tx) => seedInitiatives(tx, rows));
const directoryVersion = async () =>
  (await prisma.directoryVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
const revisionsOf = (subjectId: number) =>
  prisma.revision.findMany({ where: { subjectType: "initiative", subjectId }, orderBy: { version: "asc" } });

test("seeds the whole directory, each entry with its first revision", async () => {
  expect({
    initiatives: await prisma.initiative.count(),
    revisions: await prisma.revision.count({ where: { actorRole: "seed", version: 1 } }),
    kinds: await prisma.kind.count(),
    groups: await prisma.kindGroup.count(),
    purposes: await prisma.purpose.count(),
    towns: await prisma.town.count(),
    zips: await prisma.zip.count(),
    places: await prisma.place.count(),
  }).toEqual({
    initiatives: 407,
    revisions: 407,
    kinds: 48,
    groups: 8,
    purposes: 9,
    towns: 351,
    zips: 685,
    places: 198,
  });
});

test("gives every kind its labels in four languages and its definition in two", () => {
  for (const { key, labels, definition } of kindRows()) {
    expect(Object.values(labels).every(Boolean), key).toBe(true);
    expect(definition.en && definition.es && definition.en !== definition.es, key).toBeTruthy();
  }
});

test("keeps hours apart from the summary, with the year they were listed in", async () => {
  const market = await prisma.initiative.findUniqueOrThrow({ where: { sourceRef: "usda-fmid:1020060" } });
  expect(market).toMatchObject({
    summary: "Farmers market. Accepted SNAP, WIC, Senior FMNP in 2021.",
    hours: "Sat 10:00 AM-2:00 PM",
    hoursYear: 2021,
  });
  expect(await prisma.initiative.count({ where: { hours: { not: null }, hoursYear: null } })).toBe(0);
});

test("carries facts only: no e-mail address and no telephone number", () => {
  for (const file of ["initiatives.csv", "towns.csv", "places.csv", "zips.csv", "kinds.json"]) {
    const text = readFileSync(join(import.meta.dirname, "../../prisma/seed/data", file), "utf8");
    expect(text).not.toMatch(/[\w.]@\w+\.\w/);
    expect(text).not.toMatch(/\(\d{3}\) ?\d{3}-\d{4}/);
  }
});

test("changes nothing the second time", async () => {
  const before = await directoryVersion();
  expect(Object.values(await seedAll(prisma)).every((rows) => rows === 0)).toBe(true);
  expect(await directoryVersion()).toBe(before);
});

test("updates an entry nobody edited, once, with a revision that says what changed", async () => {
  const old = row("page:coast-community-fridge");
  const changed = { ...old, facts: { ...old.facts, website: "https://example.org/fridge" } };
  const before = await directoryVersion();
  expect(await seed([changed])).toBe(1);
  expect(await seed([changed])).toBe(0);
  expect(await directoryVersion()).toBe(before + 1);
  const entry = await prisma.initiative.findUniqueOrThrow({ where: { sourceRef: old.sourceRef } });
  expect(entry).toMatchObject({ website: "https://example.org/fridge", version: 2, seedVersion: 2 });
  expect((await revisionsOf(entry.id))[1]).toMatchObject({
    version: 2,
    actorRole: "seed",
    before: { website: old.facts.website },
    after: { website: "https://example.org/fridge" },
  });
});

test("never touches an entry that someone edited", async () => {
  const old = row("page:malden-community-fridge");
  const where = { sourceRef: old.sourceRef };
  await prisma.initiative.update({ where, data: { summary: "Moved.", version: { increment: 1 } } });
  expect(await seed([{ ...old, facts: { ...old.facts, summary: "From the list again." } }])).toBe(0);
  expect(await prisma.initiative.findUniqueOrThrow({ where })).toMatchObject({
    summary: "Moved.",
    version: 2,
  });
});

test("finds another slug where someone here took it", async () => {
  const old = row("page:woo-fridge-main-street");
  const taken = { ...old, sourceRef: "test:same-name" };
  expect(await seed([taken])).toBe(1);
  const entry = await prisma.initiative.findUniqueOrThrow({ where: { sourceRef: "test:same-name" } });
  expect(entry.slug).toBe(`${old.slug}-2`);
});

test("keeps revisions as they were written", async () => {
  await expect(prisma.revision.deleteMany()).rejects.toThrow(/append-only/);
  await expect(prisma.revision.updateMany({ data: { version: 9 } })).rejects.toThrow(/append-only/);
});
