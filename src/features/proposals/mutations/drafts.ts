import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { admitPerson } from "@/lib/auth/person";
import { defineDraft } from "@/lib/drafts/define";
import { reporterSchema, suggestionSchema } from "../schema/draft";
import { proposalToken } from "../utils/tokens";
import { proposeChange } from "./propose";

/** Somebody whose address was confirmed: kept as a person, so that mail about it finds her; signs nobody in. */
async function authorOf(
  tx: Prisma.TransactionClient,
  { personId, email, locale }: { personId: string | null; email: string; locale: string },
): Promise<string> {
  return personId ?? (await admitPerson(tx, { email, locale })).id;
}

/** A suggestion by somebody whose changes do not count at once. */
export const suggestionDraft = defineDraft({
  name: "suggestion",
  values: suggestionSchema,
  finish: async (tx, { values, locale, ...author }) => {
    const authorId = await authorOf(tx, { ...author, locale });
    const { id } = await proposeChange(tx, { ...values, locale, authorId, authorRole: "visitor" });
    return { path: `/suggestions/${proposalToken(id, new Date())}` };
  },
});

/** Somebody who wants to hear what became of a report. */
export const reporterDraft = defineDraft({
  name: "report-author",
  values: reporterSchema,
  finish: async (tx, { values: { proposalId }, locale, ...author }) => {
    const authorId = await authorOf(tx, { ...author, locale });
    await tx.proposal.updateMany({ where: { id: proposalId, authorId: null }, data: { authorId, locale } });
    return { path: `/suggestions/${proposalToken(proposalId, new Date())}` };
  },
});
