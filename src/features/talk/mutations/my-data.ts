import "server-only";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";

const GROUP = { group: { select: { slug: true } } } as const;

/** What somebody announced and wrote in groups. What she wrote goes with her; what she announced is the group's. */
export const talkKeeper: DataKeeper = {
  name: "talk",
  export: ({ id: authorId }) =>
    withDatabase(async () => ({
      announcements: await db.announcement.findMany({
        where: { authorId },
        select: { ...GROUP, title: true, body: true, audience: true, createdAt: true },
        orderBy: { id: "asc" },
      }),
      conversationsBegun: await db.thread.findMany({
        where: { authorId },
        select: { ...GROUP, title: true, createdAt: true },
        orderBy: { id: "asc" },
      }),
      written: await db.threadMessage.findMany({
        where: { authorId },
        select: { thread: { select: GROUP }, body: true, createdAt: true },
        orderBy: { id: "asc" },
      }),
    })),
  forget: async (tx, { id: authorId }) => {
    const now = new Date();
    await tx.threadMessage.updateMany({ where: { authorId }, data: { body: "", authorId: null } });
    await tx.thread.updateMany({ where: { authorId }, data: { title: "", authorId: null, removedAt: now } });
    await tx.announcement.updateMany({ where: { authorId }, data: { authorId: null } });
  },
};
