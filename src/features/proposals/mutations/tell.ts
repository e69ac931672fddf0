import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { OUTCOMES, RejectTemplate } from "../constants";
import { proposalMail } from "../emails/answer";
import { proposalToken } from "../utils/tokens";

type News = {
  outcome: (typeof OUTCOMES)[number];
  name: string;
  /** Of the entry, where it is shown; else the mail leads to the suggestion. */
  slug: string | null;
  template?: RejectTemplate | null;
  words?: string;
  /** Tells several mails about one suggestion apart. */
  occasion: string;
};

/** Lets the author of a suggestion know, in her language; nobody when there is no address. */
export async function tellAuthor(
  tx: Prisma.TransactionClient,
  proposal: { id: string; locale: string; authorId: string | null },
  { slug, occasion, ...news }: News,
  now: Date,
): Promise<void> {
  const { authorId } = proposal;
  const author = authorId ? await tx.person.findUnique({ where: { id: authorId } }) : null;
  if (!author?.email || author.bannedAt) return;
  const path = slug === null ? `/suggestions/${proposalToken(proposal.id, now)}` : `/initiatives/${slug}`;
  await enqueueMail(tx, proposalMail, {
    key: `proposal ${proposal.id} ${occasion}`,
    to: author.email,
    locale: negotiateLocale({ param: proposal.locale }),
    props: { template: null, words: "", ...news, path },
  });
}
