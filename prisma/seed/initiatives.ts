// Initiatives belong to whoever edited them last. The seed writes an entry while it is the only one that
// ever did: it remembers the version it made and a hash of what it wrote.
import { createHash } from "node:crypto";
import type { Prisma } from "../../src/generated/prisma/client";
import { type InitiativeRow, initiativeRows } from "./rows";

const SUBJECT = "initiative";

function hashOf(facts: InitiativeRow["facts"]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

/** `slug`, or `slug-2`, `slug-3` … where someone here already took it. */
function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  taken.add(free);
  return free;
}

async function insertNew(tx: Prisma.TransactionClient, rows: InitiativeRow[]): Promise<number> {
  if (!rows.length) return 0;
  const taken = new Set(
    (await tx.initiative.findMany({ select: { slug: true } })).map((entry) => entry.slug),
  );
  const created = await tx.initiative.createManyAndReturn({
    data: rows.map(({ sourceRef, slug, facts }) => ({
      ...facts,
      sourceRef,
      slug: freeSlug(slug, taken),
      seedHash: hashOf(facts),
      seedVersion: 1,
    })),
    select: { id: true, sourceRef: true },
  });
  const ids = new Map(created.map((entry) => [entry.sourceRef, entry.id]));
  await tx.revision.createMany({
    data: rows.map(({ sourceRef, facts }) => ({
      subjectType: SUBJECT,
      subjectId: ids.get(sourceRef) as number,
      version: 1,
      actorRole: "seed" as const,
      after: facts,
    })),
  });
  return rows.length;
}

type Existing = Prisma.InitiativeGetPayload<object>;

async function updateUnedited(
  tx: Prisma.TransactionClient,
  entry: Existing,
  row: InitiativeRow,
): Promise<void> {
  const version = entry.version + 1;
  const before: Record<string, Prisma.InputJsonValue | null> = {};
  const after: Record<string, Prisma.InputJsonValue | null> = {};
  for (const field of Object.keys(row.facts) as (keyof InitiativeRow["facts"])[]) {
    if (entry[field] === row.facts[field]) continue;
    before[field] = entry[field];
    after[field] = row.facts[field];
  }
  await tx.initiative.update({
    // Someone's edit may have been committed since the row was read.
    where: { id: entry.id, version: entry.version },
    data: { ...row.facts, version, seedHash: hashOf(row.facts), seedVersion: version },
  });
  await tx.revision.create({
    data: { subjectType: SUBJECT, subjectId: entry.id, version, actorRole: "seed", before, after },
  });
}

/**
 * Writes the entries of `rows` that are new, and the changed ones that nobody but the seed ever wrote.
 * @returns how many rows were written
 */
export async function seedInitiatives(
  tx: Prisma.TransactionClient,
  rows = initiativeRows(),
): Promise<number> {
  const refs = rows.map((row) => row.sourceRef);
  const found = await tx.initiative.findMany({ where: { sourceRef: { in: refs } } });
  const existing = new Map(found.map((entry) => [entry.sourceRef, entry]));
  let written = await insertNew(
    tx,
    rows.filter((row) => !existing.has(row.sourceRef)),
  );
  for (const row of rows) {
    const entry = existing.get(row.sourceRef);
    if (!entry || entry.version !== entry.seedVersion || entry.seedHash === hashOf(row.facts)) continue;
    await updateUnedited(tx, entry, row);
    written++;
  }
  return written;
}
