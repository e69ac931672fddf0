import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { REVIEW_LIST } from "@/lib/mailer/unsubscribe";
import { randomToken } from "@/lib/secrets";
import { ASK_AGAIN_DAYS, LINK_DAYS } from "../constants";
import { type Asked, listToAsk, reviewHash } from "../data/reviews";
import { reviewMail } from "../emails/review";

type Tx = Prisma.TransactionClient;

/** The address to write to, and the language that is read there; null when there is none any more. */
async function recipientOf(tx: Tx, { initiativeId, personId }: Asked) {
  const { name, email, emailPublic, lang } = await tx.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
  });
  if (personId === null) return email && emailPublic ? { name, to: email.toLowerCase(), lang } : null;
  const person = await tx.person.findUnique({ where: { id: personId, bannedAt: null } });
  return person?.email ? { name, to: person.email, lang: person.locale } : null;
}

/** Asks one; of two runs at once the second finds that somebody was asked. @returns whether it did */
async function askOne(asked: Asked, now: Date): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "initiative" WHERE "id" = ${asked.initiativeId} FOR UPDATE`;
      const askedAt = { gt: daysFrom(now, -ASK_AGAIN_DAYS) };
      if ((await tx.review.count({ where: { ...asked, askedAt } })) > 0) return false;
      const recipient = await recipientOf(tx, asked);
      if (!recipient) return false;
      const token = randomToken();
      const { id } = await tx.review.create({
        data: {
          ...asked,
          tokenHash: reviewHash(token),
          askedAt: now,
          expiresAt: daysFrom(now, LINK_DAYS),
        },
        select: { id: true },
      });
      return enqueueMail(tx, reviewMail, {
        key: `review ${id}`,
        to: recipient.to,
        locale: negotiateLocale({ param: recipient.lang }),
        props: { token, name: recipient.name, isOwnAddress: asked.personId === null },
        bulk: { list: REVIEW_LIST, unsubscribeToken: token },
      });
    }),
  );
}

/**
 * Asks those who look after entries that are due whether they are still right.
 * @param most mails of this run
 * @returns how many were asked
 */
export async function askForReviews(now: Date, most: number, signal?: AbortSignal): Promise<number> {
  let count = 0;
  for (const asked of most > 0 ? await listToAsk(now, most) : []) {
    if (signal?.aborted) break;
    if (await askOne(asked, now)) count += 1;
  }
  return count;
}
