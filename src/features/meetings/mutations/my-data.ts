import "server-only";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";

const OF_MEETING = { title: true, group: { select: { slug: true, name: true } } };

/** What somebody answered to meetings, which she planned, and since when her calendar has an address. */
export const meetingsKeeper: DataKeeper = {
  name: "meetings",
  export: ({ id }) =>
    withDatabase(async () => ({
      answers: await db.meetingReply.findMany({
        where: { personId: id },
        select: {
          ...{ answer: true, createdAt: true, updatedAt: true },
          occurrence: { select: { startsAt: true, meeting: { select: OF_MEETING } } },
        },
        orderBy: { createdAt: "asc" },
      }),
      planned: await db.meeting.findMany({
        where: { createdById: id },
        select: { ...OF_MEETING, createdAt: true },
        orderBy: { createdAt: "asc" },
      }),
      calendar: await db.calendarFeed.findUnique({ where: { personId: id }, select: { createdAt: true } }),
    })),
  forget: async (tx, { id }) => {
    await tx.meetingReply.deleteMany({ where: { personId: id } });
    await tx.calendarFeed.deleteMany({ where: { personId: id } });
    // Her group's meetings stay, without her; what they are is no younger for it.
    await tx.$executeRaw`UPDATE meeting SET created_by_id = NULL WHERE created_by_id = ${id}::uuid`;
  },
};
