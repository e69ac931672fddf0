import "server-only";
import type { Group, Prisma } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { lockGroup, PRESENT } from "../data/seats";
import { requestMail } from "../emails/joining";
import { textOf } from "../serializers";

type Tx = Prisma.TransactionClient;

/** Somebody who wants to be in a group. */
export type Joining = {
  groupId: string;
  personId: string;
  /** What she is called, should nobody know it yet; may be empty. */
  name: string;
  answers: { question: string; answer: string }[];
  wantsToCoordinate: boolean;
};

/** What came of it. */
export type Joined = "joined" | "waiting" | "already" | "closed";

/** People who coordinate a group and can be mailed. */
export async function listCoordinators(tx: Tx, groupId: string) {
  const rows = await tx.groupMember.findMany({
    where: { groupId, role: "coordinator", person: PRESENT },
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  return rows.map(({ person: { id, email, locale } }) => ({
    ...{ id, email: email ?? "", locale: negotiateLocale({ param: locale }) },
  }));
}

/** Puts somebody into a group that lets her; the group is locked. */
export async function addMember(
  tx: Tx,
  member: Prisma.GroupMemberUncheckedCreateInput,
  now: Date,
): Promise<void> {
  const { groupId, personId, role = "member" } = member;
  await tx.groupMember.upsert({
    where: { groupId_personId: { groupId, personId } },
    create: { ...member, joinedAt: now },
    // Somebody who is in it already may be asked to coordinate.
    update: role === "coordinator" ? { role } : {},
  });
  await tx.joinRequest.updateMany({
    where: { groupId, personId, state: "waiting" },
    data: { state: "accepted", decidedAt: now, decidedById: member.decidedById ?? null },
  });
  if (role !== "coordinator") return;
  await tx.group.updateMany({ where: { id: groupId, activeAt: null }, data: { activeAt: now } });
}

async function ask(tx: Tx, group: Group, joining: Joining, now: Date): Promise<Joined> {
  const { personId, answers, wantsToCoordinate } = joining;
  const { id } = await tx.joinRequest.create({
    data: { groupId: group.id, personId, answers, wantsToCoordinate, createdAt: now },
    select: { id: true },
  });
  for (const { id: coordinator, email: to, locale } of await listCoordinators(tx, group.id)) {
    const props = { slug: group.slug, name: textOf(group, locale).name };
    await enqueueMail(tx, requestMail, { key: `join request ${id} ${coordinator}`, to, locale, props });
  }
  return "waiting";
}

/**
 * Lets somebody into an open group; else writes down that she asks, for its coordinators, or for organizers where
 * nobody coordinates it. Twice is once.
 */
export async function joinGroup(tx: Tx, joining: Joining, now: Date): Promise<Joined> {
  const { groupId, personId, name } = joining;
  const group = await lockGroup(tx, groupId);
  if (!group) return "closed";
  const key = { groupId_personId: { groupId, personId } };
  if (await tx.groupMember.findUnique({ where: key, select: { role: true } })) return "already";
  if (name !== "") await tx.person.updateMany({ where: { id: personId, name: "" }, data: { name } });
  const own = { groupId, personId, state: "waiting" as const };
  if (await tx.joinRequest.findFirst({ where: own, select: { id: true } })) return "waiting";
  const coordinators = await listCoordinators(tx, groupId);
  if (coordinators.length === 0) return ask(tx, group, joining, now);
  if (group.joining === "invitation") return "closed";
  if (group.joining === "request") return ask(tx, group, joining, now);
  await addMember(tx, { groupId, personId, wayIn: "open" }, now);
  const subject = { subjectType: "group" as const, subjectId: groupId };
  await recordLogEntry(tx, { actorId: personId, action: "group.join", ...subject });
  return "joined";
}
