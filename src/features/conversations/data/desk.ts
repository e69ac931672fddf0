import "server-only";
import { listOpenReports } from "@/features/reports/data";
import type { ReportReason } from "@/features/reports/types";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";

const WITH = {
  conversation: {
    select: {
      ownerId: true,
      beginnerId: true,
      post: { select: { town: { select: { region: true } } } },
    },
  },
} satisfies Prisma.MessageInclude;

/** A reported message as stored, and what decides who may read it. */
export type ReportedRow = Prisma.MessageGetPayload<{ include: typeof WITH }>;

/** Messages with a report that waits, the riskiest first; which of them somebody may read is asked with each. */
export async function listReported(_permit: Permit<"board.organize">) {
  const reports = await listOpenReports("message");
  const subjects = [...new Set(reports.map(({ subjectId }) => subjectId))];
  const rows = await withDatabase(() =>
    db.message.findMany({ where: { id: { in: subjects } }, include: WITH }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return subjects.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ row, reports: reports.filter(({ subjectId }) => subjectId === id) }] : [];
  });
}

/** A message with a report that waits; null for any other. */
export async function getReported(id: string): Promise<ReportedRow | null> {
  if (!isId(id)) return null;
  return withDatabase(async () => {
    const report = { subjectType: "message", subjectId: id, resolvedAt: null };
    if ((await db.report.count({ where: report })) === 0) return null;
    return db.message.findUnique({ where: { id }, include: WITH });
  });
}

/** The reports of a message that wait, oldest first. */
export async function listReportsOf(_permit: Permit<"message.moderate">, messageId: string) {
  const rows = await withDatabase(() =>
    db.report.findMany({
      where: { subjectType: "message", subjectId: messageId, resolvedAt: null },
      orderBy: { createdAt: "asc" },
      select: { reason: true, note: true, createdAt: true },
    }),
  );
  return rows.map(({ reason, note, createdAt }) => ({
    ...{ reason: reason as ReportReason, note },
    at: createdAt.toISOString(),
  }));
}

/** A message and as many before it, oldest first, as whoever did not write it sees them. */
export async function listContext(_permit: Permit<"message.moderate">, row: ReportedRow, before: number) {
  const { ownerId, beginnerId } = row.conversation;
  const reporterId = row.senderId === ownerId ? beginnerId : ownerId;
  const rows = await withDatabase(() =>
    db.message.findMany({
      where: {
        conversationId: row.conversationId,
        id: { lte: row.id },
        OR: [{ isWithheld: false }, ...(reporterId ? [{ senderId: reporterId }] : [])],
      },
      orderBy: { id: "desc" },
      take: before + 1,
    }),
  );
  return rows.reverse();
}
