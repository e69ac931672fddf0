import type { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";

/** A form that is finished when the address of whoever began it is confirmed. */
export type DraftForm<Values> = {
  /** Stays with the draft. */
  name: string;
  values: z.ZodType<Values>;
  /**
   * Finishes it, in the transaction that uses up the confirmation.
   * @returns the path where its result is
   */
  finish: (
    tx: Prisma.TransactionClient,
    draft: { id: string; values: Values; email: string; locale: Locale; personId: string | null },
  ) => Promise<{ path: string }>;
};

/** Any form that begins as a draft: it is looked up by name and checks its own values. */
// biome-ignore lint/suspicious/noExplicitAny: functions of different values have no other type in common
export type AnyDraftForm = DraftForm<any>;

/** Defines a form that begins as a draft. Listed in `src/drafts.ts`. */
export function defineDraft<Values>(form: DraftForm<Values>): DraftForm<Values> {
  return form;
}
