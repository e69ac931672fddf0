import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { HELLOS_KEPT_DAYS, LINK_DAYS } from "../constants";

/** Removes links that work no more, and that somebody said hello long ago. */
export async function sweepStewards(now: Date): Promise<void> {
  await withDatabase(() =>
    db.$transaction([
      db.stewardLink.deleteMany({ where: { expiresAt: { lt: daysFrom(now, -LINK_DAYS) } } }),
      db.hello.deleteMany({ where: { createdAt: { lt: daysFrom(now, -HELLOS_KEPT_DAYS) } } }),
    ]),
  );
}
