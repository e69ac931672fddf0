/** Why somebody reports something. Words on screens: `reports.reasons` of the messages. */
export const REPORT_REASONS = ["dangerous", "private", "spam", "wrong", "closed", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What can be reported. */
export type ReportSubject = "post" | "message" | "thread_message" | "announcement";

/** A report that waits, as the desk sees it; who reported stays out. */
export type ReportDto = {
  id: string;
  subjectType: string;
  subjectId: string;
  reason: ReportReason;
  note: string;
  /** ISO 8601 (UTC). */
  createdAt: string;
};
