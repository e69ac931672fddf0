import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";

type Owner = { id: string };

/** What somebody suggested and reported, and what she answered. */
export const proposalsKeeper = {
  name: "suggestions",
  export: ({ id }: Owner) =>
    withDatabase(() =>
      db.proposal.findMany({
        where: { authorId: id },
        select: {
          kind: true,
          initiative: { select: { slug: true } },
          changes: true,
          reportReason: true,
          reason: true,
          locale: true,
          state: true,
          createdAt: true,
          decidedAt: true,
          messages: {
            select: { isAuthors: true, body: true, createdAt: true },
            orderBy: { createdAt: "asc" },
          },
        },
        orderBy: { createdAt: "asc" },
      }),
    ),
  /** What became part of the directory stays, as nobody's; what she said about it goes. */
  forget: async (tx: Prisma.TransactionClient, { id }: Owner) => {
    await tx.proposalMessage.deleteMany({ where: { proposal: { authorId: id } } });
    await tx.proposalMessage.updateMany({ where: { authorId: id }, data: { authorId: null } });
    await tx.proposal.updateMany({ where: { authorId: id }, data: { authorId: null, reason: "" } });
    await tx.proposal.updateMany({ where: { decidedById: id }, data: { decidedById: null } });
  },
};
