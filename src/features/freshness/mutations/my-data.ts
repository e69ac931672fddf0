import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

type Owner = { id: string };

/** When somebody was asked about the pages she looks after, and what she said; what an editor put aside. */
export const freshnessKeeper = {
  name: "reviews",
  export: ({ id }: Owner) =>
    withDatabase(async () => ({
      asked: await db.review.findMany({
        where: { personId: id },
        orderBy: { askedAt: "asc" },
        select: { initiative: { select: { slug: true } }, askedAt: true, answeredAt: true, answer: true },
      }),
      skipped: await db.reviewSkip.findMany({
        where: { personId: id },
        select: { initiative: { select: { slug: true } }, until: true },
      }),
    })),
  forget: async (tx: Prisma.TransactionClient, { id }: Owner) => {
    await tx.review.deleteMany({ where: { personId: id } });
    await tx.reviewSkip.deleteMany({ where: { personId: id } });
  },
};
