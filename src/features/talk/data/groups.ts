import "server-only";
import { nameIn } from "@/features/groups/serializers";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Reader, TalkGroup } from "../types";

/** What the name of a group is read from. */
export const GROUP_HEAD = {
  select: { id: true, slug: true, name: true, lang: true, altName: true, altLang: true },
} as const;

type Head = Prisma.GroupGetPayload<typeof GROUP_HEAD>;

/** A group by its name in a language, where it has one in it. */
export function headOf(group: Head, locale: string): TalkGroup {
  return { id: group.id, slug: group.slug, ...nameIn(group, locale) };
}

/** The names of a group in all its languages, for `headOf`. @throws UnavailableError */
export async function getNames(id: string): Promise<Head | null> {
  return withDatabase(() => db.group.findUnique({ where: { id }, ...GROUP_HEAD }));
}

/** A group by its id. @throws UnavailableError */
export async function getHead(id: string, locale: string): Promise<TalkGroup | null> {
  const row = await getNames(id);
  return row && headOf(row, locale);
}

/** Ids of those whom somebody blocked: she reads nothing of them. @throws UnavailableError */
export async function listBlockedBy(personId: string): Promise<string[]> {
  const where = { personId, scope: "everything" as const };
  const rows = await withDatabase(() => db.avoidance.findMany({ where, select: { avoidedId: true } }));
  return rows.map(({ avoidedId }) => avoidedId);
}

/** Written by anybody but those whom the reader blocked; who deleted her account is nobody. */
export const notBlocked = ({ blocked }: Pick<Reader, "blocked">) =>
  blocked.length === 0 ? {} : { OR: [{ authorId: null }, { authorId: { notIn: [...blocked] } }] };

/** Who wrote something, with what she is in this group. */
export const writerIn = (groupId: string) =>
  ({
    select: {
      ...{ id: true, name: true, deletedAt: true },
      groupSeats: { where: { groupId }, select: { audience: true } },
    },
  }) satisfies Prisma.PersonDefaultArgs;
