import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Locale, negotiateLocale } from "@/i18n/locales";
import { endSessions } from "@/lib/auth/session";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { readToken, signToken } from "@/lib/secrets";
import { CONFIRMATION_LIFETIME } from "../constants/confirmation";
import { emailChangePath } from "../constants/email-change";
import { accountChangedMail } from "../emails/account-changed";
import { countMailTo, createConfirmation } from "./confirmations";

type Tx = Prisma.TransactionClient;

/** Changes that can still be confirmed. */
const open = () => ({ doneAt: null, expiresAt: { gt: new Date() } });

/**
 * Asks both addresses to confirm that an account moves from one to the other; a change begun before ends. Whether
 * the new address has an account already shows only to whoever confirms both.
 * @param newEmail lower case, another than the account's
 * @throws TooOftenError when either address got too many such mails
 */
export async function startEmailChange(
  { actor }: Permit<"account.use">,
  newEmail: string,
  locale: Locale,
): Promise<void> {
  for (const email of [actor.email, newEmail]) await countMailTo(email);
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.emailChange.deleteMany({ where: { personId: actor.id, doneAt: null } });
      const expiresAt = new Date(Date.now() + CONFIRMATION_LIFETIME * 1000);
      const { id: emailChangeId } = await tx.emailChange.create({
        data: { personId: actor.id, newEmail, expiresAt },
      });
      const request = { purpose: "email_change", locale, emailChangeId, next: null } as const;
      const plain = { ...request, signsIn: false, isShared: false };
      const cancelToken = signToken("email_change", emailChangeId);
      await createConfirmation(tx, { ...plain, email: actor.email }, { cancelToken });
      await createConfirmation(tx, { ...plain, email: newEmail });
    }),
  );
}

/**
 * One of the two addresses is confirmed, in the transaction that uses up the confirmation; with the second one the
 * account moves.
 * @returns the page that says how it stands; null when the change is over
 */
export async function confirmEmailChange(
  tx: Tx,
  { email, emailChangeId }: { email: string; emailChangeId: string },
): Promise<string | null> {
  // First of all: whoever confirms the other address at this moment waits here.
  await tx.$queryRaw`SELECT id FROM email_change WHERE id = ${emailChangeId}::uuid FOR UPDATE`;
  const change = await tx.emailChange.findFirst({
    where: { id: emailChangeId, ...open() },
    include: { person: true },
  });
  if (!change) return null;
  const side = email === change.newEmail ? "newConfirmedAt" : "oldConfirmedAt";
  if (side === "oldConfirmedAt" && email !== change.person.email) return null;
  const now = await tx.emailChange.update({ where: { id: emailChangeId }, data: { [side]: new Date() } });
  if (!now.oldConfirmedAt || !now.newConfirmedAt) return emailChangePath("half");
  return emailChangePath(await move(tx, { ...now, person: change.person }));
}

async function move(
  tx: Tx,
  change: { id: string; newEmail: string; person: { id: string; email: string | null; locale: string } },
): Promise<"done" | "taken"> {
  const { id, newEmail, person } = change;
  if (await tx.person.findUnique({ where: { email: newEmail } })) return "taken";
  await tx.person.update({ where: { id: person.id }, data: { email: newEmail } });
  await tx.emailChange.update({ where: { id }, data: { doneAt: new Date() } });
  await recordLogEntry(tx, {
    actorId: person.id,
    action: "person.change_email",
    subjectType: "person",
    subjectId: person.id,
  });
  await enqueueMail(tx, accountChangedMail, {
    key: `email-change ${id}`,
    to: person.email ?? "",
    locale: negotiateLocale({ param: person.locale }),
    props: { change: "address" },
  });
  return "done";
}

/**
 * The old address says that it did not ask: the change is off, and whoever did ask is signed out.
 * @returns whether there was something to stop
 */
export async function stopEmailChange(token: string): Promise<boolean> {
  const id = readToken("email_change", token);
  if (!id) return false;
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const change = await tx.emailChange.findFirst({ where: { id, ...open() } });
      const { count } = await tx.emailChange.deleteMany({ where: { id, ...open() } });
      if (!change || count === 0) return false;
      const { personId } = change;
      await endSessions(personId, tx);
      await recordLogEntry(tx, {
        actorId: personId,
        action: "person.stop_email_change",
        subjectType: "person",
        subjectId: personId,
      });
      return true;
    }),
  );
}
