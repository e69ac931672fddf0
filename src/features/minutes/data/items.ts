import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import { MOST_READ } from "../constants";

/** With what decides who sees it. */
const OF_MEETING = {
  occurrence: {
    select: {
      id: true,
      startsAt: true,
      meeting: { select: { audience: true } },
      text: { select: { state: true, audience: true } },
    },
  },
} satisfies Prisma.GroupActionInclude;

const WITH_POSTS = {
  ...OF_MEETING,
  posts: {
    where: { removedAt: null },
    orderBy: { createdAt: "desc" },
    select: {
      ...{ id: true, state: true, audience: true, authorId: true, removedAt: true, expiresAt: true },
      town: { select: { region: true } },
    },
  },
} satisfies Prisma.GroupActionInclude;

/** An action as stored, with its needs. */
export type StoredAction = Prisma.GroupActionGetPayload<{ include: typeof WITH_POSTS }>;
/** A decision as stored. */
export type StoredDecision = Prisma.GroupDecisionGetPayload<{ include: typeof OF_MEETING }>;

/** Of texts that everybody may read. */
const PUBLIC = {
  occurrence: { text: { state: "approved", audience: "everyone" } },
} satisfies Prisma.GroupActionWhereInput & Prisma.GroupDecisionWhereInput;

type Wanted = {
  /** Whether those of texts that are not for everybody are wanted, too; ask `canReadText` for each one. */
  isMember: boolean;
  most: number;
};

/** What a group has still to do, by the day it is due. @throws UnavailableError */
export async function listOpenActions(groupId: string, { isMember, most }: Wanted): Promise<StoredAction[]> {
  return withDatabase(() =>
    db.groupAction.findMany({
      where: { groupId, state: "open", ...(!isMember && PUBLIC) },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: most,
      include: WITH_POSTS,
    }),
  );
}

/** What a group did, or dropped, the last one first. @throws UnavailableError */
export async function listEndedActions(groupId: string, { isMember, most }: Wanted): Promise<StoredAction[]> {
  return withDatabase(() =>
    db.groupAction.findMany({
      where: { groupId, state: { not: "open" }, ...(!isMember && PUBLIC) },
      orderBy: [{ doneAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
      take: most,
      include: WITH_POSTS,
    }),
  );
}

/** What a group decided, newest first. @throws UnavailableError */
export async function listDecisions(groupId: string, { isMember, most }: Wanted): Promise<StoredDecision[]> {
  const rows = await withDatabase(() =>
    db.groupDecision.findMany({
      where: { groupId, ...(!isMember && PUBLIC) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: most,
      include: OF_MEETING,
    }),
  );
  const startOf = ({ occurrence, createdAt }: StoredDecision) =>
    (occurrence?.startsAt ?? createdAt).getTime();
  return rows.sort((a, b) => startOf(b) - startOf(a) || a.position - b.position);
}

/** One action; null when there is none of this id. @throws UnavailableError */
export async function getAction(id: string): Promise<StoredAction | null> {
  if (!isId(id)) return null;
  return withDatabase(() => db.groupAction.findUnique({ where: { id }, include: WITH_POSTS }));
}

/** What somebody has still to do, in groups that she is in, by the day it is due. @throws UnavailableError */
export async function listOwnActions(personId: string) {
  return withDatabase(() =>
    db.groupAction.findMany({
      where: {
        ...{ ownerId: personId, state: "open" },
        group: { archivedAt: null, members: { some: { personId } } },
      },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: MOST_READ,
      select: {
        ...{ id: true, lang: true, text: true, dueOn: true },
        group: { select: { slug: true, name: true, lang: true } },
      },
    }),
  );
}

/** A group by its slug, for pages of what came of its meetings; null when there is none. @throws UnavailableError */
export async function getGroupName(slug: string) {
  const select = { id: true, slug: true, name: true, lang: true, altLang: true, altName: true } as const;
  return withDatabase(() => db.group.findUnique({ where: { slug }, select }));
}

/** Those of a group who may be given something to do, for those who keep its minutes. @throws UnavailableError */
export async function listOwners(groupId: string) {
  return withDatabase(() =>
    db.groupMember.findMany({
      where: { groupId, person: PRESENT },
      orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
      select: { personId: true, audience: true, person: { select: { name: true } } },
    }),
  );
}
