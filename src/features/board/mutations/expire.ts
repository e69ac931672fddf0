import "server-only";
import type { Locale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { dropPhotoFiles } from "@/lib/photos/files";
import { randomToken } from "@/lib/secrets";
import { KEEP_DAYS, KEPT_DAYS, REMIND_DAYS } from "../constants";
import { noteMail } from "../emails/note";
import { reminderDue } from "../utils/dates";
import { LIVE_STATES } from "../utils/state";
import { keepHashOf } from "./keep";

/** Takes what is over off the board. Whether any mail goes out changes nothing of it. @returns how many */
export async function expirePosts(now: Date): Promise<number> {
  const { count } = await withDatabase(() =>
    db.post.updateMany({
      where: { state: { in: [...LIVE_STATES] }, expiresAt: { lte: now } },
      data: { state: "expired", version: { increment: 1 } },
    }),
  );
  return count;
}

const REMINDED = {
  id: true,
  openedAt: true,
  createdAt: true,
  expiresAt: true,
  author: { select: { email: true, locale: true } },
} as const;

/** Posts whose author is to be asked: those that end soon, and those that ended while nobody was asked. */
async function listDue(now: Date) {
  const rows = await withDatabase(() =>
    db.post.findMany({
      where: {
        ...{ state: { in: [...LIVE_STATES, "expired"] }, remindedAt: null, removedAt: null },
        expiresAt: { lte: daysFrom(now, REMIND_DAYS), gt: daysFrom(now, -KEEP_DAYS) },
        author: { email: { not: null }, bannedAt: null },
      },
      orderBy: { expiresAt: "asc" },
      select: REMINDED,
    }),
  );
  return rows.filter(
    ({ openedAt, createdAt, expiresAt }) =>
      reminderDue({ openedAt: openedAt ?? createdAt, expiresAt }) <= now,
  );
}

/**
 * Asks the authors of posts that end what becomes of them, once each time.
 * @returns how many it asked
 */
export async function remindAuthors(now: Date, signal?: AbortSignal): Promise<number> {
  let asked = 0;
  for (const { id, expiresAt, author } of await listDue(now)) {
    if (signal?.aborted) break;
    if (!author?.email) continue;
    const { email: to, locale } = author;
    const token = randomToken();
    const isAsked = await withDatabase(() =>
      db.$transaction(async (tx) => {
        // Of two runs the second finds that somebody was asked.
        const { count } = await tx.post.updateMany({
          where: { id, remindedAt: null, expiresAt },
          data: { remindedAt: now, keepHash: keepHashOf(token), keepUntil: daysFrom(expiresAt, KEEP_DAYS) },
        });
        if (count === 0) return false;
        const key = `post.reminder:${id}:${expiresAt.toISOString()}`;
        return enqueueMail(tx, noteMail, {
          ...{ key, to, locale: locale as Locale },
          props: { news: "ending", postId: id, token },
        });
      }),
    );
    if (isAsked) asked += 1;
  }
  return asked;
}

/** Deletes what ended, or was taken off the board, a year ago. */
export async function sweepPosts(now: Date): Promise<void> {
  const before = { lt: daysFrom(now, -KEPT_DAYS) };
  const where = { OR: [{ expiresAt: before }, { closedAt: before }, { removedAt: before }] };
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const old = await tx.post.findMany({ where, select: { id: true } });
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return;
      await dropPhotoFiles(tx, { postId: { in: ids } });
      await tx.report.deleteMany({ where: { subjectType: "post", subjectId: { in: ids } } });
      await tx.post.deleteMany({ where: { id: { in: ids } } });
    }),
  );
}
