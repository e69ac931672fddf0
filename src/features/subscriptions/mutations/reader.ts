import "server-only";
import type { Prisma, Subscriber } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { connectSubscribers } from "./connect";

/** Somebody with a confirmed address. */
export type Reader = { email: string; locale: Locale; personId: string | null };

/** Finds or makes a subscriber, and holds the row until the transaction ends. */
export async function openSubscriber(
  tx: Prisma.TransactionClient,
  { email, locale, personId: known }: Reader,
  now: Date,
): Promise<Subscriber> {
  await connectSubscribers(tx, email);
  const personId = known ?? (await tx.person.findUnique({ where: { email } }))?.id;
  const own = personId && (await tx.subscriber.findUnique({ where: { personId } }));
  if (!own) {
    const data = [{ email, locale, confirmedAt: now, checkedUntil: now }];
    await tx.subscriber.createMany({ data, skipDuplicates: true });
  }
  return tx.subscriber.update({
    where: own ? { id: own.id } : { email },
    data: { personId },
  });
}

/** Somebody comes back who had left by one click: what was left does not come back by itself. */
export async function startAfresh(tx: Prisma.TransactionClient, subscriber: Subscriber, now: Date) {
  if (!subscriber.stoppedAt) return;
  const { id } = subscriber;
  await tx.subscription.deleteMany({ where: { subscriberId: id } });
  await tx.plannedVisit.deleteMany({ where: { subscriberId: id, askedAt: null } });
  await tx.subscriber.update({ where: { id }, data: { stoppedAt: null, checkedUntil: now } });
}
