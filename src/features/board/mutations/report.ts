import "server-only";
import { fileReport, type NewReport } from "@/features/reports/mutations";
import { db, withDatabase } from "@/lib/db";

/** Keeps a report on a post for the desk. */
export async function reportPost(report: Omit<NewReport, "subjectType">): Promise<void> {
  await withDatabase(() => db.$transaction((tx) => fileReport(tx, { ...report, subjectType: "post" })));
}
