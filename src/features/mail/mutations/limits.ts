import "server-only";
import type { Outbox, Prisma } from "@/generated/prisma/client";
import type { AnyMail } from "@/lib/mailer/define";
import { BULK_SHARE, STALE_DAYS } from "../constants";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Tx = Prisma.TransactionClient;

/** Why a mail is not sent now: never, or not before then. */
type Held = { because: "too old" | "suppressed" } | { until: Date };

/** Whether nobody would want it any more. */
function isTooOld(
  { createdAt, nextAttemptAt, attempts }: Outbox,
  mail: AnyMail | undefined,
  now: Date,
): boolean {
  const minutes = mail?.usefulMinutes;
  if (minutes !== undefined && now.getTime() - createdAt.getTime() > minutes * MINUTE) return true;
  return attempts === 0 && now.getTime() - nextAttemptAt.getTime() > STALE_DAYS * DAY;
}

/** When the recipient may get one more, if not now. Bulk mail leaves a part of the cap to what she asked for. */
async function waitsUntil(
  tx: Tx,
  { recipientHash, list }: Outbox,
  cap: number,
  now: Date,
): Promise<Date | null> {
  const isBulk = list !== null;
  const most = isBulk ? Math.max(1, Math.floor(cap * BULK_SHARE)) : cap;
  const hourAgo = new Date(now.getTime() - HOUR);
  const [blocking] = await tx.outbox.findMany({
    where: { recipientHash, state: "sent", sentAt: { gt: hourAgo } },
    orderBy: { sentAt: "desc" },
    skip: most - 1,
    take: 1,
    select: { sentAt: true },
  });
  return blocking?.sentAt ? new Date(blocking.sentAt.getTime() + HOUR) : null;
}

/** What speaks against sending a mail now; null when nothing does. */
export async function heldBack(
  tx: Tx,
  row: Outbox,
  { mails, cap }: { mails: readonly AnyMail[]; cap: number },
  now: Date,
): Promise<Held | null> {
  const mail = mails.find(({ name }) => name === row.template);
  if (isTooOld(row, mail, now)) return { because: "too old" };
  const { recipientHash } = row;
  if (await tx.mailSuppression.findUnique({ where: { recipientHash } })) return { because: "suppressed" };
  const until = await waitsUntil(tx, row, cap, now);
  return until && { until };
}
