import "server-only";
import type { Outbox, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { log } from "@/lib/log";
import type { AnyMail } from "@/lib/mailer/define";
import { classifyFailure, type SendFailure } from "@/lib/mailer/failure";
import type { Mailer } from "@/lib/mailer/transport";
import { BACKOFF_MINUTES } from "../constants";
import { writeMessage } from "../data/message";
import { heldBack } from "./limits";

/** What sending needs. */
export type Delivery = {
  mails: readonly AnyMail[];
  mailer: Mailer;
  /** Mails an hour to one address. */
  cap: number;
  now: () => Date;
};

/** Whom a lane leaves to others, and what it takes. */
type Lane = {
  /** Recipients that somebody is sending to: one at a time, or caps could not be counted. */
  busy: Set<string>;
  /** Leaves bulk mail alone. */
  isUrgentOnly: boolean;
};

/** How it went: `conflict` when somebody else was just sending to that recipient. */
export type Outcome = "none" | "sent" | "kept" | "conflict" | "server_down";

type Tx = Prisma.TransactionClient;

/** Longer than a mail server is given for one mail: the row stays locked until it has answered. */
const TRANSACTION = { timeout: 150_000, maxWait: 20_000 };

async function takeId(tx: Tx, now: Date, isBulk: boolean, busy: Set<string>): Promise<bigint | null> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM outbox
    WHERE state = 'queued' AND next_attempt_at <= ${now}::timestamptz AND (list IS NOT NULL) = ${isBulk}
      AND recipient_hash <> ALL (${[...busy]}::text[])
    ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0]?.id ?? null;
}

/** The next mail that is due, locked: what somebody waits for before what goes to many. */
async function takeNext(tx: Tx, now: Date, { busy, isUrgentOnly }: Lane): Promise<Outbox | null> {
  const urgent = await takeId(tx, now, false, busy);
  const id = urgent ?? (isUrgentOnly ? null : await takeId(tx, now, true, busy));
  return id === null ? null : tx.outbox.findUniqueOrThrow({ where: { id } });
}

/** Whether this transaction alone sends to a recipient now, in all workers. */
async function reserve(tx: Tx, recipientHash: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${recipientHash}, 5001)) AS "isMine"`;
  return row?.isMine ?? false;
}

/** For good, unless somebody at the desk wants it tried again; what is too old is not even kept for that. */
async function giveUp(tx: Tx, { id, template }: Outbox, kind: string): Promise<void> {
  log.warn({ template, kind }, "mail given up");
  const data = { state: "dead" as const, lastError: kind, ...(kind === "too old" && { sealed: null }) };
  await tx.outbox.update({ where: { id }, data });
}

/** Writes down a try that failed, and when the next is; after the last there is none. */
async function tryLater(tx: Tx, row: Outbox, kind: string, now: Date): Promise<void> {
  const minutes = BACKOFF_MINUTES[row.attempts];
  const attempts = row.attempts + 1;
  if (minutes === undefined) {
    await giveUp(tx, { ...row, attempts }, kind);
    await tx.outbox.update({ where: { id: row.id }, data: { attempts } });
    return;
  }
  const nextAttemptAt = new Date(now.getTime() + minutes * 60_000);
  await tx.outbox.update({ where: { id: row.id }, data: { attempts, nextAttemptAt, lastError: kind } });
}

async function recordFailure(tx: Tx, row: Outbox, failure: SendFailure, now: Date): Promise<void> {
  const { kind, isPermanent, isUnknownMailbox } = failure;
  if (!isPermanent) return tryLater(tx, row, kind, now);
  await tx.outbox.update({ where: { id: row.id }, data: { attempts: row.attempts + 1 } });
  await giveUp(tx, row, kind);
  if (!isUnknownMailbox) return;
  const { recipientHash } = row;
  await tx.mailSuppression.createMany({ data: [{ recipientHash, reason: kind }], skipDuplicates: true });
}

async function sendRow(tx: Tx, row: Outbox, { mails, mailer, now }: Delivery): Promise<Outcome> {
  const message = await writeMessage(row, mails);
  // Perhaps a newer version of the app asked for it, or a mistake of ours is mended meanwhile.
  if (!message) {
    await tryLater(tx, row, "unwritable", now());
    return "kept";
  }
  try {
    await mailer.send(message);
  } catch (error) {
    const failure = classifyFailure(error);
    await recordFailure(tx, row, failure, now());
    return failure.isServerDown ? "server_down" : "kept";
  }
  const sent = { state: "sent" as const, sentAt: now(), sealed: null, lastError: null };
  await tx.outbox.update({ where: { id: row.id }, data: { ...sent, attempts: row.attempts + 1 } });
  return "sent";
}

/**
 * Sends the next mail that is due. Its row stays locked until the mail server has answered: when this process dies,
 * the row is free again at once, and nothing is sent twice but where that answer was lost.
 */
export async function deliverNext(delivery: Delivery, lane: Lane): Promise<Outcome> {
  const { busy } = lane;
  let recipient: string | undefined;
  const work = async (tx: Tx) => {
    const now = delivery.now();
    const row = await takeNext(tx, now, lane);
    if (!row) return "none" as const;
    if (!(await reserve(tx, row.recipientHash))) {
      busy.add(row.recipientHash);
      return "conflict" as const;
    }
    recipient = row.recipientHash;
    busy.add(recipient);
    const held = await heldBack(tx, row, delivery, now);
    if (!held) return sendRow(tx, row, delivery);
    if ("until" in held)
      await tx.outbox.update({ where: { id: row.id }, data: { nextAttemptAt: held.until } });
    else await giveUp(tx, row, held.because);
    return "kept" as const;
  };
  try {
    return await withDatabase(() => db.$transaction(work, TRANSACTION));
  } finally {
    if (recipient) busy.delete(recipient);
  }
}
