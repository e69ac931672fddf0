import "server-only";
import { resolveReports } from "@/features/reports/mutations";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { warningMail } from "../emails/warning";
import type { Verdict } from "../types";

type Moderator = Permit<"message.moderate">;

/** Writes into the log that somebody reads what others wrote in private. */
export async function logOpening({ actor }: Moderator, messageId: string): Promise<void> {
  const entry = { action: "message.open", subjectType: "message" as const, subjectId: messageId };
  await withDatabase(() => db.$transaction((tx) => recordLogEntry(tx, { ...entry, actorId: actor.id })));
}

/**
 * Answers the reports of a message: leaves it, warns whoever wrote it, or removes it and says so.
 * @throws MissingError when somebody else has answered
 */
export async function judge({ actor }: Moderator, messageId: string, verdict: Verdict): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM message WHERE id = ${messageId}::uuid FOR UPDATE`;
      const subject = { subjectType: "message" as const, subjectId: messageId };
      const waiting = await tx.report.findFirst({ where: { ...subject, resolvedAt: null } });
      const message = await tx.message.findUnique({ where: { id: messageId }, include: { sender: true } });
      if (!waiting || !message) throw new MissingError();
      const isRemoved = verdict === "remove";
      if (isRemoved) await tx.message.update({ where: { id: messageId }, data: { removedAt: new Date() } });
      await resolveReports(tx, subject, isRemoved ? "removed" : "kept", actor.id);
      await recordLogEntry(tx, { ...subject, actorId: actor.id, action: `message.${verdict}` });
      const { sender, conversationId } = message;
      if (verdict === "keep" || !sender?.email) return;
      await enqueueMail(tx, warningMail, {
        // Each report that waited is answered once.
        key: `message warning ${waiting.id}`,
        to: sender.email,
        locale: sender.locale as Locale,
        props: { conversationId, isRemoved },
      });
    }),
  );
}
