import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { AnyMail } from "@/lib/mailer/define";
import { recipientHash } from "@/lib/mailer/enqueue";
import type { Message } from "@/lib/mailer/message";
import type { LocalMail } from "../types";
import { writeMessage } from "./message";

/** Letters on the page of all; older ones are found by their recipient. */
const MOST = 50;

const toLocalMail = (id: bigint, list: string | null, createdAt: Date, message: Message): LocalMail => ({
  id: String(id),
  list,
  createdAt: createdAt.toISOString(),
  ...message,
});

/** For local mode: what waits in the outbox, newest first. @param to only what goes to this address */
export async function listLocalMails(mails: readonly AnyMail[], to: string | null): Promise<LocalMail[]> {
  const rows = await withDatabase(() =>
    db.outbox.findMany({
      where: { sealed: { not: null }, ...(to !== null && { recipientHash: recipientHash(to) }) },
      orderBy: { id: "desc" },
      take: MOST,
    }),
  );
  const written = await Promise.all(rows.map((row) => writeMessage(row, mails)));
  return rows.flatMap(({ id, list, createdAt }, index) => {
    const message = written[index];
    return message ? [toLocalMail(id, list, createdAt, message)] : [];
  });
}

/** For local mode: one mail of the outbox. */
export async function getLocalMail(mails: readonly AnyMail[], id: string): Promise<LocalMail | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const row = await withDatabase(() => db.outbox.findUnique({ where: { id: BigInt(id) } }));
  const message = row && (await writeMessage(row, mails));
  return message && toLocalMail(row.id, row.list, row.createdAt, message);
}
