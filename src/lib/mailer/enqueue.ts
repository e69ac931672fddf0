import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { declareJob } from "../jobs/define";
import { enqueueJob } from "../jobs/enqueue";
import { keyedHash, seal } from "../secrets";
import type { Mail } from "./define";

/** Sends what is due. */
export const sendMailJob = declareJob("mail.send", z.object({}), { isMerged: true, retries: 1 });

/** What lies sealed in the outbox. */
export const sealedMailSchema = z.object({
  to: z.string(),
  props: z.unknown(),
  unsubscribeToken: z.string().nullable(),
  /** Absent in what an older version of the app sealed. */
  replyTo: z.string().nullable().default(null),
});

type Envelope<Props> = {
  /** The same key never sends twice. */
  key: string;
  /** Lower case. */
  to: string;
  locale: Locale;
  props: Props;
  /**
   * Bulk mail: the list it belongs to, and the token that leaves it: that of `features/groups/utils/mail-list` for the
   * list "group", that of the mail's own link for "review", of `features/subscriptions` for every other.
   */
  bulk?: { list: string; unsubscribeToken: string };
  /** Who gets the replies, where that is not the operator. */
  replyTo?: string | undefined;
};

/** How the outbox knows an address without holding it. */
export function recipientHash(email: string): string {
  return keyedHash("recipient", email);
}

/**
 * Puts a mail into the outbox, in the transaction that causes it.
 * @returns false when there was one with this key already; nothing happens then
 */
export async function enqueueMail<Props>(
  tx: Prisma.TransactionClient,
  mail: Mail<Props>,
  { key, to, locale, props, bulk, replyTo }: Envelope<NoInfer<Props>>,
): Promise<boolean> {
  const contents = {
    ...{ to, props: mail.props.parse(props) },
    unsubscribeToken: bulk?.unsubscribeToken ?? null,
    replyTo: replyTo ?? null,
  };
  const { count } = await tx.outbox.createMany({
    data: [
      {
        idempotencyKey: key,
        template: mail.name,
        locale,
        recipientHash: recipientHash(to),
        list: bulk?.list ?? null,
        sealed: seal("mail", contents),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await enqueueJob(tx, sendMailJob, {});
  return true;
}
