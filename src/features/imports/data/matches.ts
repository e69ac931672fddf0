import "server-only";
import type { Changes } from "@/features/proposals/types";
import type { Prisma } from "@/generated/prisma/client";
import { sameValue } from "@/lib/same-value";
import { idsByEarlier, idsByRef } from "./entries";

type Tx = Prisma.TransactionClient;

/** Where merged entries live on, by id; those that were not merged stand for themselves. */
export async function followAll(tx: Tx, ids: readonly number[]): Promise<Map<number, number>> {
  const ways = new Map(ids.map((id) => [id, id]));
  // A merger leads everything that was merged before on; one more step is for one that is under way.
  for (let step = 0; step < 2; step++) {
    const rows = await tx.initiative.findMany({
      where: { id: { in: [...new Set(ways.values())] }, listing: "merged" },
      select: { id: true, mergedIntoId: true },
    });
    const led = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
    for (const [from, to] of ways) ways.set(from, led.get(to) ?? to);
  }
  return ways;
}

/** Entries by the keys of rows: what came from this row, or what an editor said before that it is. */
export async function idsByKey(tx: Tx, refs: readonly string[]): Promise<Map<string, number>> {
  return new Map([...(await idsByEarlier(tx, refs)), ...(await idsByRef(tx, refs))]);
}

/** Says whether a list has suggested just this before, whatever became of it: nobody is asked twice. */
export async function readAsked(
  tx: Tx,
  ids: readonly number[],
): Promise<(id: number, changes: Changes) => boolean> {
  const rows =
    ids.length === 0
      ? []
      : await tx.proposal.findMany({
          where: {
            initiativeId: { in: [...ids] },
            origin: { startsWith: "import:" },
            state: { not: "withdrawn" },
          },
          select: { initiativeId: true, changes: true },
        });
  return (id, changes) => rows.some((row) => row.initiativeId === id && sameValue(row.changes, changes));
}
