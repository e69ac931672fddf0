import "server-only";
import type { Group, Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { GroupRole, Seat } from "../types";

type Tx = Prisma.TransactionClient;

/** People who can do something here: not banned, not gone. */
export const PRESENT = {
  email: { not: null },
  bannedAt: null,
  deletedAt: null,
} satisfies Prisma.PersonWhereInput;

async function seatIn(
  tx: Tx,
  { id, slug, archivedAt }: Pick<Group, "id" | "slug" | "archivedAt">,
  actor: Actor,
): Promise<Seat> {
  const coordinators = await tx.groupMember.count({
    where: { groupId: id, role: "coordinator", person: PRESENT },
  });
  const own =
    actor.kind === "member"
      ? await tx.groupMember.findUnique({
          where: { groupId_personId: { groupId: id, personId: actor.id } },
          select: { role: true },
        })
      : null;
  return {
    ...{ groupId: id, slug, isArchived: archivedAt !== null },
    ...{ isCoordinated: coordinators > 0, role: own?.role ?? null },
  };
}

/**
 * What somebody is in a group, by its slug or id; null when there is no such group.
 * @param tx a transaction that is about to use it, which has locked the group
 * @throws UnavailableError
 */
export async function getSeat(
  actor: Actor,
  where: { slug: string } | { id: string },
  tx: Tx = db,
): Promise<Seat | null> {
  return withDatabase(async () => {
    const group = await tx.group.findUnique({ where });
    return group && seatIn(tx, group, actor);
  });
}

/**
 * Locks a group for this transaction: changes of who is in it and of what it has come one after another. The same
 * order everywhere: first the group, then what belongs to it.
 * @returns null when there is none, or it is archived
 */
export async function lockGroup(tx: Tx, id: string): Promise<Group | null> {
  await tx.$queryRaw`SELECT 1 FROM working_group WHERE id = ${id}::uuid FOR UPDATE`;
  const group = await tx.group.findUnique({ where: { id } });
  return group?.archivedAt === null ? group : null;
}

/** What somebody is in a group, read again where it is about to be used. */
export async function roleIn(tx: Tx, groupId: string, personId: string): Promise<GroupRole | null> {
  const where = { groupId_personId: { groupId, personId } };
  return (await tx.groupMember.findUnique({ where, select: { role: true } }))?.role ?? null;
}
