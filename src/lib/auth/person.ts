import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "../db";
import { env } from "../env";
import { recordLogEntry } from "../log-entry";

type Person = { id: string; isBanned: boolean };

/** The person of an address that was confirmed just now, or null when there is none yet. */
export async function findPerson(tx: Prisma.TransactionClient, email: string): Promise<Person | null> {
  const found = await tx.person.findUnique({ where: { email }, select: { id: true, bannedAt: true } });
  return found && { id: found.id, isBanned: found.bannedAt !== null };
}

/** Whether somebody who comes by an account elsewhere was asked to stay away. */
export async function isAccountBanned(account: {
  provider: string;
  providerAccountId: string;
  email: string;
}): Promise<boolean> {
  const { email, ...key } = account;
  const isTheirs = { OR: [{ email }, { accounts: { some: key } }] };
  return withDatabase(
    async () => (await db.person.count({ where: { ...isTheirs, bannedAt: { not: null } } })) > 0,
  );
}

/**
 * Makes the person of `ADMIN_EMAIL` an admin: once, so that another admin can take the role away again.
 * `npm run admin` gives it back.
 */
async function admitFirstAdmin(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  const entry = { action: "role.grant_by_setting", subjectType: "person" as const, subjectId: personId };
  if (await tx.logEntry.findFirst({ where: entry, select: { id: true } })) return;
  await tx.roleGrant.createMany({ data: [{ personId, role: "admin" }], skipDuplicates: true });
  await recordLogEntry(tx, { ...entry, actorId: null, detail: { role: "admin" } });
}

/**
 * The person who signs in with an address that was confirmed just now; made when it is the first time.
 * @param email lower case
 */
export async function admitPerson(
  tx: Prisma.TransactionClient,
  { email, locale }: { email: string; locale: string },
): Promise<Person> {
  // Two at the same moment: one makes the person, both find it.
  await tx.person.createMany({ data: [{ email, locale }], skipDuplicates: true });
  const person = await findPerson(tx, email);
  if (!person) throw new Error("A person vanished in the transaction that made it");
  if (email === env.ADMIN_EMAIL && !person.isBanned) await admitFirstAdmin(tx, person.id);
  return person;
}
