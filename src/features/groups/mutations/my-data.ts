import "server-only";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";

const OF_GROUP = { group: { select: { slug: true } } };

/** The groups that somebody is in, what she asked them, and whom she let in. */
export const groupsKeeper: DataKeeper = {
  name: "groups",
  export: ({ id }) =>
    withDatabase(async () => ({
      memberOf: await db.groupMember.findMany({
        where: { personId: id },
        select: {
          ...OF_GROUP,
          ...{ role: true, audience: true, wayIn: true, joinedAt: true },
          ...{ wantsAnnouncements: true, wantsTalk: true },
        },
        orderBy: { joinedAt: "asc" },
      }),
      asked: await db.joinRequest.findMany({
        where: { personId: id },
        select: { ...OF_GROUP, answers: true, wantsToCoordinate: true, state: true, createdAt: true },
        orderBy: { createdAt: "asc" },
      }),
      invited: await db.groupInvitation.findMany({
        where: { invitedById: id },
        select: { ...OF_GROUP, createdAt: true, usedAt: true },
        orderBy: { createdAt: "asc" },
      }),
      aims: await db.groupAim.findMany({
        where: { proposedById: id },
        select: { ...OF_GROUP, sort: true, title: true, body: true, state: true, createdAt: true },
        orderBy: { createdAt: "asc" },
      }),
    })),
  forget: async (tx, { id }) => {
    await tx.groupMember.deleteMany({ where: { personId: id } });
    await tx.groupMember.updateMany({ where: { decidedById: id }, data: { decidedById: null } });
    await tx.joinRequest.deleteMany({ where: { personId: id } });
    await tx.groupInvitation.deleteMany({ where: { invitedById: id } });
    await tx.groupAim.updateMany({ where: { proposedById: id }, data: { proposedById: null } });
    await tx.groupChange.updateMany({ where: { actorId: id }, data: { actorId: null } });
  },
};
