import "server-only";
import { fileReport, resolveReports } from "@/features/reports/mutations";
import type { ReportReason } from "@/features/reports/types";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { REPORTS_OF_PERSON, type Verdict } from "../constants";
import type { TalkSubject } from "../types";
import { removeAnnouncementIn, removeMessageIn } from "./remove";

type Subject = { subjectType: TalkSubject; subjectId: string };

/**
 * Reports something of a group to the organizers, once while it waits; its coordinators see that somebody did. What
 * she sees was asked before.
 * @throws TooOftenError
 */
export async function reportTalk(
  { actor }: Permit<"talk.report">,
  report: Subject & { reason: ReportReason; note: string },
): Promise<void> {
  const counted = await consume(REPORTS_OF_PERSON, actor.id);
  if (!counted.ok) throw new TooOftenError(counted.retryAfterSeconds);
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      // Two presses of one person come one after the other.
      await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
      const { subjectType, subjectId } = report;
      const own = { subjectType, subjectId, reporterId: actor.id };
      const waiting = await tx.report.findFirst({ where: { ...own, resolvedAt: null } });
      if (!waiting) await fileReport(tx, { ...report, reporterId: actor.id });
    }),
  );
}

/** Writes into the log that an organizer reads what was written among members. */
export async function logOpening({ actor }: Permit<"talk.judge">, subjectId: string): Promise<void> {
  const entry = { action: "talk.open", subjectType: "message" as const, subjectId };
  await withDatabase(() => db.$transaction((tx) => recordLogEntry(tx, { ...entry, actorId: actor.id })));
}

/** Answers the reports of something: it stays, or is taken away. @throws MissingError when somebody else has answered */
export async function judgeTalk(
  { actor }: Permit<"talk.judge">,
  { subjectType, subjectId }: Subject,
  verdict: Verdict,
  now: Date,
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const table = { subjectType, subjectId };
      await tx.$queryRaw`
        SELECT 1 FROM report WHERE subject_type = ${subjectType} AND subject_id = ${subjectId}
        ORDER BY id FOR UPDATE`;
      const waiting = await tx.report.count({ where: { ...table, resolvedAt: null } });
      const query = { where: { id: subjectId, removedAt: null }, select: { id: true } };
      const found =
        subjectType === "announcement"
          ? await tx.announcement.findFirst(query)
          : await tx.threadMessage.findFirst(query);
      if (waiting === 0 || !found) throw new MissingError();
      const removal = { id: subjectId, by: actor.id, now };
      if (verdict === "remove") {
        await (subjectType === "announcement" ? removeAnnouncementIn : removeMessageIn)(tx, removal);
      }
      await resolveReports(tx, table, verdict === "remove" ? "removed" : "kept", actor.id);
      const entry = { actorId: actor.id, action: `talk.${verdict}`, subjectType: "message" as const };
      await recordLogEntry(tx, { ...entry, subjectId });
    }),
  );
}
