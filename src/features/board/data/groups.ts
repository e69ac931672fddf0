import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";

/** Groups that somebody may post for: those that she is in. */
const ownGroups = (personId: string): Prisma.GroupWhereInput => ({
  archivedAt: null,
  members: { some: { personId } },
});
const GROUP = { id: true, slug: true, name: true } as const;

/** A group that somebody posts for. */
export type PostedForGroup = { id: string; slug: string; name: string };

/** A group of this site by its slug, for somebody who is in it; null for all others. @throws UnavailableError */
export async function findOwnGroup(slug: string, personId: string): Promise<PostedForGroup | null> {
  if (slug.includes("\0")) return null;
  const where = { slug, ...ownGroups(personId) };
  return withDatabase(() => db.group.findFirst({ where, select: GROUP }));
}

/** What a group has to do, for somebody who is in it; null for all others. @throws UnavailableError */
export async function findOwnAction(id: string, personId: string) {
  if (!isId(id)) return null;
  return withDatabase(() =>
    db.groupAction.findFirst({
      where: { id, state: "open", group: ownGroups(personId) },
      select: { id: true, text: true, group: { select: GROUP } },
    }),
  );
}

/**
 * Whether somebody may post for a group, and for an action of it: asked again in the transaction that does it. Holds
 * the group: so it comes before everything else that the transaction holds.
 */
export async function mayPostFor(
  tx: Prisma.TransactionClient,
  { groupId, actionId }: { groupId: string; actionId: string | null },
  personId: string,
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM working_group WHERE id = ${groupId}::uuid FOR KEY SHARE`;
  if ((await tx.group.count({ where: { id: groupId, ...ownGroups(personId) } })) === 0) return false;
  return actionId === null || (await tx.groupAction.count({ where: { id: actionId, groupId } })) > 0;
}
