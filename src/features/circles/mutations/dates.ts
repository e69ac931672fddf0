import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { ConflictError, MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { randomToken } from "@/lib/secrets";
import { DATES } from "../constants";
import { type CircleRow, lockOwnCircle } from "../data/circles";
import type { NewDate } from "../utils/dates";
import { type CircleEvent, toEvent } from "../utils/events";
import { tellPeople } from "./tell";

type Tx = Prisma.TransactionClient;
type Stored = CircleRow["dates"][number];
type Wanted = NewDate & { durationMinutes: number };

const newUid = () => `circle-${randomToken().slice(0, 22)}@${new URL(env.APP_URL).hostname}`;

const isSame = (date: Stored, { startsAt, place, durationMinutes }: Wanted): boolean =>
  date.startsAt.getTime() === startsAt.getTime() &&
  date.place === place &&
  date.durationMinutes === durationMinutes;

/** Makes, changes or leaves one date. @returns what goes into calendars; null when nothing changes */
async function setOne(
  tx: Tx,
  { circleId, position, before }: { circleId: string; position: number; before: Stored | undefined },
  wanted: Wanted,
): Promise<CircleEvent | null> {
  if (!before) {
    return toEvent(await tx.circleDate.create({ data: { circleId, position, uid: newUid(), ...wanted } }));
  }
  if (isSame(before, wanted)) return null;
  const data = { ...wanted, sequence: before.sequence + 1 };
  return toEvent(await tx.circleDate.update({ where: { id: before.id }, data }));
}

async function change(
  tx: Tx,
  circle: CircleRow,
  wanted: readonly Wanted[],
  now: Date,
): Promise<CircleEvent[]> {
  const past = circle.dates.filter(({ startsAt }) => startsAt <= now).length;
  const ahead = circle.dates.filter(({ startsAt }) => startsAt > now);
  const events: CircleEvent[] = [];
  for (const [at, date] of wanted.slice(0, DATES - past).entries()) {
    const place = { circleId: circle.id, position: past + at + 1, before: ahead[at] };
    const event = await setOne(tx, place, date);
    if (event) events.push(event);
  }
  for (const date of ahead.slice(wanted.length)) {
    await tx.circleDate.delete({ where: { id: date.id } });
    events.push(toEvent(date, true));
  }
  return events;
}

/**
 * Sets the dates that are ahead; those that are over stay. Everybody in the circle gets what changes for the calendar.
 * @returns whether anything changed
 * @throws MissingError, ConflictError when somebody else set dates meanwhile
 */
export async function setDates(
  permit: Permit<"circle.use">,
  { circleId, version, dates }: { circleId: string; version: number; dates: readonly Wanted[] },
  now: Date,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const circle = await lockOwnCircle(tx, permit, circleId);
      // Whether it goes on is open.
      if (circle.askedAt) throw new MissingError();
      if (circle.version !== version) throw new ConflictError(version, circle.version);
      const events = await change(tx, circle, dates, now);
      if (events.length === 0) return false;
      await tx.circle.update({ where: { id: circleId }, data: { version: { increment: 1 } } });
      const people = circle.members.map(({ personId }) => personId);
      await tellPeople(tx, people, { circleId, occasion: "dates", events, now, key: String(version + 1) });
      return true;
    }),
  );
}
