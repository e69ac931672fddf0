import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { ownDevice } from "@/lib/auth/device";
import { admitPerson, findPerson } from "@/lib/auth/person";
import { createSession } from "@/lib/auth/session";
import { db, withDatabase } from "@/lib/db";
import { keyedHash } from "@/lib/secrets";
import { forgetDraft, type OwnConfirmation } from "../utils/browser-secrets";
import { codeHash } from "./confirmations";
import { type DraftForms, finishDraft } from "./drafts";
import { confirmEmailChange } from "./email-change";

/** What came of a code or a link. */
export type Confirmed =
  | { state: "done"; path: string }
  /** Not the code of this confirmation. */
  | { state: "wrong"; triesLeft: number }
  /** Used, too old, tried too often, or never was. */
  | { state: "over" }
  /** Whoever has this address was asked to stay away. */
  | { state: "refused" };

/** A confirmation of one's own change of address. */
type OwnEmailChange = { id: string; emailChange: { personId: string } };

const ACCOUNT = "/account";

/** Confirmations that still work. */
const open = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

/** Uses up a confirmation and does all that hangs on it, in one transaction: whoever comes second finds it used. */
async function complete(
  which: Prisma.ConfirmationWhereInput & { id?: string; linkHash?: string },
  forms: DraftForms,
  isShared?: boolean,
): Promise<Confirmed> {
  const device = await ownDevice();
  return db.$transaction(async (tx) => {
    const [confirmation] = await tx.confirmation.updateManyAndReturn({
      where: { ...which, ...open() },
      data: { usedAt: new Date() },
    });
    if (!confirmation) return { state: "over" };
    const { email, signsIn, draftId, emailChangeId, next } = confirmation;
    const locale = confirmation.locale as Locale;
    const person = signsIn ? await admitPerson(tx, { email, locale }) : await findPerson(tx, email);
    if (person?.isBanned) return { state: "refused" };
    const personId = person?.id ?? null;
    const result = emailChangeId
      ? await confirmEmailChange(tx, { email, emailChangeId })
      : draftId
        ? await finishDraft(tx, forms, draftId, { email, locale, personId })
        : ACCOUNT;
    if (result === null) return { state: "over" };
    if (signsIn && personId) {
      await createSession(personId, { isShared: isShared ?? confirmation.isShared, device }, tx);
    }
    return { state: "done", path: next ?? result };
  });
}

/**
 * Confirms by the code that was mailed, where it was asked for. Each try counts, also of many at once.
 * @param which the confirmation of this browser, or of whoever is signed in
 * @param forms the forms that a draft may be of
 */
export async function confirmByCode(
  which: OwnConfirmation | OwnEmailChange,
  code: string,
  forms: DraftForms,
): Promise<Confirmed> {
  return withDatabase(async () => {
    const [tried] = await db.confirmation.updateManyAndReturn({
      where: { ...which, triesLeft: { gt: 0 }, ...open() },
      data: { triesLeft: { decrement: 1 } },
      select: { triesLeft: true, codeHash: true, draftId: true },
    });
    if (!tried) return { state: "over" };
    const hash = codeHash(which.id, code);
    if (tried.codeHash !== hash) return { state: "wrong", triesLeft: tried.triesLeft };
    const outcome = await complete({ id: which.id, codeHash: hash }, forms);
    if (outcome.state === "done" && tried.draftId) await forgetDraft();
    return outcome;
  });
}

/**
 * Confirms by the link that was mailed, in any browser.
 * @param forms the forms that a draft may be of
 * @param isShared whether the browser where the link was opened is on a shared device
 */
export async function confirmByLink(token: string, forms: DraftForms, isShared: boolean): Promise<Confirmed> {
  return withDatabase(() => complete({ linkHash: keyedHash("link", token) }, forms, isShared));
}
