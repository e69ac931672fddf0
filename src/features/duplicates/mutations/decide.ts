import "server-only";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import { type Curator, lockTwo, orRefused, pairOf, type Refused, stop } from "./two";

/** Remembers that two entries are different ones. @returns the id of the pair, for undoing */
export async function markDifferent(
  permit: Curator,
  [one, other]: readonly [number, number],
  now = new Date(),
): Promise<{ state: "done"; id: string } | Refused> {
  if (one === other) return { state: "missing" };
  const { firstId, secondId } = pairOf(one, other);
  return orRefused(() =>
    withDatabase(() =>
      db.$transaction(async (tx) => {
        const entries = await lockTwo(tx, permit, [firstId, secondId]);
        if (entries.some(({ listing }) => listing === "merged")) stop("already");
        const data = { state: "different", decidedAt: now, decidedById: permit.actor.id } as const;
        const { id } = await tx.duplicatePair.upsert({
          where: { firstId_secondId: { firstId, secondId } },
          create: { firstId, secondId, score: 0, signals: [], ...data },
          update: data,
        });
        await recordLogEntry(tx, {
          ...{ actorId: permit.actor.id, action: "pair.different" },
          ...{ subjectType: "initiative", subjectId: String(firstId) },
          detail: { other: String(secondId) },
        });
        return { state: "done" as const, id };
      }),
    ),
  );
}

/** Takes back that two are different ones: they wait again. */
export async function reopenPair(permit: Curator, id: string): Promise<{ state: "done" } | Refused> {
  return orRefused(() =>
    withDatabase(() =>
      db.$transaction(async (tx) => {
        const pair = (await tx.duplicatePair.findUnique({ where: { id } })) ?? stop("missing");
        await lockTwo(tx, permit, [pair.firstId, pair.secondId]);
        const { count } = await tx.duplicatePair.updateMany({
          where: { id, state: "different" },
          data: { state: "open", decidedAt: null, decidedById: null },
        });
        if (count === 0) stop("already");
        await recordLogEntry(tx, {
          ...{ actorId: permit.actor.id, action: "pair.reopen" },
          ...{ subjectType: "initiative", subjectId: String(pair.firstId) },
          detail: { other: String(pair.secondId) },
        });
        return { state: "done" as const };
      }),
    ),
  );
}
