import "server-only";
import type { Prisma, StewardProof } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { stewardMail } from "../emails/steward";

type Tx = Prisma.TransactionClient;
type NewSteward = { initiativeId: number; personId: string; proof: StewardProof };

/** Those who look after an entry and can be written to. */
export const listToWrite = (tx: Tx, initiativeId: number) =>
  tx.person.findMany({
    where: {
      ...{ email: { not: null }, bannedAt: null, deletedAt: null },
      stewardships: { some: { initiativeId } },
    },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });

/** Whether somebody looks after an entry, and may sign in. */
export async function isStewardIn(tx: Tx, personId: string, initiativeId: number): Promise<boolean> {
  const person = { bannedAt: null, deletedAt: null };
  return (await tx.steward.count({ where: { personId, initiativeId, person } })) > 0;
}

/**
 * Makes somebody look after an entry: in the log, and by mail to those who do already.
 * @param actorId who decided; null for whoever reads the entry's own mail
 * @returns false when she does already; nothing happens then
 */
export async function addSteward(
  tx: Tx,
  { initiativeId, personId, proof }: NewSteward,
  actorId: string | null,
): Promise<boolean> {
  const { count } = await tx.steward.createMany({
    data: [{ initiativeId, personId, proof }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const logId = await recordLogEntry(tx, {
    ...{ actorId, action: "steward.add", subjectType: "initiative", subjectId: String(initiativeId) },
    detail: { person: personId, proof },
  });
  const { name, slug } = await tx.initiative.findUniqueOrThrow({ where: { id: initiativeId } });
  for (const { id, email, locale } of await listToWrite(tx, initiativeId)) {
    if (id === personId) continue;
    await enqueueMail(tx, stewardMail, {
      key: `steward ${logId} ${id}`,
      to: email ?? "",
      locale: negotiateLocale({ param: locale }),
      props: { name, slug },
    });
  }
  return true;
}
