import "server-only";
import type { Group, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { PAGE_SIZE } from "../constants";
import type { CountedGroup } from "../serializers";
import { PRESENT } from "./seats";

type Counts = Pick<CountedGroup, "members" | "waiting" | "isCoordinated">;

/**
 * What is counted of groups. By their ids: a count beside a group, as Prisma writes it, counts those of all groups
 * each time.
 */
async function countIn(ids: readonly string[]): Promise<(id: string) => Counts> {
  const of = { groupId: { in: [...ids] }, person: PRESENT };
  const [seats, requests] = await Promise.all([
    db.groupMember.groupBy({ by: ["groupId", "role"], where: of, _count: true }),
    db.joinRequest.groupBy({ by: ["groupId"], where: { ...of, state: "waiting" }, _count: true }),
  ]);
  return (id) => {
    const own = seats.filter(({ groupId }) => groupId === id);
    return {
      members: own.reduce((sum, { _count }) => sum + _count, 0),
      waiting: requests.find(({ groupId }) => groupId === id)?._count ?? 0,
      isCoordinated: own.some(({ role }) => role === "coordinator"),
    };
  };
}

async function withCounts<Row extends Group>(rows: readonly Row[]): Promise<(Row & Counts)[]> {
  const countsOf = await countIn(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, ...countsOf(row.id) }));
}

/** A group by its slug, archived or not; null when there is none. @throws UnavailableError */
export async function getGroup(slug: string): Promise<CountedGroup | null> {
  return withDatabase(async () => {
    const row = await db.group.findUnique({ where: { slug } });
    return row && ((await withCounts([row]))[0] ?? null);
  });
}

/** How groups are looked through. */
export type GroupQuery = {
  q: string;
  /** Groups to leave out first. */
  skip: number;
  take?: number;
};

const found = (q: string): Prisma.GroupWhereInput => ({
  archivedAt: null,
  ...(q !== "" && {
    OR: (["name", "altName", "purpose", "altPurpose"] as const).map((column) => ({
      [column]: { contains: q, mode: "insensitive" as const },
    })),
  }),
});

const ORDER = [
  { activeAt: { sort: "asc" as const, nulls: "last" as const } },
  { name: "asc" as const },
  { id: "asc" as const },
];

/** Groups that are not archived: those at work first, by name. @throws UnavailableError */
export async function listGroups(query: GroupQuery): Promise<{ groups: CountedGroup[]; total: number }> {
  const where = found(query.q);
  const [rows, total] = await withDatabase(() =>
    Promise.all([
      db.group.findMany({
        where,
        orderBy: ORDER,
        skip: query.skip,
        take: query.take ?? PAGE_SIZE,
      }),
      db.group.count({ where }),
    ]),
  );
  return { groups: await withDatabase(() => withCounts(rows)), total };
}

/** Names of all groups that are not archived but one, for a choice. @throws UnavailableError */
export async function listGroupNames(exceptId: string): Promise<Group[]> {
  const where = { archivedAt: null, id: { not: exceptId } };
  return withDatabase(() =>
    db.group.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }], take: 1_000 }),
  );
}

/** Groups that somebody is in, by name, with what she is in each. @throws UnavailableError */
export async function listOwnGroups(personId: string) {
  return withDatabase(() =>
    db.groupMember.findMany({
      where: { personId, group: { archivedAt: null } },
      include: { group: true },
      orderBy: [{ group: { name: "asc" } }, { groupId: "asc" }],
    }),
  );
}

/** Whether somebody coordinates a group that is not archived. @throws UnavailableError */
export async function coordinatesAny(personId: string): Promise<boolean> {
  const where = { personId, role: "coordinator" as const, group: { archivedAt: null } };
  return (await withDatabase(() => db.groupMember.findFirst({ where, select: { groupId: true } }))) !== null;
}

/** Groups that somebody has to look after, because nobody coordinates them: who waits the longest first. */
export async function listUncoordinated(_permit: Permit<"group.tend">): Promise<CountedGroup[]> {
  const where = {
    archivedAt: null,
    members: { none: { role: "coordinator" as const, person: PRESENT } },
  };
  const rows = await withDatabase(async () =>
    withCounts(await db.group.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }], take: 500 })),
  );
  return rows.sort((a, b) => b.waiting - a.waiting);
}

/** How many wait for groups that nobody coordinates, and since when the first one does. @throws UnavailableError */
export async function countUncoordinated(
  _permit: Permit<"group.tend">,
): Promise<{ count: number; oldest: Date | null }> {
  const { _count, _min } = await withDatabase(() =>
    db.joinRequest.aggregate({
      where: {
        ...{ state: "waiting", person: PRESENT },
        group: { archivedAt: null, members: { none: { role: "coordinator", person: PRESENT } } },
      },
      _count: true,
      _min: { createdAt: true },
    }),
  );
  return { count: _count, oldest: _min.createdAt };
}

/** Initiatives that a group looks after and that are shown, by name. @throws UnavailableError */
export async function listInitiatives(groupId: string) {
  return withDatabase(() =>
    db.initiative.findMany({
      where: { listing: "published", groups: { some: { groupId } } },
      select: { slug: true, name: true, town: { select: { name: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
}

/** Ids of groups that are not archived, in the order of the list. @throws UnavailableError */
export async function listGroupIds(q: string): Promise<string[]> {
  const rows = await withDatabase(() =>
    db.group.findMany({ where: found(q), orderBy: ORDER, select: { id: true } }),
  );
  return rows.map(({ id }) => id);
}

/** These groups with what everybody may see of what they want, in the order of the ids. @throws UnavailableError */
export async function listGroupsById(ids: readonly string[]) {
  const rows = await withDatabase(() =>
    db.group.findMany({
      where: { id: { in: [...ids] }, archivedAt: null },
      include: {
        aims: {
          where: { state: { not: "proposed" } },
          orderBy: [{ sort: "asc" }, { position: "asc" }, { id: "asc" }],
        },
      },
    }),
  );
  const byId = new Map((await withDatabase(() => withCounts(rows))).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many groups are not archived. @throws UnavailableError */
export async function countGroups(): Promise<number> {
  return withDatabase(() => db.group.count({ where: { archivedAt: null } }));
}

/** Something that differs whenever what the API says of groups does. @throws UnavailableError */
export async function getGroupsVersion(): Promise<string> {
  const [row] = await withDatabase(
    () => db.$queryRaw<{ version: string }[]>`
      SELECT concat_ws(' ',
        (SELECT concat(count(*), ' ', max(updated_at)) FROM working_group),
        (SELECT concat(count(*), ' ', max(id)) FROM group_change),
        (SELECT concat(count(*), ' ', max(joined_at), ' ', count(*) FILTER (WHERE role = 'coordinator'))
          FROM group_member)) AS version`,
  );
  return row?.version ?? "";
}
