import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

type Owner = { id: string; email: string };

/** The subscriber who is this person: connected, or by an address that nobody else is connected to. */
const ownedBy = ({ id, email }: Owner) =>
  ({ OR: [{ personId: id }, { personId: null, email }] }) satisfies Prisma.SubscriberWhereInput;

/** What somebody asked to hear of, what they were told, and what they planned. */
export const subscriptionsKeeper = {
  name: "subscriptions",
  export: (owner: Owner) =>
    withDatabase(() =>
      db.subscriber.findMany({
        where: ownedBy(owner),
        select: {
          email: true,
          locale: true,
          frequency: true,
          confirmedAt: true,
          stoppedAt: true,
          subscriptions: { select: { topic: true, filters: true, createdAt: true } },
          told: { select: { topic: true, subjectId: true, sentAt: true }, orderBy: { sentAt: "asc" } },
          plannedVisits: {
            select: {
              initiative: { select: { slug: true } },
              way: true,
              plannedFor: true,
              createdAt: true,
              askedAt: true,
              answeredAt: true,
              went: true,
            },
          },
        },
      }),
    ),
  forget: async (tx: Prisma.TransactionClient, owner: Owner) => {
    await tx.subscriber.deleteMany({ where: ownedBy(owner) });
  },
};
