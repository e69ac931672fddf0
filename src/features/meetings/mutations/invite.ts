import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { nameIn } from "@/features/groups/serializers";
import { groupMailToken } from "@/features/groups/utils/mail-list";
import { negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { GROUP_LIST } from "@/lib/mailer/unsubscribe";
import { getMeeting, holdersOf, type WholeMeeting } from "../data/meetings";
import { invitationMail } from "../emails/invitation";
import { type DatedEvent, masterEvent, timeEvent } from "../serializers/calendar";

/** People that are read at a time, each batch one transaction. */
const BATCH = 100;

/** What an invitation shows: when it is next, and whether again. Without the link. */
function shownEvent({ occurrences, ...meeting }: WholeMeeting, now: Date): DatedEvent | null {
  const next = occurrences.find(({ cancelledAt, endsAt }) => cancelledAt === null && endsAt > now);
  if (!next) return null;
  const event = timeEvent(meeting, next, null);
  return meeting.rule === null
    ? event
    : { ...event, rule: masterEvent(meeting, { cancelled: [], link: null }).rule };
}

type From = { groupId: string; plannerId: string | null; after: string | null };

/** Members who want to know, but whoever planned it and those who blocked her. */
function membersOf({ groupId, plannerId, after }: From) {
  const avoids = { none: { avoidedId: plannerId ?? "", scope: "everything" as const } };
  const isOther = plannerId ? { id: { not: plannerId }, avoids } : {};
  const person = { ...PRESENT, ...isOther };
  return db.groupMember.findMany({
    where: { groupId, wantsAnnouncements: true, person, ...(after && { personId: { gt: after } }) },
    select: { personId: true, person: { select: { email: true, locale: true } } },
    orderBy: { personId: "asc" },
    take: BATCH,
  });
}

/**
 * Tells the members who want to know that a meeting was planned: each once, also who is in several of its groups. Safe
 * to run twice.
 * @param signal ends it between two batches
 */
export async function inviteMembers(meetingId: string, now: Date, signal?: AbortSignal): Promise<number> {
  const meeting = await getMeeting(meetingId);
  const event = meeting && meeting.cancelledAt === null ? shownEvent(meeting, now) : null;
  if (!meeting || !event) return 0;
  const { createdById: plannerId } = meeting;
  let invited = 0;
  for (const groupId of holdersOf(meeting)) {
    let after: string | null = null;
    while (!signal?.aborted) {
      const members: Awaited<ReturnType<typeof membersOf>> = await withDatabase(() =>
        membersOf({ groupId, plannerId, after }),
      );
      await withDatabase(() =>
        db.$transaction(async (tx) => {
          for (const { personId, person } of members) {
            if (!person.email) continue;
            const locale = negotiateLocale({ param: person.locale });
            const isNew = await enqueueMail(tx, invitationMail, {
              ...{ key: `meeting ${meetingId} invitation ${personId}`, to: person.email, locale },
              props: { group: nameIn(meeting.group, locale).name, path: event.path, events: [event] },
              bulk: { list: GROUP_LIST, unsubscribeToken: groupMailToken(personId, groupId) },
            });
            if (isNew) invited += 1;
          }
        }),
      );
      after = members.at(-1)?.personId ?? null;
      if (members.length < BATCH) break;
    }
  }
  return invited;
}
