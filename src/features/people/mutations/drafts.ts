import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { getActor } from "@/lib/auth/session";
import { db, withDatabase } from "@/lib/db";
import type { AnyDraftForm, DraftForm } from "@/lib/drafts/define";
import { keyedHash, randomToken } from "@/lib/secrets";
import { DRAFT_LIFETIME } from "../constants/confirmation";
import { rememberConfirmation, rememberDraft } from "../utils/browser-secrets";
import { countMailTo, createConfirmation } from "./confirmations";

/** Whose draft it is, and what happens when the address is confirmed. */
export type DraftOptions = {
  /** Lower case. */
  email: string;
  locale: Locale;
  /** Whether to be signed in afterwards; not unless it was wanted. */
  signsIn?: boolean;
  isShared?: boolean;
  /** Path on this site to go on to instead of the result. */
  next?: string;
};

/** Every form that may begin as a draft; `src/drafts.ts` lists them. */
export type DraftForms = readonly AnyDraftForm[];

type Confirmed = { email: string; locale: Locale; personId: string | null };

/**
 * Finishes a draft in the transaction that confirms it, exactly once.
 * @returns where its result is; null when it was not finished within a week
 */
export async function finishDraft(
  tx: Prisma.TransactionClient,
  forms: DraftForms,
  id: string,
  confirmed: Confirmed,
): Promise<string | null> {
  const open = { id, finishedAt: null, expiresAt: { gt: new Date() } };
  // First of all: whoever comes second waits here, and finds it finished.
  const { count } = await tx.draft.updateMany({ where: open, data: { finishedAt: new Date() } });
  const draft = await tx.draft.findUniqueOrThrow({ where: { id } });
  if (count === 0) return draft.resultPath;
  const form = forms.find(({ name }) => name === draft.form);
  if (!form) throw new Error(`No form is called ${draft.form}; src/drafts.ts lists them`);
  const { path } = await form.finish(tx, { id, values: form.values.parse(draft.values), ...confirmed });
  await tx.draft.update({ where: { id }, data: { resultPath: path, values: {} } });
  return path;
}

/**
 * Keeps a form until its address is confirmed, and mails the code and link that do it. Whoever is signed in with
 * this address has confirmed it already: then the form is finished at once.
 * @returns where to `redirect()` to: `/confirm`, or the result
 * @throws TooOftenError when the address got too many such mails
 */
export async function startDraft<Values>(
  form: DraftForm<Values>,
  values: Values,
  { email, locale, signsIn = false, isShared = false, next }: DraftOptions,
): Promise<{ path: string; isFinished: boolean }> {
  const actor = await getActor();
  const isOwn = actor.kind === "member" && actor.email === email;
  if (!isOwn) await countMailTo(email);
  const secret = randomToken();
  const data = {
    form: form.name,
    secretHash: keyedHash("draft", secret),
    values: form.values.parse(values) as Prisma.InputJsonValue,
    locale,
    expiresAt: new Date(Date.now() + DRAFT_LIFETIME * 1000),
  };
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { id } = await tx.draft.create({ data, select: { id: true } });
      if (isOwn) {
        const path = await finishDraft(tx, [form], id, { email, locale, personId: actor.id });
        return { path: next ?? path ?? "/", isFinished: true };
      }
      const confirmation = await createConfirmation(tx, {
        ...{ purpose: "draft", email, locale, signsIn, isShared, draftId: id, next: next ?? null },
      });
      await rememberConfirmation(confirmation.id, confirmation.secret);
      await rememberDraft(secret, isShared);
      return { path: "/confirm", isFinished: false };
    }),
  );
}
