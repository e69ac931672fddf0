import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import type { Prisma } from "@/generated/prisma/client";
import { negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { REMIND_HOURS } from "../constants";
import { bestRole, getOccurrence, holdersOf } from "../data/meetings";
import { reminderMail } from "../emails/times";
import { timeEvent } from "../serializers/calendar";
import { linkOf } from "../serializers/rows";
import { propsFor } from "./notify";

type Tx = Prisma.TransactionClient;

/** Answers that are read at a time, each batch one transaction. */
const BATCH = 100;

/** Answers that are due, held by this run alone. */
async function takeDue(
  tx: Tx,
  now: Date,
): Promise<{ occurrence_id: string; person_id: string; answer: string }[]> {
  const until = new Date(now.getTime() + REMIND_HOURS * 3_600_000);
  return tx.$queryRaw`
    UPDATE meeting_reply SET reminded_at = ${now}
    WHERE (occurrence_id, person_id) IN (
      SELECT r.occurrence_id, r.person_id FROM meeting_reply r JOIN meeting_occurrence o ON o.id = r.occurrence_id
      WHERE o.starts_at > ${now} AND o.starts_at <= ${until} AND o.cancelled_at IS NULL
        AND r.reminded_at IS NULL AND r.answer <> 'no'
      ORDER BY r.occurrence_id, r.person_id LIMIT ${BATCH} FOR UPDATE OF r SKIP LOCKED)
    RETURNING occurrence_id, person_id, answer::text`;
}

async function remindBatch(tx: Tx, now: Date): Promise<{ taken: number; sent: number }> {
  const due = await takeDue(tx, now);
  const times = new Map<string, Awaited<ReturnType<typeof getOccurrence>>>();
  let sent = 0;
  for (const { occurrence_id: id, person_id: personId, answer } of due) {
    if (!times.has(id)) times.set(id, await getOccurrence(id, tx));
    const [time, person] = [
      times.get(id),
      await tx.person.findFirst({
        where: { id: personId, ...PRESENT },
        select: { email: true, locale: true },
      }),
    ];
    if (!time || !person?.email || time.meeting.group.archivedAt) continue;
    const { meeting } = time;
    const isOut = meeting.audience !== "everyone" && !(await bestRole(personId, holdersOf(meeting), tx));
    if (isOut) continue;
    const [to, locale] = [person.email, negotiateLocale({ param: person.locale })];
    const event = timeEvent(meeting, time, (answer === "yes" && linkOf(time)) || null);
    const props = propsFor(meeting, { to, locale }, [event]);
    const key = `meeting reminder ${id} ${personId} ${time.startsAt.getTime()}`;
    if (await enqueueMail(tx, reminderMail, { key, to, locale, props })) sent += 1;
  }
  return { taken: due.length, sent };
}

/**
 * Reminds who said yes or maybe to what begins within a day, once. Safe to run twice.
 * @returns how many were reminded
 */
export async function remindComing(now: Date, signal?: AbortSignal): Promise<number> {
  let all = 0;
  while (!signal?.aborted) {
    const { taken, sent } = await withDatabase(() =>
      db.$transaction((tx) => remindBatch(tx, now), { timeout: 60_000 }),
    );
    all += sent;
    if (taken < BATCH) break;
  }
  return all;
}
