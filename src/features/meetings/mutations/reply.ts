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
import { bestRole, getMeeting, holdersOf, type WholeMeeting } from "../data/meetings";
import { confirmedMail } from "../emails/times";
import { eventsFor, propsFor, repliesOf } from "./notify";

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

/** The meeting of a time, which nobody changes until this transaction ends. @throws MissingError */
async function holdMeeting(tx: Tx, occurrenceId: string): Promise<WholeMeeting> {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id =
    (SELECT meeting_id FROM meeting_occurrence WHERE id = ${occurrenceId}::uuid) FOR SHARE`;
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

/**
 * Keeps whether somebody comes. With a new yes she is mailed when and where, with the join link, for her calendar.
 * @throws MissingError
 */
export async function reply(tx: Tx, replier: Replier, wanted: Reply, now: Date): Promise<Replied> {
  const { personId, email, locale } = replier;
  const meeting = await holdMeeting(tx, wanted.occurrenceId);
  const path = `/groups/${meeting.group.slug}/meetings/${wanted.occurrenceId}`;
  const isMember =
    meeting.audience === "everyone" || (await bestRole(personId, holdersOf(meeting), tx)) !== null;
  if (!isMember) return { state: "forbidden", path };
  const ahead = meeting.occurrences.filter((time) => time.cancelledAt === null && time.endsAt > now);
  const isOpen = ahead.some(({ id }) => id === wanted.occurrenceId);
  if (!isOpen) return { state: "over", path };
  const ids = wanted.isForAll ? ahead.map(({ id }) => id) : [wanted.occurrenceId];
  const before = await repliesOf(tx, meeting, personId);
  await keep(tx, ids, personId, wanted.answer, now);
  if (wanted.answer !== "yes" || ids.every((id) => before.get(id))) return { state: "done", path };
  const events = eventsFor(meeting, new Map(ids.map((id) => [id, true])), now);
  await enqueueMail(tx, confirmedMail, {
    key: `meeting reply ${wanted.occurrenceId} ${personId} ${now.getTime()}`,
    ...{ to: email, locale, props: propsFor(meeting, { to: email, locale }, events) },
  });
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
