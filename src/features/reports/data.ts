import "server-only";
import { db, withDatabase } from "@/lib/db";
import { REPORT_REASONS, type ReportDto, type ReportSubject } from "./types";

/** Reports of one sort of thing that wait, the riskiest and then the oldest first. */
export async function listOpenReports(subjectType: ReportSubject, most = 200): Promise<ReportDto[]> {
  const rows = await withDatabase(() =>
    db.report.findMany({
      where: { subjectType, resolvedAt: null },
      orderBy: { createdAt: "asc" },
      take: most,
    }),
  );
  const risk = (reason: ReportDto["reason"]) => REPORT_REASONS.indexOf(reason);
  return rows
    .map(({ id, subjectId, reason, note, createdAt }) => ({
      ...{ id, subjectType, subjectId, reason, note },
      createdAt: createdAt.toISOString(),
    }))
    .sort((a, b) => risk(a.reason) - risk(b.reason));
}
