import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { KEPT_DAYS, RIDES_KEPT_DAYS } from "../constants";
import { NOTHING_TOLD } from "../data/registrations";

/** Deletes what people told for a gathering, and who they were, once it is long over: only how many came stays. */
export async function sweepGatherings(now: Date): Promise<void> {
  const over = (days: number) => ({ gathering: { endsAt: { lt: daysFrom(now, -days) } } });
  await withDatabase(() =>
    db.$transaction([
      db.ride.deleteMany({ where: over(RIDES_KEPT_DAYS) }),
      db.registration.updateMany({
        where: { ...over(KEPT_DAYS), clearedAt: null },
        data: { ...NOTHING_TOLD, personId: null, offeredUntil: null, clearedAt: now },
      }),
    ]),
  );
}
