import "server-only";
import { lockGroup, roleIn } from "@/features/groups/data/seats";
import { resolveReports } from "@/features/reports/mutations";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { TalkSubject } from "../types";

type Tx = Prisma.TransactionClient;
type Removal = { id: string; by: string; now: Date };

/** Takes a message away and leaves its place; the words that a conversation began with take its title along. */
export async function removeMessageIn(tx: Tx, { id, by, now }: Removal): Promise<void> {
  const data = { removedAt: now, removedById: by };
  const { threadId } = await tx.threadMessage.update({ where: { id }, data });
  const first = await tx.threadMessage.findFirst({
    where: { threadId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (first?.id === id) await tx.thread.update({ where: { id: threadId }, data });
}

/** Takes an announcement away. What was mailed is with those who got it. */
export async function removeAnnouncementIn(tx: Tx, { id, by, now }: Removal): Promise<void> {
  await tx.announcement.update({ where: { id }, data: { removedAt: now, removedById: by } });
}

/** Answers the reports of what a coordinator took away, and writes down that she did. */
async function noteRemoval(tx: Tx, subject: { subjectType: TalkSubject; subjectId: string }, by: string) {
  await resolveReports(tx, subject, "removed", by);
  const entry = { actorId: by, action: `talk.remove_${subject.subjectType}`, subjectType: "group" as const };
  await recordLogEntry(tx, { ...entry, subjectId: subject.subjectId });
}

/**
 * Takes back what one wrote oneself, or what somebody wrote in a group that one coordinates.
 * @returns where it was, and whether nothing is left there
 * @throws MissingError when she may not, or it is gone already
 */
export async function removeMessage(
  { actor }: Permit<"group.take_part">,
  { groupId, id }: { groupId: string; id: string },
  now: Date,
): Promise<{ threadId: string; isLast: boolean }> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const group = await lockGroup(tx, groupId);
      const role = await roleIn(tx, groupId, actor.id);
      const where = { id, removedAt: null, thread: { groupId } };
      const message = await tx.threadMessage.findFirst({ where });
      const isOwn = message?.authorId === actor.id;
      if (!group || !role || !message || !(isOwn || role === "coordinator")) throw new MissingError();
      await removeMessageIn(tx, { id, by: actor.id, now });
      if (!isOwn) await noteRemoval(tx, { subjectType: "thread_message", subjectId: id }, actor.id);
      const { threadId } = message;
      return {
        threadId,
        isLast: (await tx.threadMessage.count({ where: { threadId, removedAt: null } })) === 0,
      };
    }),
  );
}

/** Takes an announcement off the archive. @throws MissingError when she coordinates its group no more, or it is gone */
export async function removeAnnouncement(
  { actor }: Permit<"group.coordinate">,
  { groupId, id }: { groupId: string; id: string },
  now: Date,
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const group = await lockGroup(tx, groupId);
      const role = await roleIn(tx, groupId, actor.id);
      const found = await tx.announcement.findFirst({ where: { id, groupId, removedAt: null } });
      if (!group || role !== "coordinator" || !found) throw new MissingError();
      await removeAnnouncementIn(tx, { id, by: actor.id, now });
      await noteRemoval(tx, { subjectType: "announcement", subjectId: id }, actor.id);
    }),
  );
}
