import "server-only";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import type { OwnConfirmation } from "../utils/browser-secrets";

/** The confirmation that a browser asked for, with the draft that hangs on it; null when it is not this browser's. */
export async function getOwnConfirmation({ id, browserHash }: OwnConfirmation) {
  return withDatabase(() =>
    db.confirmation.findUnique({ where: { id, browserHash }, include: { draft: true } }),
  );
}

/** The last confirmation of the draft that a browser keeps the secret of; null when there is no such draft. */
export async function getConfirmationOfDraft(secretHash: string) {
  return withDatabase(() =>
    db.confirmation.findFirst({
      where: { draft: { secretHash, expiresAt: { gt: new Date() } } },
      orderBy: { createdAt: "desc" },
      include: { draft: true },
    }),
  );
}

/** The confirmation that a mailed link belongs to, when it still works. */
export async function getConfirmationByLink(token: string) {
  return withDatabase(() =>
    db.confirmation.findUnique({
      where: { linkHash: keyedHash("link", token), usedAt: null, expiresAt: { gt: new Date() } },
      select: { email: true, purpose: true, isShared: true },
    }),
  );
}
