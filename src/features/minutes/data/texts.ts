import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { isId } from "@/lib/is-id";
import type { Permit } from "@/lib/permit";
import { calendarDayOf } from "@/lib/wall-clock";
import { MOST_VERSIONS } from "../constants";

const WITH_TEXT = {
  meeting: {
    select: {
      ...{ groupId: true, title: true, lang: true, audience: true, group: { select: { slug: true } } },
      hosts: { select: { groupId: true } },
    },
  },
  text: true,
} satisfies Prisma.MeetingOccurrenceInclude;

/** One time that a meeting happens, with its text. Whoever may see it: `permissions.canReadText`. */
export type StoredText = Prisma.MeetingOccurrenceGetPayload<{ include: typeof WITH_TEXT }>;

/** Null when there is none of this id. @throws UnavailableError */
export async function getText(occurrenceId: string): Promise<StoredText | null> {
  if (!isId(occurrenceId)) return null;
  return withDatabase(() =>
    db.meetingOccurrence.findUnique({ where: { id: occurrenceId }, include: WITH_TEXT }),
  );
}

/** The day of a meeting, YYYY-MM-DD. */
export const meetingDay = ({ startsAt }: { startsAt: Date }): string => calendarDayOf(startsAt);

/** What a text was, newest first; for those in the group. @throws UnavailableError */
export async function listVersions(_permit: Permit<"group.take_part">, occurrenceId: string) {
  return withDatabase(() =>
    db.meetingTextVersion.findMany({
      where: { occurrenceId },
      orderBy: { version: "desc" },
      take: MOST_VERSIONS,
    }),
  );
}

/** The actions of a text by the place of their lines. @throws UnavailableError */
export async function listTextActions(occurrenceId: string) {
  return withDatabase(() =>
    db.groupAction.findMany({
      where: { occurrenceId, position: { gte: 0 } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, state: true, ownerId: true, ownerName: true, position: true, dueOn: true },
    }),
  );
}
