import "server-only";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { REVIEWS_KEPT_DAYS, VIEWS_KEPT_DAYS } from "../constants";

/** Removes counts of views that are a year old, what was skipped for a while, and who was asked long ago. */
export async function sweepFreshness(now: Date): Promise<void> {
  const old = { askedAt: { lt: daysFrom(now, -REVIEWS_KEPT_DAYS) } };
  await withDatabase(() =>
    db.$transaction([
      db.initiativeView.deleteMany({ where: { day: { lt: daysFrom(now, -VIEWS_KEPT_DAYS) } } }),
      db.reviewSkip.deleteMany({ where: { until: { lt: now } } }),
      // Who said that she wants no more such mail gets none, ever.
      db.review.deleteMany({ where: { ...old, OR: [{ answer: null }, { answer: { not: "stop" } }] } }),
    ]),
  );
}
