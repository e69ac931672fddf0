import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { AimState } from "../types";

const WITH_MEETING = { adoptedIn: { select: { startsAt: true } } } as const;
const ORDER = [{ position: "asc" as const }, { createdAt: "asc" as const }, { id: "asc" as const }];

/** States that everybody sees; what is only proposed is the group's. */
const SHOWN: AimState[] = ["adopted", "under_way", "done", "dropped"];

/** What a group wants, in its order. @param isAll with what is only proposed. @throws UnavailableError */
export async function listAims(groupId: string, isAll: boolean) {
  const where = { groupId, ...(!isAll && { state: { in: SHOWN } }) };
  return withDatabase(() => db.groupAim.findMany({ where, include: WITH_MEETING, orderBy: ORDER }));
}

/** Most objectives that the agenda shows at a time. */
const MOST_IN_AGENDA = 500;

/** Objectives of all groups that say by when, the soonest first. @throws UnavailableError */
export async function listAgenda() {
  return withDatabase(() =>
    db.groupAim.findMany({
      where: {
        ...{ sort: "objective", byWhen: { not: null }, group: { archivedAt: null } },
        state: { in: ["adopted", "under_way", "done"] },
      },
      include: { group: true },
      orderBy: [{ byWhen: "asc" }, { id: "asc" }],
      take: MOST_IN_AGENDA,
    }),
  );
}

/** Meetings of a group that an aim may have been adopted at: the latest that have begun. @throws UnavailableError */
export async function listPastMeetings(groupId: string, now: Date) {
  return withDatabase(() =>
    db.meetingOccurrence.findMany({
      where: { cancelledAt: null, startsAt: { lte: now }, meeting: { groupId } },
      select: { id: true, startsAt: true },
      orderBy: { startsAt: "desc" },
      take: 12,
    }),
  );
}

/** What a group and its aims were after each change, newest first. @throws UnavailableError */
export async function listChanges(groupId: string, skip: number, take: number) {
  return withDatabase(() =>
    db.groupChange.findMany({ where: { groupId }, orderBy: [{ id: "desc" }], skip, take }),
  );
}

/** The change before each of some. @throws UnavailableError */
export async function listChangesBefore(changes: readonly { subjectId: string; version: number }[]) {
  if (changes.length === 0) return [];
  const OR = changes.map(({ subjectId, version }) => ({ subjectId, version: version - 1 }));
  return withDatabase(() => db.groupChange.findMany({ where: { OR } }));
}
