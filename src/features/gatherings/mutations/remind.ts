import "server-only";
import type { z } from "zod";
import type { Gathering, Registration } from "@/generated/prisma/client";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { REMINDERS } from "../constants";
import type { News } from "../emails/news";
import { readerOf, tell, type tellJob } from "./tell";

/** Registrations read at once. */
const PIECE = 100;

type Coming = Registration & { gathering: Gathering };

async function write(
  coming: readonly Coming[],
  news: News,
  occasion: string,
  remindedAt?: Date,
): Promise<void> {
  if (coming.length === 0) return;
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      for (const { gathering, ...registration } of coming) {
        const reader = await readerOf(tx, registration.personId);
        if (reader) await tell(tx, gathering, reader, { news, registration, occasion });
      }
      const ids = coming.map(({ id }) => id);
      if (remindedAt) await tx.registration.updateMany({ where: { id: { in: ids } }, data: { remindedAt } });
    }),
  );
}

/**
 * Writes to everybody who has a place, or whom one is held for. Safe to run twice: each gets it once.
 * Says nothing when it changed again since: then another run does.
 */
export async function tellEverybody(
  { gatheringId, sequence, news }: z.output<(typeof tellJob)["data"]>,
  signal: AbortSignal,
): Promise<void> {
  for (let after = 0n; !signal.aborted; ) {
    const coming = await withDatabase(() =>
      db.registration.findMany({
        where: {
          ...{ gatheringId, number: { gt: after }, gathering: { sequence } },
          state: {
            in: news === "cancelled" ? ["registered", "offered", "waiting"] : ["registered", "offered"],
          },
        },
        include: { gathering: true },
        orderBy: { number: "asc" },
        take: PIECE,
      }),
    );
    await write(coming, news, String(sequence));
    const last = coming.at(-1);
    if (!last || coming.length < PIECE) return;
    after = last.number;
  }
}

/**
 * Reminds those who come, so many days before: each whom nobody wrote to since that day came.
 * @returns how many were reminded
 */
export async function remindComing(now: Date, signal: AbortSignal): Promise<number> {
  let count = 0;
  for (const [at, days] of REMINDERS.entries()) {
    // From this many days before it begins until the next reminder is due.
    const until = daysFrom(now, days);
    const from = daysFrom(now, REMINDERS[at + 1] ?? 0);
    const gatherings = await withDatabase(() =>
      db.gathering.findMany({ where: { state: "published", startsAt: { gt: from, lte: until } } }),
    );
    for (const gathering of gatherings) count += await remindOf(gathering, days, now, signal);
  }
  return count;
}

async function remindOf(gathering: Gathering, days: number, now: Date, signal: AbortSignal): Promise<number> {
  const due = daysFrom(gathering.startsAt, -days);
  for (let count = 0; !signal.aborted; ) {
    const rows = await withDatabase(() =>
      db.registration.findMany({
        where: {
          ...{ gatheringId: gathering.id, state: "registered", createdAt: { lt: due } },
          OR: [{ remindedAt: null }, { remindedAt: { lt: due } }],
        },
        orderBy: { number: "asc" },
        take: PIECE,
      }),
    );
    const coming = rows.map((row) => ({ ...row, gathering }));
    await write(coming, "reminder", `${days} ${gathering.startsAt.toISOString()}`, now);
    count += rows.length;
    if (rows.length < PIECE) return count;
  }
  return 0;
}
