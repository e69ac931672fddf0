import "server-only";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { type DigestProps, digestMail } from "../emails/digest";
import type { Frequency } from "../types";
import { periodOf } from "../utils/period";
import { unsubscribeToken } from "../utils/tokens";
import { connectSubscribers } from "./connect";

/** Mail for one subscriber, as it was worked out from what was read of them. */
export type Digest = {
  subscriber: { id: string; email: string; locale: string; frequency: Frequency; checkedUntil: Date };
  props: DigestProps;
  /** Not to be told again. */
  told: { topic: string; subjectId: string }[];
  visitIds: string[];
};

/** Ends a transaction without a trace. */
class NotDue extends Error {}

/**
 * Sends a digest, in one transaction: it is on its way, and what it tells is noted down, or neither.
 * @returns false when there is one in this week (or day) already, or the subscriber changed meanwhile
 */
export async function sendDigest(digest: Digest, now: Date): Promise<boolean> {
  const { subscriber, props, told, visitIds } = digest;
  const { id, email: to, locale, frequency, checkedUntil } = subscriber;
  const key = `digest:${id}:${periodOf(frequency, now)}`;
  const bulk = { list: "digest", unsubscribeToken: unsubscribeToken(id, "digest") };
  try {
    await withDatabase(() =>
      db.$transaction(async (tx) => {
        // Holds the row as well: of two runs the second finds that it is not as it was.
        const { count } = await tx.subscriber.updateMany({
          where: { id, frequency, checkedUntil, stoppedAt: null },
          data: { checkedUntil: now },
        });
        if (count === 0) throw new NotDue();
        const envelope = { key, to, locale: locale as Locale, props, bulk };
        if (!(await enqueueMail(tx, digestMail, envelope))) throw new NotDue();
        await tx.digestItem.createMany({
          data: told.map((one) => ({ subscriberId: id, sentAt: now, ...one })),
          skipDuplicates: true,
        });
        await tx.plannedVisit.updateMany({ where: { id: { in: visitIds } }, data: { askedAt: now } });
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof NotDue) return false;
    throw error;
  }
}

/** Notes that there was nothing to tell. */
export async function markChecked(subscriberIds: readonly string[], now: Date): Promise<void> {
  const where = { id: { in: [...subscriberIds] }, checkedUntil: { lt: now } };
  await withDatabase(() => db.subscriber.updateMany({ where, data: { checkedUntil: now } }));
}

/** Before a run: nobody who is a person and a subscriber gets two mails. */
export async function connectAll(): Promise<void> {
  await withDatabase(() => db.$transaction((tx) => connectSubscribers(tx)));
}
