import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { readToken } from "@/lib/secrets";

/** Changes that can still be confirmed. */
const open = () => ({ doneAt: null, expiresAt: { gt: new Date() } });

/** One of the two addresses of a change. */
type Side = { email: string; isConfirmed: boolean; confirmationId: string | null };

/** A change of one's own address that waits to be confirmed. */
export type PendingEmailChange = { old: Side; new: Side };

/** One's own change under way, or null. */
export async function getEmailChange({ actor }: Permit<"account.use">): Promise<PendingEmailChange | null> {
  const change = await withDatabase(() =>
    db.emailChange.findFirst({
      where: { personId: actor.id, ...open() },
      include: { confirmations: { where: { usedAt: null, triesLeft: { gt: 0 } } } },
    }),
  );
  if (!change) return null;
  const side = (email: string, confirmedAt: Date | null): Side => ({
    email,
    isConfirmed: confirmedAt !== null,
    confirmationId: change.confirmations.find((one) => one.email === email)?.id ?? null,
  });
  return {
    old: side(actor.email, change.oldConfirmedAt),
    new: side(change.newEmail, change.newConfirmedAt),
  };
}

/** Whether the change that a mailed token can stop is still under way. */
export async function isStoppable(token: string): Promise<boolean> {
  const id = readToken("email_change", token);
  if (!id) return false;
  return withDatabase(async () => (await db.emailChange.count({ where: { id, ...open() } })) > 0);
}
