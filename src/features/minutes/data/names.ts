import "server-only";
import { isInAudience } from "@/features/groups/permissions";
import type { GroupAudience, GroupRole, Seat } from "@/features/groups/types";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { Someone } from "../types";

/** Somebody in a group, with what decides who sees her name. */
type Member = { role: GroupRole; audience: GroupAudience; name: string };

/** Those of some people who are in a group, by id. @throws UnavailableError */
export async function listMembers(
  groupId: string,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, Member>> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await withDatabase(() =>
    db.groupMember.findMany({
      where: { groupId, personId: { in: ids }, person: { deletedAt: null } },
      select: { personId: true, role: true, audience: true, person: { select: { name: true } } },
    }),
  );
  return new Map(
    rows.map(({ personId, role, audience, person }) => [personId, { role, audience, name: person.name }]),
  );
}

/** Somebody as a reader sees her: by name as she chose for the group; without one when she is in it no more. */
export function showMember(
  members: ReadonlyMap<string, Member>,
  personId: string,
  { actor, seat }: { actor: Actor; seat: Pick<Seat, "role"> | null },
): Someone {
  const isYou = actor.kind === "member" && actor.id === personId;
  const member = members.get(personId);
  const isShown = member !== undefined && (isYou || isInAudience(member.audience, seat));
  return { name: (isShown && member.name) || null, isYou };
}

/** Those of a group, with what decides who sees their names. @throws UnavailableError */
export async function listNamed(groupId: string) {
  const rows = await withDatabase(() =>
    db.groupMember.findMany({
      where: { groupId, person: { deletedAt: null } },
      select: { personId: true, audience: true, person: { select: { name: true } } },
    }),
  );
  return rows.map(({ person: { name }, ...row }) => ({ ...row, name }));
}

/** The names by which people of a group may be meant, in its minutes. */
export async function listNames(tx: Prisma.TransactionClient, groupId: string) {
  const rows = await tx.groupMember.findMany({
    where: { groupId, person: { email: { not: null }, bannedAt: null, deletedAt: null, name: { not: "" } } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ personId, person: { name } }) => ({ personId, name }));
}
