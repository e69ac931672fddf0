import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { isInAudience } from "@/features/groups/permissions";
import type { GroupRole } from "@/features/groups/types";
import { listBlockedBothWays } from "@/features/people/data/avoidances";
import type { Actor } from "@/lib/actor";
import { db, withDatabase } from "@/lib/db";
import type { Answer } from "../constants";

/** Names that are read at most. */
const MOST_NAMES = 300;

/** How many said that they come, and that they may. @throws UnavailableError */
export async function countReplies(occurrenceId: string): Promise<{ yes: number; maybe: number }> {
  const where = { occurrenceId, person: PRESENT };
  const rows = await withDatabase(() => db.meetingReply.groupBy({ by: ["answer"], where, _count: true }));
  const of = (answer: Answer) => rows.find((row) => row.answer === answer)?._count ?? 0;
  return { yes: of("yes"), maybe: of("maybe") };
}

/** What somebody answered; null for nothing. @throws UnavailableError */
export async function ownAnswer(occurrenceId: string, actor: Actor): Promise<Answer | null> {
  if (actor.kind !== "member") return null;
  const where = { occurrenceId_personId: { occurrenceId, personId: actor.id } };
  return (await withDatabase(() => db.meetingReply.findUnique({ where })))?.answer ?? null;
}

/**
 * Names of members who said that they come, as each of them wants hers to be seen; whoever is no member stays without.
 * @throws UnavailableError
 */
export async function listNames(
  occurrenceId: string,
  { holders, actor, role }: { holders: string[]; actor: Actor; role: GroupRole | null },
): Promise<string[]> {
  const groupId = { in: holders };
  const rows = await withDatabase(() =>
    db.meetingReply.findMany({
      where: {
        ...{ occurrenceId, answer: "yes" },
        person: { ...PRESENT, name: { not: "" }, groupSeats: { some: { groupId } } },
      },
      select: {
        person: {
          select: { id: true, name: true, groupSeats: { where: { groupId }, select: { audience: true } } },
        },
      },
      orderBy: [{ createdAt: "asc" }, { personId: "asc" }],
      take: MOST_NAMES,
    }),
  );
  const blocked: ReadonlySet<string> =
    actor.kind === "member" ? await listBlockedBothWays(actor.id) : new Set();
  return rows.flatMap(({ person: { id, name, groupSeats } }) => {
    const isOpen = groupSeats.some(({ audience }) => audience === "everyone");
    const isSeen = groupSeats.some(({ audience }) => isInAudience(audience, { role }));
    return isOpen || (isSeen && !blocked.has(id)) ? [name] : [];
  });
}

/** Times of a meeting that are to come and hold. @throws UnavailableError */
export async function countAhead(meetingId: string, now: Date): Promise<number> {
  const where = { meetingId, cancelledAt: null, endsAt: { gt: now } };
  return withDatabase(() => db.meetingOccurrence.count({ where }));
}
