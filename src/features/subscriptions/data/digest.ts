import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/calendar";
import { db, withDatabase } from "@/lib/db";
import { ASK_AFTER_DAYS, MOST_QUESTIONS } from "../constants";
import type { Frequency } from "../types";
import { daysBefore } from "../utils/period";

// Everything here throws UnavailableError when the database does not answer.

const withDue = (now: Date) =>
  ({
    subscriptions: { orderBy: { createdAt: "asc" } },
    plannedVisits: {
      where: {
        askedAt: null,
        answeredAt: null,
        initiative: { listing: "published" },
        OR: [
          { plannedFor: { lt: new Date(today(now)) } },
          { plannedFor: null, createdAt: { lt: daysBefore(now, ASK_AFTER_DAYS) } },
        ],
      },
      orderBy: [{ plannedFor: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }],
      take: MOST_QUESTIONS,
      include: { initiative: { select: { name: true } } },
    },
  }) satisfies Prisma.SubscriberInclude;

/** A subscriber with what may be due: subscriptions, and visits to ask about. */
export type DueSubscriber = Prisma.SubscriberGetPayload<{ include: ReturnType<typeof withDue> }>;

/**
 * The next subscribers who get mail, by id.
 * @param after the last id seen, or null to begin
 */
export async function listSubscribers(
  frequency: Frequency,
  { after, take, now }: { after: string | null; take: number; now: Date },
): Promise<DueSubscriber[]> {
  return withDatabase(() =>
    db.subscriber.findMany({
      where: { frequency, stoppedAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take,
      include: withDue(now),
    }),
  );
}

/** What subscribers were told since a moment, and all things to do that they were ever told. */
export async function listTold(
  subscriberIds: readonly string[],
  since: Date,
): Promise<{ subscriberId: string; topic: string; subjectId: string }[]> {
  return withDatabase(() =>
    db.digestItem.findMany({
      where: {
        subscriberId: { in: [...subscriberIds] },
        OR: [{ topic: TODO }, { sentAt: { gte: since } }],
      },
      select: { subscriberId: true, topic: true, subjectId: true },
    }),
  );
}

/** What things to do are kept under among all that was told. */
export const TODO = "todo";
