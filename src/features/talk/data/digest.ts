import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { db, withDatabase } from "@/lib/db";

/** Messages of one group that are held in memory for a run. */
const MOST = 1_000;

/** Groups in which something was written since. @throws UnavailableError */
export async function listGroupsSince(since: Date): Promise<string[]> {
  const messages = { some: { createdAt: { gt: since }, removedAt: null } };
  const rows = await withDatabase(() =>
    db.group.findMany({
      where: { archivedAt: null, threads: { some: { lastAt: { gt: since }, messages } } },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  );
  return rows.map(({ id }) => id);
}

/** What was written in a group in a span of time, the newest first. @throws UnavailableError */
export async function listWritten(groupId: string, { after, until }: { after: Date; until: Date }) {
  const rows = await withDatabase(() =>
    db.threadMessage.findMany({
      where: {
        ...{ createdAt: { gt: after, lte: until }, removedAt: null, authorId: { not: null } },
        thread: { groupId },
      },
      include: { thread: { select: { title: true, removedAt: true, authorId: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  );
  return rows.map(({ thread, ...row }) => ({
    ...{ threadId: row.threadId, authorId: row.authorId, body: row.body, lang: row.lang },
    ...{ at: row.createdAt, beganBy: thread.authorId, title: thread.removedAt ? null : thread.title },
  }));
}
export type Written = Awaited<ReturnType<typeof listWritten>>[number];

/** Members of a group who want to hear of what is written in it, from one id on. @throws UnavailableError */
export async function listListeners(
  groupId: string,
  { after, take }: { after: string | null; take: number },
) {
  return withDatabase(() =>
    db.groupMember.findMany({
      where: { groupId, wantsTalk: true, person: PRESENT, ...(after && { personId: { gt: after } }) },
      include: {
        person: {
          select: {
            ...{ email: true, locale: true, mailShowsContent: true },
            avoids: { where: { scope: "everything" }, select: { avoidedId: true } },
          },
        },
      },
      orderBy: { personId: "asc" },
      take,
    }),
  );
}
export type Listener = Awaited<ReturnType<typeof listListeners>>[number];
