import "server-only";
import { z } from "zod";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { PAGE_SIZE } from "../constants";
import type { GroupAudience, JoinRequestDto, MemberDto, MembershipDto } from "../types";
import { PRESENT } from "./seats";

const answersSchema = z.array(z.object({ question: z.string(), answer: z.string() })).catch([]);

async function listMembers(
  groupId: string,
  audiences: GroupAudience[] | null,
  skip: number,
): Promise<MemberDto[]> {
  const rows = await withDatabase(() =>
    db.groupMember.findMany({
      where: { groupId, person: PRESENT, ...(audiences && { audience: { in: audiences } }) },
      include: { person: { select: { name: true } } },
      orderBy: [{ joinedAt: "asc" }, { personId: "asc" }],
      skip,
      take: PAGE_SIZE,
    }),
  );
  const deciders = rows.flatMap(({ decidedById }) => decidedById ?? []);
  const people = await withDatabase(() =>
    db.person.findMany({ where: { id: { in: deciders } }, select: { id: true, name: true } }),
  );
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ personId, role, audience, wayIn, decidedById, joinedAt, person }) => ({
    ...{ personId, name: person.name, role, audience, wayIn },
    decidedBy: audiences === null ? (nameOf.get(decidedById ?? "") ?? "") : "",
    joinedAt: joinedAt.toISOString(),
  }));
}

/** Everybody in a group, for those who run it, page by page. @throws UnavailableError */
export async function listAllMembers(
  _permit: Permit<"group.manage">,
  groupId: string,
  skip: number,
): Promise<MemberDto[]> {
  return listMembers(groupId, null, skip);
}

/**
 * Those in a group who want to be seen: by everybody, or by its members, too.
 * @throws UnavailableError
 */
export async function listShownMembers(
  groupId: string,
  isMember: boolean,
  skip: number,
): Promise<MemberDto[]> {
  return listMembers(groupId, isMember ? ["everyone", "members"] : ["everyone"], skip);
}

/** Who waits to be let in, the longest first. @throws UnavailableError */
export async function listRequests(
  _permit: Permit<"group.let_in">,
  groupId: string,
): Promise<JoinRequestDto[]> {
  const rows = await withDatabase(() =>
    db.joinRequest.findMany({
      where: { groupId, state: "waiting", person: PRESENT },
      include: { person: { select: { name: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: PAGE_SIZE,
    }),
  );
  return rows.map(({ id, wantsToCoordinate, answers, createdAt, person }) => ({
    ...{ id, name: person.name, wantsToCoordinate },
    answers: answersSchema.parse(answers),
    createdAt: createdAt.toISOString(),
  }));
}

/** What somebody chose for herself in a group; null when she is not in it. @throws UnavailableError */
export async function getMembership(groupId: string, personId: string): Promise<MembershipDto | null> {
  return withDatabase(() =>
    db.groupMember.findUnique({
      where: { groupId_personId: { groupId, personId } },
      select: { role: true, audience: true, wantsAnnouncements: true, wantsTalk: true },
    }),
  );
}

/** Whether somebody waits to be let into a group. @throws UnavailableError */
export async function isWaiting(groupId: string, personId: string): Promise<boolean> {
  const where = { groupId, personId, state: "waiting" as const };
  return (await withDatabase(() => db.joinRequest.count({ where }))) > 0;
}
