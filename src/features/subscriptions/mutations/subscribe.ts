import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { MOST_SUBSCRIPTIONS } from "../constants";
import type { Frequency, Topic } from "../types";
import { openSubscriber, type Reader, startAfresh } from "./reader";

/** What somebody wants to hear of, and how often. */
export type Wish = {
  topic: Topic;
  /** Canonical query string. */
  filters: string;
  frequency: Frequency;
};

/**
 * Adds a subscription to a confirmed address. The same one twice is one.
 * @returns "full" when there are as many as one may have; nothing is added then
 */
export async function subscribe(
  tx: Prisma.TransactionClient,
  reader: Reader,
  { topic, filters, frequency }: Wish,
  now: Date,
): Promise<"done" | "full"> {
  const subscriber = await openSubscriber(tx, reader, now);
  await startAfresh(tx, subscriber, now);
  const { id: subscriberId } = subscriber;
  const others = await tx.subscription.count({ where: { subscriberId, NOT: { topic, filters } } });
  if (others >= MOST_SUBSCRIPTIONS) return "full";
  await tx.subscription.createMany({ data: [{ subscriberId, topic, filters }], skipDuplicates: true });
  await tx.subscriber.update({ where: { id: subscriberId }, data: { frequency } });
  return "done";
}
