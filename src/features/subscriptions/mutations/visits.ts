import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MOST_VISITS } from "../constants";
import type { PlannedItem } from "../schema";
import { openSubscriber, type Reader, startAfresh } from "./reader";

/**
 * Takes what somebody planned, to ask about each once. What is planned already gets its new day; what is not
 * listed is left out.
 * @returns "full" when there are as many as one may have; none is added then
 */
export async function planVisits(
  tx: Prisma.TransactionClient,
  reader: Reader,
  items: readonly PlannedItem[],
  now: Date,
): Promise<"planned" | "full"> {
  const subscriber = await openSubscriber(tx, reader, now);
  await startAfresh(tx, subscriber, now);
  const { id: subscriberId } = subscriber;
  const listed = await tx.initiative.findMany({
    where: { slug: { in: items.map(({ slug }) => slug) }, listing: "published" },
    select: { id: true, slug: true },
  });
  const ids = new Map(listed.map(({ id, slug }) => [slug, id]));
  const wanted = items.flatMap(({ slug, way, date }) => {
    const initiativeId = ids.get(slug);
    return initiativeId === undefined ? [] : [{ initiativeId, way, plannedFor: date && new Date(date) }];
  });
  const known = await tx.plannedVisit.findMany({ where: { subscriberId } });
  const isKnown = (one: (typeof wanted)[number]) =>
    known.some(({ initiativeId, way }) => initiativeId === one.initiativeId && way === one.way);
  const added = wanted.filter((one) => !isKnown(one));
  const open = known.filter(({ askedAt }) => askedAt === null).length;
  if (open + added.length > MOST_VISITS) return "full";
  await tx.plannedVisit.createMany({ data: added.map((one) => ({ subscriberId, ...one, createdAt: now })) });
  for (const { initiativeId, way, plannedFor } of wanted.filter(isKnown)) {
    await tx.plannedVisit.updateMany({
      where: { subscriberId, initiativeId, way, askedAt: null },
      data: { plannedFor },
    });
  }
  return "planned";
}

/** Keeps how a visit went; the answer may be changed. @returns whether it is one of the subscriber's */
export async function answerVisit(
  { subscriberId, id }: { subscriberId: string; id: string },
  went: boolean,
  now: Date,
): Promise<boolean> {
  const data = { went, answeredAt: now };
  return withDatabase(async () => {
    const { count } = await db.plannedVisit.updateMany({ where: { id, subscriberId }, data });
    return count > 0;
  });
}
