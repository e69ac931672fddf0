import "server-only";
import { db, withDatabase } from "@/lib/db";

/** How far somebody stays away from somebody: a block covers everything, the other only introductions. */
export type AvoidanceScope = "everything" | "introductions";

/** Whom somebody stays away from, newest first. */
export async function listAvoided(personId: string) {
  return withDatabase(() =>
    db.avoidance.findMany({
      where: { personId },
      orderBy: { createdAt: "desc" },
      include: { avoided: { select: { name: true, nameAudience: true } } },
    }),
  );
}

/**
 * Ids of all who blocked this person or whom she blocked: for what we choose ourselves, in matching, introductions and
 * digests, where nobody sees what was left out. Never to hide what she could see signed out: that would tell who
 * blocked whom, and whose a post without a name is (decision 010).
 */
export async function listBlockedBothWays(personId: string): Promise<ReadonlySet<string>> {
  const rows = await withDatabase(() =>
    db.avoidance.findMany({
      where: { scope: "everything", OR: [{ personId }, { avoidedId: personId }] },
      select: { personId: true, avoidedId: true },
    }),
  );
  return new Set(rows.map((row) => (row.personId === personId ? row.avoidedId : row.personId)));
}

/** The same for many people at once, by person; those without any block are missing. */
export async function listBlocksOf(personIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const ids = [...personIds];
  const blocks = new Map<string, Set<string>>();
  if (ids.length === 0) return blocks;
  const rows = await withDatabase(() =>
    db.avoidance.findMany({
      where: { scope: "everything", OR: [{ personId: { in: ids } }, { avoidedId: { in: ids } }] },
      select: { personId: true, avoidedId: true },
    }),
  );
  const add = (person: string, other: string) =>
    blocks.set(person, (blocks.get(person) ?? new Set<string>()).add(other));
  for (const { personId, avoidedId } of rows) {
    add(personId, avoidedId);
    add(avoidedId, personId);
  }
  return blocks;
}
