import "server-only";
import type { Prisma, StewardProof } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { stewardMail } from "../emails/steward";

type Tx = Prisma.TransactionClient;
type NewSteward = { initiativeId: number; personId: string; proof: StewardProof };

/** Those who look after an entry besides one of them, and can be written to. */
const listOthers = (tx: Tx, initiativeId: number, personId: string) =>
  tx.person.findMany({
    where: {
      ...{ id: { not: personId }, email: { not: null }, bannedAt: null, deletedAt: null },
      stewardships: { some: { initiativeId } },
    },
    select: { id: true, email: true, locale: true },
  });

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
  for (const { id, email, locale } of await listOthers(tx, initiativeId, personId)) {
    await enqueueMail(tx, stewardMail, {
      key: `steward ${logId} ${id}`,
      to: email ?? "",
      locale: negotiateLocale({ param: locale }),
      props: { name, slug },
    });
  }
  return true;
}
