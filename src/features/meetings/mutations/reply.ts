import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { type Answer, REPLIES_OF_PERSON } from "../constants";
import { bestRole, getMeeting, holdersOf, type StoredTime, type WholeMeeting } from "../data/meetings";
import { confirmedMail, withdrawnMail } from "../emails/times";
import { endedEvents, eventsFor, propsFor, repliesOf } from "./notify";

type Tx = Prisma.TransactionClient;

/** What somebody says, and to which times. */
export type Reply = {
  occurrenceId: string;
  answer: Answer;
  /** To all times of the meeting that are to come. */
  isForAll: boolean;
};
type Replier = { personId: string; email: string; locale: Locale };

/** Where it stands, and what came of it: a time that was called off or is over takes no answer. */
export type Replied = { state: "done" | "over" | "forbidden"; path: string };

/**
 * The meeting of a time, which nobody changes until this transaction ends: answers stand beside each other, but a no,
 * which may change its SEQUENCE.
 * @throws MissingError
 */
async function holdMeeting(tx: Tx, { occurrenceId, answer }: Reply): Promise<WholeMeeting> {
  await (answer === "no"
    ? tx.$queryRaw`SELECT 1 FROM meeting WHERE id =
        (SELECT meeting_id FROM meeting_occurrence WHERE id = ${occurrenceId}::uuid) FOR NO KEY UPDATE`
    : tx.$queryRaw`SELECT 1 FROM meeting WHERE id =
        (SELECT meeting_id FROM meeting_occurrence WHERE id = ${occurrenceId}::uuid) FOR SHARE`);
  const found = await tx.meetingOccurrence.findUnique({
    where: { id: occurrenceId },
    select: { meetingId: true },
  });
  const meeting = found && (await getMeeting(found.meetingId, tx));
  if (!meeting || meeting.group.archivedAt !== null) throw new MissingError();
  return meeting;
}

/** Who comes within a day has just been told all there is: she is not reminded. */
async function keep(tx: Tx, ids: string[], personId: string, answer: Answer, now: Date): Promise<void> {
  const soon = answer === "yes" ? daysFrom(now, 1) : now;
  await tx.$executeRaw`
    INSERT INTO meeting_reply (occurrence_id, person_id, answer, created_at, updated_at, reminded_at)
    SELECT id, ${personId}::uuid, ${answer}::"ReplyAnswer", ${now}, ${now},
      CASE WHEN starts_at <= ${soon} THEN ${now}::timestamptz END
    FROM meeting_occurrence WHERE id = ANY(${ids}::uuid[]) ORDER BY id
    ON CONFLICT (occurrence_id, person_id) DO UPDATE SET answer = EXCLUDED.answer, updated_at = EXCLUDED.updated_at,
      reminded_at = COALESCE(meeting_reply.reminded_at, EXCLUDED.reminded_at)`;
}

type Said = {
  meeting: WholeMeeting;
  ahead: StoredTime[];
  ids: string[];
  before: ReadonlyMap<string, boolean>;
};

/** With a new yes: when and where, with the join link, for her calendar. */
async function tellConfirmed(
  tx: Tx,
  { personId, email, locale }: Replier,
  { meeting, ids, before, refused }: Said & { refused: ReadonlySet<string> },
  now: Date,
): Promise<void> {
  if (ids.every((id) => before.get(id))) return;
  const events = eventsFor(meeting, new Map(ids.map((id) => [id, true])), now, refused);
  await enqueueMail(tx, confirmedMail, {
    key: `meeting reply ${ids[0]} ${personId} ${meeting.sequence} ${now.getTime()}`,
    ...{ to: email, locale, props: propsFor(meeting, { to: email, locale }, events) },
  });
}

/**
 * With a no after a yes or maybe: what takes it out of her calendar. That has a SEQUENCE of its own, and whatever comes
 * later a higher one: so it goes, and comes back with another yes.
 */
async function tellWithdrawn(
  tx: Tx,
  { personId, email, locale }: Replier,
  { meeting, ahead, ids, before }: Said,
  now: Date,
): Promise<void> {
  const hers = ahead.filter(({ id }) => ids.includes(id) && before.has(id));
  if (hers.length === 0) return;
  const data = { sequence: { increment: 2 } };
  const { updatedAt } = await tx.meeting.update({ where: { id: meeting.id }, data });
  // Of what has begun, the times that were stay in her calendar.
  const isWhole = hers.length === ahead.length && meeting.occurrences.every(({ startsAt }) => startsAt > now);
  const events = endedEvents({ ...meeting, sequence: meeting.sequence + 1, updatedAt }, hers, isWhole);
  await enqueueMail(tx, withdrawnMail, {
    key: `meeting withdrawn ${meeting.id} ${personId} ${meeting.sequence}`,
    ...{ to: email, locale, props: propsFor(meeting, { to: email, locale }, events) },
  });
}

/** Which of these times somebody said no to. */
async function refusedOf(tx: Tx, ids: string[], personId: string): Promise<ReadonlySet<string>> {
  const where = { occurrenceId: { in: ids }, personId, answer: "no" as const };
  const rows = await tx.meetingReply.findMany({ where, select: { occurrenceId: true } });
  return new Set(rows.map(({ occurrenceId }) => occurrenceId));
}

/**
 * Keeps whether somebody comes. With a new yes she is mailed when and where, with the join link, for her calendar; with
 * a no after it, what takes it out again.
 * @throws MissingError
 */
export async function reply(tx: Tx, replier: Replier, wanted: Reply, now: Date): Promise<Replied> {
  const { personId } = replier;
  const meeting = await holdMeeting(tx, wanted);
  const path = `/groups/${meeting.group.slug}/meetings/${wanted.occurrenceId}`;
  const isMember =
    meeting.audience === "everyone" || (await bestRole(personId, holdersOf(meeting), tx)) !== null;
  if (!isMember) return { state: "forbidden", path };
  const ahead = meeting.occurrences.filter((time) => time.cancelledAt === null && time.endsAt > now);
  const isOpen = ahead.some(({ id }) => id === wanted.occurrenceId);
  if (!isOpen) return { state: "over", path };
  const ids = wanted.isForAll ? ahead.map(({ id }) => id) : [wanted.occurrenceId];
  const said = { meeting, ahead, ids, before: await repliesOf(tx, meeting, personId) };
  const refused = await refusedOf(tx, ids, personId);
  await keep(tx, ids, personId, wanted.answer, now);
  if (wanted.answer === "yes") await tellConfirmed(tx, replier, { ...said, refused }, now);
  if (wanted.answer === "no") await tellWithdrawn(tx, replier, said, now);
  return { state: "done", path };
}

/** Keeps whether somebody who is signed in comes. @throws MissingError, TooOftenError */
export async function replyAsMember(
  { actor }: Permit<"meeting.reply">,
  wanted: Reply,
  { locale, now }: { locale: Locale; now: Date },
): Promise<Replied> {
  const result = await consume(REPLIES_OF_PERSON, actor.id);
  if (!result.ok) throw new TooOftenError(result.retryAfterSeconds);
  const replier = { personId: actor.id, email: actor.email, locale };
  return withDatabase(() => db.$transaction((tx) => reply(tx, replier, wanted, now)));
}
