import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { isDenied, type Permit } from "@/lib/permit";
import { getSeat, lockGroup, roleIn } from "../data/seats";
import { joiningMail } from "../emails/joining";
import { canDecideJoining, canManageGroup } from "../permissions";
import { textOf } from "../serializers";
import type { GroupRole, MembershipDto } from "../types";
import { addMember } from "./join";

type Tx = Prisma.TransactionClient;

/** What a decision about a request says. */
export type RequestAnswer = "accept" | "coordinator" | "decline";

async function mailAnswer(tx: Tx, requestId: string, answer: RequestAnswer): Promise<void> {
  const { person, group } = await tx.joinRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: { person: true, group: true },
  });
  if (!person.email) return;
  const locale = negotiateLocale({ param: person.locale });
  const answers = { accept: "accepted", coordinator: "coordinator", decline: "declined" } as const;
  const props = { slug: group.slug, name: textOf(group, locale).name, answer: answers[answer] };
  await enqueueMail(tx, joiningMail, { key: `join answer ${requestId}`, to: person.email, locale, props });
}

/**
 * Lets somebody in who asked, as a coordinator where that is the answer, or not. The first of several decides.
 * @returns false when it was decided before, or taken back
 */
export async function decideRequest(
  { actor }: Permit<"group.let_in">,
  { groupId, requestId, answer }: { groupId: string; requestId: string; answer: RequestAnswer },
  now: Date,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      if (!(await lockGroup(tx, groupId))) throw new MissingError();
      // Another may coordinate it since the permit was given.
      if (isDenied(canDecideJoining(actor, await getSeat(actor, { id: groupId }, tx))))
        throw new MissingError();
      const where = { id: requestId, groupId, state: "waiting" as const };
      const state = answer === "decline" ? ("declined" as const) : ("accepted" as const);
      const decided = { state, decidedAt: now, decidedById: actor.id };
      const { count } = await tx.joinRequest.updateMany({ where, data: decided });
      if (count === 0) return false;
      const { personId } = await tx.joinRequest.findUniqueOrThrow({ where: { id: requestId } });
      if (answer !== "decline") {
        const role = answer === "coordinator" ? ("coordinator" as const) : ("member" as const);
        const member = { groupId, personId, role, wayIn: "request" as const, decidedById: actor.id };
        await addMember(tx, member, now);
      }
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: `group.${answer}`, subjectType: "group", subjectId: groupId },
        detail: { person: personId },
      });
      await mailAnswer(tx, requestId, answer);
      return true;
    }),
  );
}

/** Takes somebody's wish to join back. @returns whether there was one */
export async function withdrawRequest(groupId: string, personId: string, now: Date): Promise<boolean> {
  return withDatabase(async () => {
    const where = { groupId, personId, state: "waiting" as const };
    const { count } = await db.joinRequest.updateMany({
      where,
      data: { state: "withdrawn", decidedAt: now },
    });
    return count > 0;
  });
}

async function removeIn(tx: Tx, groupId: string, personId: string, actorId: string): Promise<boolean> {
  const { count } = await tx.groupMember.deleteMany({ where: { groupId, personId } });
  if (count === 0) return false;
  const coming = { startsAt: { gt: new Date() }, meeting: { groupId, audience: "members" as const } };
  await tx.meetingReply.deleteMany({ where: { personId, occurrence: coming } });
  await tx.groupAction.updateMany({
    where: { groupId, ownerId: personId, state: "open" },
    data: { ownerId: null },
  });
  await recordLogEntry(tx, {
    ...{ actorId, action: "group.leave", subjectType: "group", subjectId: groupId },
    detail: { person: personId },
  });
  return true;
}

/** Leaves a group: at any time, without a question. @returns whether she was in it */
export async function leaveGroup(personId: string, groupId: string): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockGroup(tx, groupId);
      return removeIn(tx, groupId, personId, personId);
    }),
  );
}

/**
 * Gives somebody who is in a group another role, or takes her out of it.
 * @returns whether she was in it
 */
export async function setRole(
  { actor }: Permit<"group.manage">,
  { groupId, personId, role }: { groupId: string; personId: string; role: GroupRole | "remove" },
  now: Date,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockGroup(tx, groupId);
      if (isDenied(canManageGroup(actor, await getSeat(actor, { id: groupId }, tx))))
        throw new MissingError();
      if (role === "remove") return removeIn(tx, groupId, personId, actor.id);
      if ((await roleIn(tx, groupId, personId)) === null) return false;
      await tx.groupMember.update({ where: { groupId_personId: { groupId, personId } }, data: { role } });
      if (role === "coordinator") {
        await tx.group.updateMany({ where: { id: groupId, activeAt: null }, data: { activeAt: now } });
      }
      await recordLogEntry(tx, {
        ...{ actorId: actor.id, action: "group.role", subjectType: "group", subjectId: groupId },
        detail: { person: personId, role },
      });
      return true;
    }),
  );
}

/** What somebody chooses for herself: who sees her name, and which mail she gets. @returns whether she is in it */
export async function setMembership(
  { actor }: Permit<"group.take_part">,
  groupId: string,
  choice: Omit<MembershipDto, "role">,
): Promise<boolean> {
  return withDatabase(async () => {
    const where = { groupId, personId: actor.id };
    return (await db.groupMember.updateMany({ where, data: choice })).count > 0;
  });
}
