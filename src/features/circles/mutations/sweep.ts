import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { ENDED_KEPT_DAYS, IDLE_DAYS, LINK_DAYS, SEEKER_DAYS } from "../constants";

/** Removes circles that ended or came to nothing, links that work no more, and who looked for a circle long ago. */
export async function sweepCircles(now: Date): Promise<void> {
  const idle = daysFrom(now, -IDLE_DAYS);
  await withDatabase(() =>
    db.$transaction([
      db.circle.deleteMany({
        where: {
          OR: [
            { endedAt: { lt: daysFrom(now, -ENDED_KEPT_DAYS) } },
            { members: { none: {} } },
            { createdAt: { lt: idle }, dates: { none: { startsAt: { gt: idle } } } },
          ],
        },
      }),
      db.circleInvitation.deleteMany({ where: { expiresAt: { lt: daysFrom(now, -LINK_DAYS) } } }),
      db.circleSeeker.deleteMany({ where: { createdAt: { lt: daysFrom(now, -SEEKER_DAYS) } } }),
    ]),
  );
}
