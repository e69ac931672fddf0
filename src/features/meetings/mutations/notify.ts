import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { nameIn } from "@/features/groups/serializers";
import type { Prisma } from "@/generated/prisma/client";
import { type Locale, negotiateLocale } from "@/i18n/locales";
import { enqueueMail } from "@/lib/mailer/enqueue";
import {
  bestRole,
  holdersOf,
  type StoredMeeting,
  type StoredTime,
  type WholeMeeting,
} from "../data/meetings";
import type { TimesProps } from "../emails/parts";
import { cancelledMail, changedMail } from "../emails/times";
import { type DatedEvent, masterEvent, meetingEvents, timeEvent } from "../serializers/calendar";

type Tx = Prisma.TransactionClient;

/** Somebody who said that she comes, or may. */
type Coming = {
  personId: string;
  to: string;
  locale: Locale;
  /** By id of the time: whether she said yes. */
  answers: Map<string, boolean>;
};

/** Who said yes or maybe to any of these times, and may still see the meeting. */
async function whoComes(tx: Tx, meeting: StoredMeeting, timeIds: string[]): Promise<Coming[]> {
  const rows = await tx.meetingReply.findMany({
    where: { occurrenceId: { in: timeIds }, answer: { in: ["yes", "maybe"] }, person: PRESENT },
    select: { occurrenceId: true, answer: true, person: { select: { id: true, email: true, locale: true } } },
    orderBy: { personId: "asc" },
  });
  const people = new Map<string, Coming>();
  for (const { occurrenceId, answer, person } of rows) {
    const { id: personId, email, locale } = person;
    const isKnown = people.has(personId);
    // Who left the group hears no more of what is for members.
    const isOut =
      meeting.audience !== "everyone" && !isKnown && !(await bestRole(personId, holdersOf(meeting), tx));
    if (isOut || email === null) continue;
    const coming = people.get(personId) ?? {
      ...{ personId, to: email, locale: negotiateLocale({ param: locale }), answers: new Map() },
    };
    coming.answers.set(occurrenceId, answer === "yes");
    people.set(personId, coming);
  }
  return [...people.values()];
}

/** The link for whoever said yes to this time. */
const linkFor = (meeting: StoredMeeting, time: StoredTime) => time.joinLink ?? meeting.joinLink;

/**
 * What somebody is mailed of the times that she said yes or maybe to: the whole meeting where these are all that are
 * to come, else each time by itself. The link only with what she said yes to.
 * @param again times that were taken out of her calendar before: programs may keep that, but where they are named
 */
export function eventsFor(
  { occurrences, ...meeting }: WholeMeeting,
  answers: ReadonlyMap<string, boolean>,
  now: Date,
  again: ReadonlySet<string> = new Set(),
): DatedEvent[] {
  const linkOf = (time: StoredTime) => (answers.get(time.id) && linkFor(meeting, time)) || null;
  const ahead = occurrences.filter(({ cancelledAt, endsAt }) => cancelledAt === null && endsAt > now);
  const hers = ahead.filter(({ id }) => answers.has(id));
  const isAll = meeting.rule !== null && hers.length === ahead.length && hers.length > 1;
  if (!isAll) return hers.map((time) => timeEvent(meeting, time, linkOf(time)));
  const isYes = ahead.every(({ id }) => answers.get(id));
  const link = (isYes && meeting.joinLink) || null;
  const special = occurrences.filter((time) => time.cancelledAt !== null || answers.has(time.id));
  return meetingEvents(meeting, special, {
    link,
    linkOf: (time) => (answers.has(time.id) ? linkOf(time) : link),
    named: again,
  });
}

/** What takes times out of a calendar: one entry for all of a repeated meeting, else each time by itself. */
export function endedEvents(
  meeting: StoredMeeting,
  times: readonly StoredTime[],
  isWhole: boolean,
): DatedEvent[] {
  const ended =
    isWhole && meeting.rule !== null
      ? [masterEvent(meeting, { cancelled: [], link: null })]
      : times.map((time) => timeEvent(meeting, time, null));
  return ended.map((event) => ({ ...event, isCancelled: true }));
}

/** What all mails of one meeting to somebody have in common. */
export function propsFor(
  meeting: StoredMeeting,
  { to, locale }: Pick<Coming, "to" | "locale">,
  events: DatedEvent[],
): TimesProps {
  const { group } = meeting;
  const path = events.length === 1 && events[0] ? events[0].path : `/groups/${group.slug}/meetings`;
  return { group: nameIn(group, locale).name, path, events, attendee: to };
}

/** Tells who comes to any of these times that something of them is different now. */
export async function tellChanged(
  tx: Tx,
  meeting: WholeMeeting,
  timeIds: string[],
  now: Date,
): Promise<void> {
  for (const coming of await whoComes(tx, meeting, timeIds)) {
    const ids = await repliesOf(tx, meeting, coming.personId);
    const isAffected = (id: string) => timeIds.includes(id);
    const isAll = timeIds.length > 1;
    const answers = isAll ? ids : new Map([...ids].filter(([id]) => isAffected(id)));
    const events = eventsFor(meeting, answers, now);
    if (events.length === 0) continue;
    const key = `meeting ${meeting.id} v${meeting.version} changed ${coming.personId}`;
    const { to, locale } = coming;
    await enqueueMail(tx, changedMail, { key, to, locale, props: propsFor(meeting, coming, events) });
  }
}

/** By id of each time of a meeting: whether somebody said yes; those she said no to, or nothing, are missing. */
export async function repliesOf(
  tx: Tx,
  { id }: { id: string },
  personId: string,
): Promise<Map<string, boolean>> {
  const where = {
    personId,
    occurrence: { meetingId: id },
    answer: { in: ["yes" as const, "maybe" as const] },
  };
  const rows = await tx.meetingReply.findMany({ where, select: { occurrenceId: true, answer: true } });
  return new Map(rows.map(({ occurrenceId, answer }) => [occurrenceId, answer === "yes"]));
}

type Cancelled = {
  /** As they were before, with the numbers of the change. */
  times: StoredTime[];
  /** All of a repeated meeting, which had not begun. */
  isWhole?: boolean;
  /** Whether other times take the place of these. */
  isReplaced?: boolean;
};

/** Tells who said yes or maybe to these times that they do not take place, and takes them out of her calendar. */
export async function tellCancelled(
  tx: Tx,
  meeting: StoredMeeting,
  { times, isWhole = false, isReplaced = false }: Cancelled,
): Promise<void> {
  const timeIds = times.map(({ id }) => id);
  for (const coming of await whoComes(tx, meeting, timeIds)) {
    const hers = times.filter(({ id }) => coming.answers.has(id));
    const events = endedEvents(meeting, hers, isWhole);
    const { to, locale, personId } = coming;
    await enqueueMail(tx, cancelledMail, {
      key: `meeting ${meeting.id} v${meeting.version} cancelled ${personId}`,
      ...{ to, locale, props: { ...propsFor(meeting, coming, events), isReplaced } },
    });
  }
}
