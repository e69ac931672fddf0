import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { addCalendarDays, calendarDayOf } from "@/lib/wall-clock";
import { REMINDERS } from "../constants";
import { actionMail } from "../emails/reminder";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Which reminder is due on a day of something that is due on another; null for none. */
function stageOn(today: string, dueOn: string) {
  const found = REMINDERS.find(
    ({ from, until }) => today >= addCalendarDays(dueOn, from) && today <= addCalendarDays(dueOn, until),
  );
  return found ? { stage: found.stage, since: addCalendarDays(dueOn, found.from) } : null;
}

/** Open actions that somebody has to do who can be reached, due about now. */
async function listDue(today: string) {
  const [first, last] = [REMINDERS[0], REMINDERS[2]];
  return withDatabase(() =>
    db.groupAction.findMany({
      where: {
        state: "open",
        dueOn: {
          gte: dateOf(addCalendarDays(today, -last.until)),
          lte: dateOf(addCalendarDays(today, -first.from)),
        },
        owner: PRESENT,
        group: { archivedAt: null },
      },
      orderBy: { id: "asc" },
      include: {
        owner: { select: { id: true, email: true, locale: true } },
        group: { select: { slug: true, name: true, members: { select: { personId: true } } } },
      },
    }),
  );
}

type Due = Awaited<ReturnType<typeof listDue>>[number];

/** Reminds of one action, once for each of the days. @returns whether it did */
async function remind({ owner, group, ...action }: Due, today: string, now: Date): Promise<boolean> {
  const { id, dueOn, remindedAt, text } = action;
  const stage = dueOn && stageOn(today, dayOf(dueOn));
  const isIn = group.members.some(({ personId }) => personId === owner?.id);
  if (!dueOn || !stage || !owner?.email || !isIn) return false;
  if (remindedAt && calendarDayOf(remindedAt) >= stage.since) return false;
  const { email: to, locale, id: ownerId } = owner;
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      // Of two runs the second finds that she was reminded; of somebody who ticks it off meanwhile neither reminds.
      const { count } = await tx.groupAction.updateMany({
        where: { id, remindedAt, dueOn, ownerId, state: "open" },
        data: { remindedAt: now },
      });
      if (count === 0) return false;
      return enqueueMail(tx, actionMail, {
        ...{ key: `action.reminder:${id}:${ownerId}:${dayOf(dueOn)}:${stage.stage}`, to },
        locale: negotiateLocale({ param: locale }),
        props: { stage: stage.stage, slug: group.slug, group: group.name, text, dueOn: dayOf(dueOn) },
      });
    }),
  );
}

/**
 * Reminds owners of what is due tomorrow, and of what was due a day and a week ago: those who are in the group and may
 * use the site. A day on which nothing ran is made up for.
 * @returns how many were reminded
 */
export async function remindOwners(now: Date, signal?: AbortSignal): Promise<number> {
  const today = calendarDayOf(now);
  let reminded = 0;
  for (const due of await listDue(today)) {
    if (signal?.aborted) break;
    if (await remind(due, today, now)) reminded += 1;
  }
  return reminded;
}
