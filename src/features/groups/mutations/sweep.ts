import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { INVITATION_DAYS, REQUESTS_KEPT_DAYS } from "../constants";

/** Removes links that work no more, and requests that were decided long ago. */
export async function sweepGroups(now: Date): Promise<void> {
  await withDatabase(() =>
    db.$transaction([
      db.groupInvitation.deleteMany({ where: { expiresAt: { lt: daysFrom(now, -INVITATION_DAYS) } } }),
      db.joinRequest.deleteMany({
        where: { state: { not: "waiting" }, decidedAt: { lt: daysFrom(now, -REQUESTS_KEPT_DAYS) } },
      }),
    ]),
  );
}
