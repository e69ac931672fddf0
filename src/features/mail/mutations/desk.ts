import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { enqueueJob } from "@/lib/jobs/enqueue";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail, sendMailJob } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { GIVEN_UP } from "../constants";
import { checkMail } from "../emails";

type Tx = Prisma.TransactionClient;
type Manager = Permit<"mail.manage">;

/** As if it were new. */
const again = () => ({ state: "queued" as const, attempts: 0, nextAttemptAt: new Date(), lastError: null });

/** One change and its log entry. */
async function change<T>(
  { actor }: Manager,
  action: string,
  subjectId: string,
  work: (tx: Tx) => Promise<T>,
) {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const result = await work(tx);
      await recordLogEntry(tx, { actorId: actor.id, action, subjectType: "mail", subjectId });
      return result;
    }),
  );
}

/**
 * Tries a mail again that was given up. Who does this knows that the address is good: it is taken off the list of
 * those that get nothing.
 * @throws MissingError when it is not there any more
 */
export async function retryLetter(permit: Manager, id: bigint): Promise<void> {
  await change(permit, "mail.retry", String(id), async (tx) => {
    const row = await tx.outbox.findUnique({ where: { id, ...GIVEN_UP }, select: { recipientHash: true } });
    if (!row) throw new MissingError();
    await tx.mailSuppression.deleteMany({ where: { recipientHash: row.recipientHash } });
    await tx.outbox.update({ where: { id }, data: again() });
    await enqueueJob(tx, sendMailJob, {});
  });
}

/** Tries all of them again but those to addresses that get nothing. @returns how many */
export async function retryLetters(permit: Manager): Promise<number> {
  return change(permit, "mail.retry", "all", async (tx) => {
    const suppressed = await tx.mailSuppression.findMany({ select: { recipientHash: true } });
    const recipientHash = { notIn: suppressed.map((row) => row.recipientHash) };
    const { count } = await tx.outbox.updateMany({ where: { ...GIVEN_UP, recipientHash }, data: again() });
    await enqueueJob(tx, sendMailJob, {});
    return count;
  });
}

/** Throws a mail away that was given up. Its key stays, so that nothing writes it again. @throws MissingError */
export async function dropLetter(permit: Manager, id: bigint): Promise<void> {
  await change(permit, "mail.drop", String(id), async (tx) => {
    const { count } = await tx.outbox.updateMany({ where: { id, ...GIVEN_UP }, data: { sealed: null } });
    if (count === 0) throw new MissingError();
  });
}

/** Sends a test mail to whoever asks for it. */
export async function sendCheckMail(permit: Manager, locale: Locale): Promise<void> {
  const { id, email } = permit.actor;
  const key = `mail.check ${id} ${Date.now()}`;
  await change(permit, "mail.check", id, (tx) =>
    enqueueMail(tx, checkMail, { key, to: email, locale, props: {} }),
  );
}
