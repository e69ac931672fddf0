import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { addCalendarDays, calendarDayOf, startOfDay } from "@/lib/wall-clock";
import { ANSWER_DAYS, DATES } from "../constants";
import { type CircleRow, lockCircle, lockOwnCircle } from "../data/circles";
import { toEvent } from "../utils/events";
import { tellPeople } from "./tell";

type Tx = Prisma.TransactionClient;

const peopleOf = ({ members }: CircleRow) => members.map(({ personId }) => personId);

/** Forgets who answered what. */
const forgetAnswers = (tx: Tx, circleId: string) =>
  tx.circleMember.updateMany({ where: { circleId }, data: { goesOn: null } });

/** Whether everybody wants to go on; alone one cannot. */
const allWant = ({ members }: CircleRow): boolean =>
  members.length > 1 && members.every(({ goesOn }) => goesOn === true);

async function goOn(tx: Tx, circle: CircleRow, now: Date): Promise<void> {
  const circleId = circle.id;
  await tx.circleDate.deleteMany({ where: { circleId } });
  await forgetAnswers(tx, circleId);
  await tx.circle.update({ where: { id: circleId }, data: { askedAt: null, version: { increment: 1 } } });
  await tellPeople(tx, peopleOf(circle), { circleId, occasion: "goes_on", now, key: now.toISOString() });
}

/** Ends a circle and tells everybody in it the same words, whoever wanted it. */
export async function endIn(tx: Tx, circle: CircleRow, now: Date): Promise<void> {
  const circleId = circle.id;
  await forgetAnswers(tx, circleId);
  await tx.circleInvitation.deleteMany({ where: { circleId } });
  await tx.circle.update({ where: { id: circleId }, data: { endedAt: now } });
  const events = circle.dates.filter(({ startsAt }) => startsAt > now).map((date) => toEvent(date, true));
  await tellPeople(tx, peopleOf(circle), { circleId, occasion: "ended", events, now, key: "" });
}

/** Asks those circles whose third date is over whether they go on. @returns how many */
export async function askCircles(now: Date): Promise<number> {
  const third = { position: DATES, startsAt: { lt: now, gt: daysFrom(now, -365) } };
  const due = await withDatabase(() =>
    db.circle.findMany({
      where: { askedAt: null, endedAt: null, dates: { some: third } },
      select: { id: true },
    }),
  );
  let asked = 0;
  for (const { id } of due)
    if (await withDatabase(() => db.$transaction((tx) => askOne(tx, id, now)))) asked++;
  return asked;
}

async function askOne(tx: Tx, id: string, now: Date): Promise<boolean> {
  const circle = await lockCircle(tx, id);
  const last = circle?.dates.find(({ position }) => position === DATES);
  if (!circle || !last || circle.askedAt || circle.endedAt) return false;
  if (last.startsAt.getTime() + last.durationMinutes * 60_000 > now.getTime()) return false;
  await tx.circle.update({ where: { id }, data: { askedAt: now } });
  const news = { circleId: id, occasion: "asked" as const, now, key: now.toISOString() };
  await tellPeople(tx, peopleOf(circle), news);
  return true;
}

/**
 * Answers the closing question; until the closing day it may be answered anew. When all want to, the circle goes on at
 * once; else nothing happens before that day, so that a no looks like silence.
 * @throws MissingError
 */
export async function answerClosing(
  permit: Permit<"circle.use">,
  { circleId, goesOn }: { circleId: string; goesOn: boolean },
  now: Date,
): Promise<{ goesOn: boolean }> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { askedAt } = await lockOwnCircle(tx, permit, circleId);
      if (!askedAt) throw new MissingError();
      const where = { circleId_personId: { circleId, personId: permit.actor.id } };
      await tx.circleMember.update({ where, data: { goesOn } });
      const circle = await lockOwnCircle(tx, permit, circleId);
      if (!allWant(circle)) return { goesOn: false };
      await goOn(tx, circle, now);
      return { goesOn: true };
    }),
  );
}

async function closeOne(tx: Tx, id: string, now: Date): Promise<void> {
  const circle = await lockCircle(tx, id);
  if (!circle?.askedAt || circle.endedAt || circle.askedAt > daysFrom(now, -ANSWER_DAYS)) return;
  await (allWant(circle) ? goOn : endIn)(tx, circle, now);
}

/** On the closing day: ends the circles in which not everybody said that she wants to go on. */
export async function closeCircles(now: Date): Promise<void> {
  const due = await withDatabase(() =>
    db.circle.findMany({
      where: { askedAt: { lte: daysFrom(now, -ANSWER_DAYS) }, endedAt: null },
      select: { id: true },
    }),
  );
  for (const { id } of due) await withDatabase(() => db.$transaction((tx) => closeOne(tx, id, now)));
}

/** Reminds those in a circle that has a date on the next day, by the calendar of Massachusetts. Once for each date. */
export async function remindCircles(now: Date): Promise<void> {
  const tomorrow = addCalendarDays(calendarDayOf(now), 1);
  const from = startOfDay(tomorrow);
  const until = startOfDay(addCalendarDays(tomorrow, 1));
  const dates = await withDatabase(() =>
    db.circleDate.findMany({
      where: { startsAt: { gte: from, lt: until }, circle: { endedAt: null } },
      select: { id: true, circleId: true },
    }),
  );
  for (const { id, circleId } of dates) {
    await withDatabase(() =>
      db.$transaction(async (tx) => {
        const circle = await lockCircle(tx, circleId);
        const date = circle?.dates.find((one) => one.id === id);
        if (!circle || circle.endedAt || !date || date.startsAt < from || date.startsAt >= until) return;
        const key = `${id} ${date.sequence}`;
        const news = { circleId, occasion: "reminder" as const, events: [toEvent(date)], now, key };
        await tellPeople(tx, peopleOf(circle), news);
      }),
    );
  }
}
