import "server-only";
import { avoid, stopAvoiding } from "@/features/people/mutations/avoidances";
import { fileReport } from "@/features/reports/mutations";
import type { ReportReason } from "@/features/reports/types";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { seenBy } from "../data/threads";

type User = Permit<"conversation.use">;

/** Notes what somebody has read, for her own list. The other never learns. @param readAt of the newest that she sees */
export async function markRead(conversationId: string, personId: string, readAt: Date): Promise<void> {
  await withDatabase(() =>
    db.conversationSeat.updateMany({
      where: { conversationId, personId, OR: [{ readAt: null }, { readAt: { lt: readAt } }] },
      data: { readAt },
    }),
  );
}

/** Ends the mail about one conversation, or has it come again. @throws MissingError when it is none of hers */
export async function setMuted(conversationId: string, personId: string, isMuted: boolean): Promise<void> {
  const where = { conversationId, personId };
  const { count } = await withDatabase(() => db.conversationSeat.updateMany({ where, data: { isMuted } }));
  if (count === 0) throw new MissingError();
}

/** Whether mail about messages says what was written. */
export async function setMailContent({ actor }: User, mailShowsContent: boolean): Promise<void> {
  await withDatabase(() => db.person.update({ where: { id: actor.id }, data: { mailShowsContent } }));
}

/** Keeps the number that "share my phone" offers; empty takes it away. */
export async function forgetPhone({ actor }: User): Promise<void> {
  await withDatabase(() => db.person.update({ where: { id: actor.id }, data: { phone: "" } }));
}

/** Stays away from the other of a conversation. @throws MissingError when it is none of hers, or the other has left */
export async function keepAway(
  { actor }: User,
  conversationId: string,
  scope: "everything" | "introductions",
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const where = { id: conversationId, seats: { some: { personId: actor.id } } };
      const found = await tx.conversation.findFirst({ where });
      const otherId = found?.ownerId === actor.id ? found.beginnerId : found?.ownerId;
      if (!otherId) throw new MissingError();
      await avoid(tx, actor.id, otherId, scope);
    }),
  );
}

/** Takes that back. @param id of the row of one's own list. @throws MissingError when it is none of hers */
export async function stopKeepingAway({ actor }: User, id: string): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await tx.avoidance.findFirst({ where: { id, personId: actor.id } });
      if (!found) throw new MissingError();
      await stopAvoiding(tx, actor.id, found.avoidedId);
    }),
  );
}

type NewReport = { conversationId: string; messageId: string; reason: ReportReason; note: string };

/** Reports a message of the other to the organizers; once while it waits. @throws MissingError when she sees none such */
export async function reportMessage(
  { actor }: User,
  { conversationId, messageId, reason, note }: NewReport,
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const message = await tx.message.findFirst({
        where: {
          id: messageId,
          conversation: { id: conversationId, seats: { some: { personId: actor.id } } },
          ...seenBy(actor.id),
        },
      });
      if (!message?.senderId || message.senderId === actor.id) throw new MissingError();
      const report = { subjectType: "message" as const, subjectId: messageId, reporterId: actor.id };
      const waiting = await tx.report.findFirst({ where: { ...report, resolvedAt: null } });
      if (!waiting) await fileReport(tx, { ...report, reason, note });
    }),
  );
}
