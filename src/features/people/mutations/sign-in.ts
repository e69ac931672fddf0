import "server-only";
import type { Confirmation } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { rememberConfirmation } from "../utils/browser-secrets";
import { type ConfirmationRequest, countMailTo, createConfirmation } from "./confirmations";

/** Confirms a request in this browser, in place of the confirmation that it had before. */
async function ask(request: ConfirmationRequest, replaced?: string): Promise<void> {
  await countMailTo(request.email);
  const { id, secret } = await withDatabase(() =>
    db.$transaction(async (tx) => {
      if (replaced) {
        const expiresAt = new Date();
        await tx.confirmation.updateMany({ where: { id: replaced, usedAt: null }, data: { expiresAt } });
      }
      return createConfirmation(tx, request);
    }),
  );
  await rememberConfirmation(id, secret);
}

/**
 * Mails a code and a link to an address, whether anybody is known by it or not: who asks learns nothing.
 * @param next path on this site to go on to afterwards
 * @throws TooOftenError when the address got too many such mails
 */
export async function startSignIn(request: {
  email: string;
  locale: Locale;
  isShared: boolean;
  next: string | null;
}): Promise<void> {
  await ask({ ...request, purpose: "sign_in", signsIn: true });
}

/**
 * Mails a new code and link in place of the last ones, which stop working; a draft stays as it is.
 * @param last the confirmation that this browser asked for (`findOwnConfirmation`)
 * @throws TooOftenError when the address got too many such mails
 */
export async function sendAgain(
  last: Confirmation,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const { id, purpose, signsIn, isShared, next, draftId, emailChangeId } = last;
  // The address of an account is changed on its own page, not on the way.
  const to = emailChangeId ? last.email : email;
  await ask({ purpose, email: to, locale, signsIn, isShared, next, draftId, emailChangeId }, id);
}
