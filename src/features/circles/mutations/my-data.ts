import "server-only";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";

/** The circles that somebody is in, with her own answer, and that she looks for one. */
export const circlesKeeper: DataKeeper = {
  name: "circles",
  export: ({ id: personId }) =>
    withDatabase(async () => ({
      circles: await db.circleMember.findMany({
        where: { personId },
        select: {
          ...{ joinedAt: true, goesOn: true },
          circle: {
            select: {
              ...{ name: true, createdAt: true, endedAt: true },
              dates: { select: { startsAt: true, durationMinutes: true, place: true } },
            },
          },
        },
        orderBy: { joinedAt: "asc" },
      }),
      seeking: await db.circleSeeker.findUnique({
        where: { personId },
        select: {
          town: { select: { name: true } },
          languages: true,
          note: true,
          createdAt: true,
          doneAt: true,
        },
      }),
    })),
  forget: async (tx, { id: personId }) => {
    await tx.circleMember.deleteMany({ where: { personId } });
    await tx.circle.deleteMany({ where: { members: { none: {} } } });
    await tx.circleInvitation.deleteMany({ where: { createdById: personId, usedAt: null } });
    await tx.circleInvitation.updateMany({ where: { createdById: personId }, data: { createdById: null } });
    await tx.circle.updateMany({ where: { createdById: personId }, data: { createdById: null } });
    await tx.circleSeeker.deleteMany({ where: { personId } });
  },
};
