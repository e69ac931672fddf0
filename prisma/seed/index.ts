// What the app starts with. Keyed and repeatable: a second run changes nothing, and nothing that someone
// edited is overwritten.
import type { Prisma, PrismaClient } from "../../src/generated/prisma/client";
import { seedGatherings } from "./gatherings";
import { seedWorkingGroups } from "./groups";
import { seedInitiatives } from "./initiatives";
import { groupRows, kindRows, placeRows, purposeRows, townRows, zipRows } from "./rows";
import { syncRows } from "./sync";

type Tx = Prisma.TransactionClient;

const seedGroups = (tx: Tx) =>
  syncRows(groupRows(), "key", {
    read: () => tx.kindGroup.findMany(),
    create: (data) => tx.kindGroup.createMany({ data }),
    update: (data) => tx.kindGroup.update({ where: { key: data.key }, data }),
  });

const seedPurposes = (tx: Tx) =>
  syncRows(purposeRows(), "key", {
    read: () => tx.purpose.findMany(),
    create: (data) => tx.purpose.createMany({ data }),
    update: (data) => tx.purpose.update({ where: { key: data.key }, data }),
  });

const seedKinds = (tx: Tx) =>
  syncRows(kindRows(), "key", {
    // The stored labels are JSON of the shape that the same file gave them.
    read: async () => (await tx.kind.findMany()) as ReturnType<typeof kindRows>,
    create: (data) => tx.kind.createMany({ data }),
    update: (data) => tx.kind.update({ where: { key: data.key }, data }),
  });

const seedTowns = (tx: Tx) =>
  syncRows(townRows(), "id", {
    read: () => tx.town.findMany(),
    create: (data) => tx.town.createMany({ data }),
    update: (data) => tx.town.update({ where: { id: data.id }, data }),
  });

const seedZips = (tx: Tx) =>
  syncRows(zipRows(), "zip", {
    read: () => tx.zip.findMany(),
    create: (data) => tx.zip.createMany({ data }),
    update: (data) => tx.zip.update({ where: { zip: data.zip }, data }),
  });

const seedPlaces = (tx: Tx) =>
  syncRows(placeRows(), "slug", {
    read: () => tx.place.findMany(),
    create: (data) => tx.place.createMany({ data }),
    update: (data) => tx.place.update({ where: { slug: data.slug }, data }),
  });

// In the order in which they refer to each other.
const NOUNS: [string, (tx: Tx) => Promise<number>][] = [
  ["groups", seedGroups],
  ["purposes", seedPurposes],
  ["kinds", seedKinds],
  ["towns", seedTowns],
  ["zips", seedZips],
  ["places", seedPlaces],
  ["initiatives", (tx) => seedInitiatives(tx)],
  ["working groups", seedWorkingGroups],
  ["gatherings", seedGatherings],
];

/** Any number, the same for all seedings of a database: two at once take turns. */
const LOCK = 20_180_414;

/**
 * Seeds every noun, each in one transaction.
 * @returns rows written by noun; all 0 when there was nothing to do
 */
export async function seedAll(prisma: PrismaClient): Promise<Record<string, number>> {
  const written: Record<string, number> = {};
  for (const [noun, seed] of NOUNS) {
    written[noun] = await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
        return seed(tx);
      },
      { timeout: 120_000, maxWait: 10_000 },
    );
  }
  return written;
}
