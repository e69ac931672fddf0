import "server-only";
import { listOpenReports } from "@/features/reports/data";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";
import type { ReportedTalk, TalkSubject } from "../types";
import { GROUP_HEAD, headOf } from "./groups";

/** Which of these were reported, and nobody has answered yet. @throws UnavailableError */
export async function listReportedIds(
  subjectType: TalkSubject,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const where = { subjectType, subjectId: { in: [...ids] }, resolvedAt: null };
  const rows = await withDatabase(() => db.report.findMany({ where, select: { subjectId: true } }));
  return new Set(rows.map(({ subjectId }) => subjectId));
}

type Stored = Omit<ReportedTalk, "reports"> & { authorId: string | null };

async function readMessages(ids: string[], locale: string): Promise<Stored[]> {
  const rows = await db.threadMessage.findMany({
    where: { id: { in: ids }, removedAt: null },
    include: { thread: { select: { title: true, group: GROUP_HEAD } } },
  });
  return rows.map(({ id, body, lang, createdAt, authorId, thread }) => ({
    ...{ subjectType: "thread_message" as const, id, body, lang, authorId, isPublic: false },
    ...{ title: thread.title, group: headOf(thread.group, locale), at: createdAt.toISOString() },
  }));
}

async function readAnnouncements(ids: string[], locale: string): Promise<Stored[]> {
  const where = { id: { in: ids }, removedAt: null };
  const rows = await db.announcement.findMany({ where, include: { group: GROUP_HEAD } });
  return rows.map(({ id, title, body, lang, createdAt, authorId, audience, group }) => ({
    ...{ subjectType: "announcement" as const, id, title, body, lang, authorId },
    ...{ isPublic: audience === "everyone", group: headOf(group, locale), at: createdAt.toISOString() },
  }));
}

/** What of groups was reported and waits, the riskiest first. @throws UnavailableError */
export async function listReportedTalk(
  _permit: Permit<"talk.reports">,
  locale: string,
): Promise<(Stored & Pick<ReportedTalk, "reports">)[]> {
  const reports = [
    ...(await listOpenReports("thread_message")),
    ...(await listOpenReports("announcement")),
  ].filter(({ subjectId }) => isId(subjectId));
  const idsOf = (type: TalkSubject) =>
    reports.flatMap(({ subjectType, subjectId }) => (subjectType === type ? [subjectId] : []));
  const stored = await withDatabase(async () => [
    ...(await readMessages(idsOf("thread_message"), locale)),
    ...(await readAnnouncements(idsOf("announcement"), locale)),
  ]);
  return stored.map((one) => ({
    ...one,
    reports: reports.filter(({ subjectId }) => subjectId === one.id),
  }));
}

/** Who wrote what a report is about; null where none waits. @throws UnavailableError */
export async function getReportedAuthor(
  subjectType: TalkSubject,
  id: string,
): Promise<{ authorId: string | null } | null> {
  if (!isId(id)) return null;
  return withDatabase(async () => {
    const waits = await db.report.count({ where: { subjectType, subjectId: id, resolvedAt: null } });
    if (waits === 0) return null;
    const query = { where: { id }, select: { authorId: true } };
    return subjectType === "announcement"
      ? db.announcement.findUnique(query)
      : db.threadMessage.findUnique(query);
  });
}
