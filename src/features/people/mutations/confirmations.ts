import "server-only";
import type { ConfirmationPurpose, Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { TooOftenError } from "@/lib/errors";
import { enqueueMail, recipientHash } from "@/lib/mailer/enqueue";
import { consume } from "@/lib/rate-limit";
import { keyedHash, randomCode, randomToken } from "@/lib/secrets";
import { CONFIRMATION_LIFETIME, MAILS_TO_ADDRESS } from "../constants/confirmation";
import { confirmationMail } from "../emails/confirmation";

/** What is to be confirmed. */
export type ConfirmationRequest = {
  purpose: ConfirmationPurpose;
  /** Lower case. */
  email: string;
  locale: Locale;
  /** Whether to be signed in afterwards. */
  signsIn: boolean;
  isShared: boolean;
  /** Path on this site to go on to (`ownPath`). */
  next: string | null;
  draftId?: string | null;
  emailChangeId?: string | null;
};

/** How the database knows a code: one that is guessed right for one confirmation is worth nothing for another. */
export function codeHash(confirmationId: string, code: string): string {
  return keyedHash("code", `${confirmationId} ${code}`);
}

/**
 * Counts one more mail to an address, whether anybody is known by it or not.
 * @throws TooOftenError when it got as many as anybody can want
 */
export async function countMailTo(email: string): Promise<void> {
  for (const limit of MAILS_TO_ADDRESS) {
    const result = await consume(limit, recipientHash(email));
    if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
  }
}

/**
 * Asks an address to be confirmed: writes down a code and a link, both once and for 15 minutes, and mails them.
 * Call `countMailTo` first, outside the transaction.
 * @param cancelToken of `/account/email/[token]`, for whoever did not ask for a change of her address
 * @returns what `rememberConfirmation` gives to the browser, which alone can use the code
 */
export async function createConfirmation(
  tx: Prisma.TransactionClient,
  request: ConfirmationRequest,
  { cancelToken = null }: { cancelToken?: string | null } = {},
): Promise<{ id: string; secret: string }> {
  const [secret, token, code, id] = [randomToken(), randomToken(), randomCode(), crypto.randomUUID()];
  await tx.confirmation.create({
    data: {
      ...request,
      id,
      codeHash: codeHash(id, code),
      linkHash: keyedHash("link", token),
      browserHash: keyedHash("browser", secret),
      expiresAt: new Date(Date.now() + CONFIRMATION_LIFETIME * 1000),
    },
  });
  await enqueueMail(tx, confirmationMail, {
    key: `confirmation ${id}`,
    to: request.email,
    locale: request.locale,
    props: { code, token, purpose: request.purpose, cancelToken },
  });
  return { id, secret };
}
