import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DataKeeper, DataOwner } from "@/lib/data-keeper";
import { db, withDatabase } from "@/lib/db";
import { listNames } from "../data/names";
import { whoIs } from "../lines/names";
import { withoutMentions } from "../lines/parse";

const OF_GROUP = { group: { select: { slug: true, name: true } } };

async function exportMinutes({ id }: DataOwner) {
  const [texts, actions] = await Promise.all([
    db.meetingTextVersion.findMany({
      where: { actorId: id },
      orderBy: [{ createdAt: "asc" }, { version: "asc" }],
      omit: { actorId: true },
    }),
    db.groupAction.findMany({
      where: { ownerId: id },
      orderBy: { createdAt: "asc" },
      select: {
        ...OF_GROUP,
        lang: true,
        text: true,
        dueOn: true,
        state: true,
        doneAt: true,
        createdAt: true,
      },
    }),
  ]);
  return { texts, actions };
}

/** Texts that may name her in a line that gives her something to do. */
const listNaming = (tx: Prisma.TransactionClient, personId: string, firstName: string) =>
  tx.meetingText.findMany({
    where: {
      OR: [
        { occurrence: { actions: { some: { ownerId: personId } } } },
        { versions: { some: { body: { contains: `@${firstName}`, mode: "insensitive" } } } },
        { versions: { some: { body: { contains: `@"${firstName}`, mode: "insensitive" } } } },
      ],
    },
    include: { versions: true, occurrence: { select: { meeting: { select: { groupId: true } } } } },
  });

/**
 * Takes her name out of the lines that gave her something to do, in each text and in all that it was: where it means
 * her in that group, and nobody else.
 */
async function forgetMentions(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  const firstName = name.trim().split(/\s+/)[0];
  if (!firstName) return;
  const she = { personId, name };
  for (const { occurrenceId, body, versions, occurrence } of await listNaming(tx, personId, firstName)) {
    const others = await listNames(tx, occurrence.meeting.groupId);
    const names = [...others.filter((one) => one.personId !== personId), she];
    const clean = (text: string) => withoutMentions(text, (mention) => whoIs(mention, names) === she);
    if (clean(body) !== body)
      await tx.meetingText.update({ where: { occurrenceId }, data: { body: clean(body) } });
    for (const { version, body: old } of versions) {
      const where = { occurrenceId_version: { occurrenceId, version } };
      if (clean(old) !== old) await tx.meetingTextVersion.update({ where, data: { body: clean(old) } });
    }
  }
}

/** A group's texts stay without her; what she wanted to do is nobody's. */
async function forgetMinutes(tx: Prisma.TransactionClient, { id }: DataOwner): Promise<void> {
  await forgetMentions(tx, id);
  await tx.groupAction.updateMany({ where: { ownerId: id }, data: { ownerId: null, ownerName: "" } });
  await tx.groupAction.updateMany({ where: { doneById: id }, data: { doneById: null } });
  await tx.meetingText.updateMany({ where: { updatedById: id }, data: { updatedById: null } });
  await tx.meetingText.updateMany({ where: { approvedById: id }, data: { approvedById: null } });
  await tx.meetingTextVersion.updateMany({ where: { actorId: id }, data: { actorId: null } });
}

/** The texts that somebody wrote in groups, and what she wanted to do. Before the keepers of her name and her seats. */
export const minutesKeeper: DataKeeper = {
  name: "minutes",
  export: (owner) => withDatabase(() => exportMinutes(owner)),
  forget: forgetMinutes,
};
