import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { REPLIES_KEPT_DAYS } from "../constants";

/** Removes who came to what was long ago. */
export async function sweepMeetings(now: Date): Promise<void> {
  const occurrence = { endsAt: { lt: daysFrom(now, -REPLIES_KEPT_DAYS) } };
  await withDatabase(() => db.meetingReply.deleteMany({ where: { occurrence } }));
}
