import "server-only";
import type { Message, Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { MAIL_PAUSE_MINUTES, TWICE_SECONDS } from "../constants";
import { noticeMail } from "../emails/notice";
import { muteToken } from "../utils/tokens";

type Tx = Prisma.TransactionClient;

/** A message on its way from one of the two to the other. */
export type Parcel = {
  conversationId: string;
  senderId: string;
  recipientId: string;
  body: string;
  lang: string;
  /** Sealed. */
  contact: Uint8Array<ArrayBuffer> | null;
  /** Whether a block keeps it from the recipient. */
  isWithheld: boolean;
};

/** The same words a moment ago: a button pressed twice. What is shared by button is shared again. */
async function isTwin(
  tx: Tx,
  { conversationId, senderId, body, contact }: Parcel,
  now: Date,
): Promise<boolean> {
  if (contact) return false;
  const createdAt = { gt: new Date(now.getTime() - TWICE_SECONDS * 1000) };
  return (
    (await tx.message.count({ where: { conversationId, senderId, body, contact: null, createdAt } })) > 0
  );
}

/**
 * Marks that mail tells somebody of something to read.
 * @returns false when she wants none, or was told of something that she has not read yet, less than an hour ago
 */
async function mayMail(tx: Tx, { conversationId, recipientId }: Parcel, now: Date): Promise<boolean> {
  const pause = new Date(now.getTime() - MAIL_PAUSE_MINUTES * 60_000);
  const count = await tx.$executeRaw`
    UPDATE conversation_seat SET mailed_at = ${now}::timestamptz
    WHERE conversation_id = ${conversationId}::uuid AND person_id = ${recipientId}::uuid AND NOT is_muted
      AND (mailed_at IS NULL OR mailed_at <= ${pause}::timestamptz OR read_at >= mailed_at)`;
  return count > 0;
}

async function notify(tx: Tx, parcel: Parcel, message: Message, now: Date): Promise<void> {
  if (!(await mayMail(tx, parcel, now))) return;
  const { conversationId, recipientId, body, lang } = parcel;
  const { email, locale, mailShowsContent } = await tx.person.findUniqueOrThrow({
    where: { id: recipientId },
  });
  if (!email) return;
  const content = mailShowsContent && body ? { text: body, lang } : null;
  await enqueueMail(tx, noticeMail, {
    key: `message ${message.id}`,
    to: email,
    locale: locale as Locale,
    props: { conversationId, token: muteToken(conversationId, recipientId), content },
  });
}

/**
 * Puts a message into a conversation that the transaction holds, and tells the recipient by mail. One that is
 * withheld looks the same to whoever wrote it and does nothing else: no seat, no mail, nothing to read.
 */
export async function deliver(tx: Tx, parcel: Parcel, now: Date): Promise<void> {
  const { conversationId, senderId, recipientId, body, lang, contact, isWithheld } = parcel;
  if (await isTwin(tx, parcel, now)) return;
  const data = { conversationId, senderId, body, lang, contact, isWithheld, createdAt: now };
  const message = await tx.message.create({ data });
  if (isWithheld) return;
  const seat = { conversationId, personId: recipientId };
  await tx.conversationSeat.createMany({ data: [seat], skipDuplicates: true });
  await notify(tx, parcel, message, now);
}
