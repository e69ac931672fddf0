import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DataKeeper } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
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

/** What somebody reported: goes with her name, while the report itself stays for the desk. */
export const reportsKeeper: DataKeeper = {
  name: "reports",
  export: ({ id: reporterId }) =>
    withDatabase(() =>
      db.report.findMany({
        where: { reporterId },
        orderBy: { createdAt: "asc" },
        select: { subjectType: true, reason: true, note: true, createdAt: true, resolvedAt: true },
      }),
    ),
  forget: async (tx, { id: reporterId }) => {
    await tx.report.updateMany({ where: { reporterId }, data: { reporterId: null } });
  },
};
