import "server-only";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { randomToken } from "@/lib/secrets";
import { manageLinkMail } from "../emails/manage-link";
import type { Frequency, MailList } from "../types";
import { manageToken } from "../utils/tokens";

// Whoever calls these has shown that the subscriber is theirs: by a token, or by being signed in.

/** Changes how often mail comes, and its language. */
export async function saveSettings(
  id: string,
  settings: { frequency: Frequency; locale: Locale },
): Promise<void> {
  await withDatabase(() => db.subscriber.updateMany({ where: { id }, data: settings }));
}

/** Ends one subscription; one of somebody else stays. */
export async function removeSubscription(subscriberId: string, id: string): Promise<void> {
  await withDatabase(() => db.subscription.deleteMany({ where: { id, subscriberId } }));
}

/** Takes a planned visit back; one of somebody else stays. */
export async function removeVisit(subscriberId: string, id: string): Promise<void> {
  await withDatabase(() => db.plannedVisit.deleteMany({ where: { id, subscriberId } }));
}

/** Comes back to what was left. What appeared meanwhile is not made up for. */
export async function resume(id: string, now: Date): Promise<void> {
  const data = { stoppedAt: null, checkedUntil: now };
  await withDatabase(() => db.subscriber.updateMany({ where: { id, stoppedAt: { not: null } }, data }));
}

/** Leaves one list: all mail, or one subscription. Twice is once. */
export async function leave(subscriberId: string, list: MailList, now: Date): Promise<void> {
  if (list !== "digest") return removeSubscription(subscriberId, list.subscription);
  const where = { id: subscriberId, stoppedAt: null };
  await withDatabase(() => db.subscriber.updateMany({ where, data: { stoppedAt: now } }));
}

/** Mails the link to the page with all subscriptions, where an address has any. Tells nobody whether it has. */
export async function mailManageLink(email: string, now: Date): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const subscriber = await tx.subscriber.findUnique({ where: { email } });
      if (!subscriber) return;
      await enqueueMail(tx, manageLinkMail, {
        key: `manage-link:${randomToken()}`,
        to: email,
        locale: subscriber.locale as Locale,
        props: { token: manageToken(subscriber.id, now) },
      });
    }),
  );
}
