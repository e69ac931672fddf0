// Meetings, straight in the database of the test file.
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { momentOf } from "@/lib/wall-clock";

const MINUTE = 60_000;

/** Makes one meeting of a group (10 March 2027, 6 p.m. in Massachusetts, unless said otherwise), and its one time. */
export async function makeMeeting(
  groupId: string,
  data: Partial<Omit<Prisma.MeetingUncheckedCreateInput, "occurrences">> = {},
) {
  const { startsLocal = "2027-03-10T18:00", durationMinutes = 90 } = data;
  const startsAt = momentOf(startsLocal);
  const { occurrences, ...meeting } = await db.meeting.create({
    data: {
      ...{ groupId, uid: `${randomUUID()}@example.org`, title: "Sample: a meeting" },
      ...{ ...data, startsLocal, durationMinutes },
      occurrences: {
        create: {
          ...{ originalLocal: startsLocal, startsAt },
          endsAt: new Date(startsAt.getTime() + durationMinutes * MINUTE),
        },
      },
    },
    include: { occurrences: true },
  });
  const [occurrence] = occurrences;
  if (!occurrence) throw new Error("A meeting that never happens");
  return { meeting, occurrence };
}
