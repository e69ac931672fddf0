import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ReportReason, ReportSubject } from "./types";

type Tx = Prisma.TransactionClient;

/** What somebody reports; `reporterId` is null for a visitor. */
export type NewReport = {
  subjectType: ReportSubject;
  subjectId: string;
  reporterId: string | null;
  reason: ReportReason;
  note: string;
};

/** Keeps a report for the desk. */
export async function fileReport(tx: Tx, report: NewReport): Promise<void> {
  await tx.report.create({ data: report });
}

/** Answers every report of a thing that still waits. */
export async function resolveReports(
  tx: Tx,
  subject: { subjectType: ReportSubject; subjectId: string },
  resolution: "removed" | "kept",
  resolvedById: string,
): Promise<void> {
  await tx.report.updateMany({
    where: { ...subject, resolvedAt: null },
    data: { resolvedAt: new Date(), resolvedById, resolution },
  });
}
