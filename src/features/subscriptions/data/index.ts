import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

// Everything here throws UnavailableError when the database does not answer.

const MANAGED = {
  subscriptions: { orderBy: { createdAt: "asc" } },
  plannedVisits: {
    orderBy: [{ plannedFor: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }],
    include: {
      initiative: { select: { slug: true, name: true, listing: true, town: { select: { name: true } } } },
    },
  },
} satisfies Prisma.SubscriberInclude;

/** A subscriber with all that one page manages. */
export type SubscriberRow = Prisma.SubscriberGetPayload<{ include: typeof MANAGED }>;
export type VisitRow = SubscriberRow["plannedVisits"][number];

/** A subscriber by id. */
export async function getSubscriber(id: string): Promise<SubscriberRow | null> {
  return withDatabase(() => db.subscriber.findUnique({ where: { id }, include: MANAGED }));
}

/** Who somebody signed in is as a subscriber: connected, or by an address that nobody else is connected to. */
export async function getSubscriberOf(person: { id: string; email: string }): Promise<SubscriberRow | null> {
  return withDatabase(async () => {
    const own = await db.subscriber.findUnique({ where: { personId: person.id }, include: MANAGED });
    return (
      own ?? db.subscriber.findFirst({ where: { email: person.email, personId: null }, include: MANAGED })
    );
  });
}
