// Meetings, planned as a coordinator would.

import { MailLayout } from "@/components/mail/mail-layout";
import { canCoordinate } from "@/features/groups/permissions";
import type { Seat } from "@/features/groups/types";
import { planMeeting } from "@/features/meetings/mutations/plan";
import { readSchedule, type TypedSchedule } from "@/features/meetings/recurrence/schedule";
import type { MeetingWords } from "@/features/meetings/types";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";
import { MAILS } from "@/mails";
import { makeGroup } from "./groups";
import { asMember, makePerson, permitOf } from "./people";

export const SECRET_LINK = "https://meet.example/secret-room";

export const WORDS: MeetingWords = {
  ...{ lang: "en", title: "Monthly meeting", description: "", audience: "everyone" },
  ...{ place: "Community center, 5 Main St", townId: null, joinLink: SECRET_LINK },
  ...{ languages: [], interpretation: "", childCare: "", stepFree: "unknown", accessNotes: "", hostIds: [] },
};

export const WEEKLY: TypedSchedule = {
  ...{ day: "2027-02-16", from: "18:30", to: "20:00", repeat: "weekly", until: "2027-11-30" },
};
export const ONCE: TypedSchedule = { ...WEEKLY, repeat: "once", until: "" };

/** A coordinator with her permit, her group, and a member of it. */
export async function makeMeetingGroup(data: Parameters<typeof makeGroup>[1] = {}) {
  const [person, member] = [await makePerson({ name: "Coordinator" }), await makePerson({ name: "Member" })];
  const group = await makeGroup({ [person.id]: "coordinator", [member.id]: "member" }, data);
  const seat: Seat = {
    ...{ groupId: group.id, slug: group.slug, isArchived: false },
    ...{ isCoordinated: true, role: "coordinator" },
  };
  const coordinator = asMember(person);
  const permit = permitOf((actor) => canCoordinate(actor, seat), coordinator);
  return { group, coordinator, member, permit, seat };
}

/** What the form sends, read. @throws when something is wrong with it */
export function scheduleOf(typed: TypedSchedule, now: Date) {
  const read = readSchedule(typed, now);
  if (read.state === "wrong") throw new Error(JSON.stringify(read.fields));
  return { schedule: read.schedule, times: read.times };
}

/** Plans a meeting. @returns it with all its times */
export async function planOne(
  { group, permit }: Pick<Awaited<ReturnType<typeof makeMeetingGroup>>, "group" | "permit">,
  typed: TypedSchedule,
  now: Date,
  words: Partial<MeetingWords> = {},
) {
  const wanted = { words: { ...WORDS, ...words }, ...scheduleOf(typed, now) };
  const id = await planMeeting(permit, group.id, wanted, now);
  const { meetingId } = await db.meetingOccurrence.findUniqueOrThrow({ where: { id } });
  return meetingNow(meetingId);
}

/** A meeting as it stands. */
export async function meetingNow(id: string) {
  const include = { occurrences: { orderBy: { startsAt: "asc" } } } as const;
  return db.meeting.findUniqueOrThrow({ where: { id }, include });
}

/** Mails about meetings to an address, oldest first, as they would be sent. */
export async function mailsTo(email: string | null) {
  const where = { recipientHash: recipientHash(email ?? ""), template: { startsWith: "meetings." } };
  const rows = await db.outbox.findMany({ where, orderBy: { id: "asc" } });
  const mails = rows.map(async ({ template, locale, list, sealed }) => {
    const mail = MAILS.find(({ name }) => name === template);
    const { props, unsubscribeToken } = unseal("mail", sealed ?? new Uint8Array()) as {
      props: unknown;
      unsubscribeToken: string | null;
    };
    if (!mail) throw new Error(template);
    const rendered = await renderMail(mail, MailLayout, {
      ...{ locale: locale as "en", props, unsubscribeToken },
    });
    return { ...rendered, template, list, unsubscribeToken, file: rendered.icalEvent?.content ?? "" };
  });
  return Promise.all(mails);
}
