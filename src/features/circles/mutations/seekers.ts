import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { recordLogEntry } from "@/lib/log-entry";
import { enqueueMail } from "@/lib/mailer/enqueue";
import type { Permit } from "@/lib/permit";
import { consume } from "@/lib/rate-limit";
import { randomToken } from "@/lib/secrets";
import { LETTERS_OF_PERSON } from "../constants";
import { getSeeker } from "../data/seekers";
import { seekerMail } from "../emails/letter";

type Tx = Prisma.TransactionClient;

/** What somebody says of the circle that she looks for. */
export type Seeking = { townId: number | null; languages: string[]; note: string };

/** Says to organizers that somebody looks for a circle; said again, it begins anew. */
export async function seek(tx: Tx, personId: string, seeking: Seeking, now: Date): Promise<void> {
  const data = { ...seeking, createdAt: now, doneAt: null };
  await tx.circleSeeker.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}

/** Takes that back. @throws MissingError when she looks for none */
export async function stopSeeking({ actor }: Permit<"circle.use">): Promise<void> {
  const { count } = await withDatabase(() => db.circleSeeker.deleteMany({ where: { personId: actor.id } }));
  if (count === 0) throw new MissingError();
}

/** An organizer says that somebody was helped. @throws MissingError when somebody else has */
export async function finishSeeker(
  { actor }: Permit<"circle.help">,
  personId: string,
  now: Date,
): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const where = { personId, doneAt: null };
      const { count } = await tx.circleSeeker.updateMany({ where, data: { doneAt: now } });
      if (count === 0) throw new MissingError();
      const entry = { actorId: actor.id, action: "circle.seeker_done", subjectType: "person" as const };
      await recordLogEntry(tx, { ...entry, subjectId: personId });
    }),
  );
}

/** An organizer writes to somebody who looks for a circle; the answer goes to her. @throws MissingError, TooOftenError */
export async function writeToSeeker(
  { actor }: Permit<"circle.help">,
  personId: string,
  text: string,
): Promise<void> {
  const counted = await consume(LETTERS_OF_PERSON, actor.id);
  if (!counted.ok) throw new TooOftenError(counted.retryAfterSeconds);
  const seeker = await getSeeker(personId);
  if (!seeker?.person.email) throw new MissingError();
  const { email: to, locale } = seeker.person;
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      await enqueueMail(tx, seekerMail, {
        ...{ key: `circle letter ${randomToken()}`, to, locale: locale as Locale, replyTo: actor.email },
        props: { name: actor.name, text },
      });
      const entry = { actorId: actor.id, action: "circle.letter", subjectType: "person" as const };
      await recordLogEntry(tx, { ...entry, subjectId: personId });
    }),
  );
}
