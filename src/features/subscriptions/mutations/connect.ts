import "server-only";
import { Prisma } from "@/generated/prisma/client";

/**
 * Makes person and subscriber one where they have the same confirmed address: nobody gets two mails, and a new
 * address of a person is the subscriber's, too.
 * @param email only what touches this address; without it, all
 */
export async function connectSubscribers(tx: Prisma.TransactionClient, email?: string): Promise<void> {
  const touched = email === undefined ? Prisma.sql`TRUE` : Prisma.sql`${email} IN (person.email, own.email)`;
  const single = email === undefined ? Prisma.sql`TRUE` : Prisma.sql`person.email = ${email}`;
  // A second one under the person's new address: what it has not left moves, then it goes.
  const twins = Prisma.sql`
    SELECT own.id AS own_id, twin.id AS twin_id
    FROM person
      JOIN subscriber own ON own.person_id = person.id
      JOIN subscriber twin ON twin.email = person.email AND twin.person_id IS NULL
    WHERE own.stopped_at IS NULL AND ${touched}`;
  const active = Prisma.sql`(SELECT own_id, twin_id FROM (${twins}) all_twins
    JOIN subscriber ON id = twin_id WHERE stopped_at IS NULL)`;
  await tx.$executeRaw`
    UPDATE subscription SET subscriber_id = twins.own_id FROM ${active} twins
    WHERE subscriber_id = twins.twin_id AND NOT EXISTS (
      SELECT 1 FROM subscription known WHERE known.subscriber_id = twins.own_id
        AND known.topic = subscription.topic AND known.filters = subscription.filters)`;
  await tx.$executeRaw`
    UPDATE planned_visit SET subscriber_id = twins.own_id FROM ${active} twins
    WHERE subscriber_id = twins.twin_id AND NOT EXISTS (
      SELECT 1 FROM planned_visit known WHERE known.subscriber_id = twins.own_id
        AND known.initiative_id = planned_visit.initiative_id AND known.way = planned_visit.way)`;
  await tx.$executeRaw`
    UPDATE digest_item SET subscriber_id = twins.own_id FROM ${active} twins
    WHERE subscriber_id = twins.twin_id AND NOT EXISTS (
      SELECT 1 FROM digest_item known WHERE known.subscriber_id = twins.own_id
        AND known.topic = digest_item.topic AND known.subject_id = digest_item.subject_id)`;
  await tx.$executeRaw`DELETE FROM subscriber USING (${twins}) twins WHERE id = twins.twin_id`;
  await tx.$executeRaw`
    UPDATE subscriber own SET email = person.email FROM person
    WHERE own.person_id = person.id AND own.email <> person.email AND ${touched}
      AND NOT EXISTS (SELECT 1 FROM subscriber other WHERE other.email = person.email)`;
  await tx.$executeRaw`
    UPDATE subscriber own SET person_id = person.id FROM person
    WHERE own.email = person.email AND own.person_id IS NULL AND ${single}
      AND NOT EXISTS (SELECT 1 FROM subscriber other WHERE other.person_id = person.id)`;
}
