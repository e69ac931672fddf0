import "server-only";
import { getSeat } from "@/features/groups/data/seats";
import type { GroupRole } from "@/features/groups/types";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { GroupName, Standing } from "../types";

type Tx = Prisma.TransactionClient;

const GROUP = {
  id: true,
  slug: true,
  lang: true,
  name: true,
  altLang: true,
  altName: true,
  archivedAt: true,
};

/** What a meeting is shown with. */
export const WITH_ALL = {
  group: { select: GROUP },
  hosts: { include: { group: { select: GROUP } }, orderBy: { groupId: "asc" } },
  town: { select: { name: true, slug: true } },
} satisfies Prisma.MeetingInclude;

export type StoredMeeting = Prisma.MeetingGetPayload<{ include: typeof WITH_ALL }>;
export type StoredOccurrence = Prisma.MeetingOccurrenceGetPayload<{
  include: { meeting: { include: typeof WITH_ALL } };
}>;
/** A time without the meeting that it is one of. */
export type StoredTime = Omit<StoredOccurrence, "meeting">;

/** The groups that hold a meeting; the one that plans it is the first. */
export const holdersOf = ({ groupId, hosts }: Pick<StoredMeeting, "groupId" | "hosts">): string[] => [
  groupId,
  ...hosts.map((host) => host.groupId),
];

/** Meetings that a group plans or holds, too. */
export const heldBy = (groupId: string): Prisma.MeetingWhereInput => ({
  OR: [{ groupId }, { hosts: { some: { groupId } } }],
});

/** Meetings that somebody may see: those for everybody, and those of groups that she is in. */
export function visibleTo(actor: Actor): Prisma.MeetingWhereInput {
  if (actor.kind !== "member") return { audience: "everyone" };
  const group = { members: { some: { personId: actor.id } } };
  return { OR: [{ audience: "everyone" }, { group }, { hosts: { some: { group } } }] };
}

/** A group by its slug, for the head of a page; null when there is none. @throws UnavailableError */
export async function findGroup(slug: string) {
  return withDatabase(() => db.group.findUnique({ where: { slug }, select: GROUP }));
}
export type StoredGroup = NonNullable<Awaited<ReturnType<typeof findGroup>>>;

/** One time of a meeting, with the meeting; null when there is none. @throws UnavailableError */
export async function getOccurrence(id: string, tx: Tx = db): Promise<StoredOccurrence | null> {
  const include = { meeting: { include: WITH_ALL } };
  return withDatabase(() => tx.meetingOccurrence.findUnique({ where: { id }, include }));
}

/** A meeting with all its times in their order; null when there is none. @throws UnavailableError */
export async function getMeeting(id: string, tx: Tx = db) {
  const include = { ...WITH_ALL, occurrences: { orderBy: { originalLocal: "asc" } } } as const;
  return withDatabase(() => tx.meeting.findUnique({ where: { id }, include }));
}
export type WholeMeeting = NonNullable<Awaited<ReturnType<typeof getMeeting>>>;

const RANK: GroupRole[] = ["member", "note_taker", "coordinator"];

/** The best role that somebody has in any of these groups; null when she is in none. @throws UnavailableError */
export async function bestRole(personId: string, groupIds: string[], tx: Tx = db): Promise<GroupRole | null> {
  const where = { personId, groupId: { in: groupIds } };
  const rows = await withDatabase(() => tx.groupMember.findMany({ where, select: { role: true } }));
  return rows.reduce<GroupRole | null>(
    (best, { role }) => (best === null || RANK.indexOf(role) > RANK.indexOf(best) ? role : best),
    null,
  );
}

/** What somebody is to a meeting. @throws UnavailableError */
export async function getStanding(
  actor: Actor,
  meeting: Pick<StoredMeeting, "audience" | "groupId" | "hosts">,
): Promise<Standing | null> {
  const seat = await getSeat(actor, { id: meeting.groupId });
  if (!seat) return null;
  const role = actor.kind === "member" ? await bestRole(actor.id, holdersOf(meeting)) : null;
  return { audience: meeting.audience, seat, role };
}

/** Groups that have agreed to work with this one on something, by name. @throws UnavailableError */
export async function listPartners(groupId: string, tx: Tx = db): Promise<GroupName[]> {
  const accepted = { state: "accepted" as const, endedAt: null };
  const group = { select: { id: true, slug: true, name: true, archivedAt: true } };
  const rows = await withDatabase(() =>
    tx.collaboration.findMany({
      where: { ...accepted, OR: [{ fromId: groupId }, { toId: groupId }] },
      select: { fromId: true, from: group, to: group },
    }),
  );
  const partners = new Map(
    rows
      .map(({ fromId, from, to }) => (fromId === groupId ? to : from))
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, slug, name }) => [id, { id, slug, name }]),
  );
  return [...partners.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}
