import "server-only";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";

const OF_ENTRY = { initiative: { select: { slug: true } } };

/** What somebody looks after, whom she invited to, and to whom she said hello. */
export const stewardsKeeper: DataKeeper = {
  name: "pages",
  export: ({ id }) =>
    withDatabase(async () => ({
      lookedAfter: await db.steward.findMany({
        where: { personId: id },
        select: { ...OF_ENTRY, proof: true, since: true },
        orderBy: { since: "asc" },
      }),
      invitations: await db.stewardLink.findMany({
        where: { invitedById: id },
        select: { ...OF_ENTRY, createdAt: true, usedAt: true },
        orderBy: { createdAt: "asc" },
      }),
      hellos: await db.hello.findMany({
        where: { senderId: id },
        select: { ...OF_ENTRY, createdAt: true },
        orderBy: { createdAt: "asc" },
      }),
    })),
  forget: async (tx, { id }) => {
    await tx.steward.deleteMany({ where: { personId: id } });
    await tx.stewardLink.deleteMany({ where: { invitedById: id } });
    await tx.hello.updateMany({ where: { senderId: id }, data: { senderId: null } });
  },
};
