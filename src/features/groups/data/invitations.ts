import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import { roleIn } from "./seats";

/** What is stored instead of the token of an invitation. */
export const invitationHash = (token: string) => keyedHash("group-invitation", token);

/** A mailed invitation, as long as it is of any use; null otherwise. Whoever invited still coordinates. */
export async function getInvitation(token: string, now: Date, tx: Prisma.TransactionClient = db) {
  const invitation = await withDatabase(() =>
    tx.groupInvitation.findUnique({ where: { tokenHash: invitationHash(token) }, include: { group: true } }),
  );
  if (!invitation || invitation.usedAt || invitation.expiresAt <= now || invitation.group.archivedAt)
    return null;
  const inviter = await withDatabase(() => roleIn(tx, invitation.groupId, invitation.invitedById ?? ""));
  return inviter === "coordinator" ? invitation : null;
}
