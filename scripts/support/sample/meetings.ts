import { getSeat } from "../../../src/features/groups/data/seats";
import { canCoordinate, canKeepMinutes } from "../../../src/features/groups/permissions";
import { planMeeting } from "../../../src/features/meetings/mutations/plan";
import { readSchedule } from "../../../src/features/meetings/recurrence/schedule";
import { approveText, beginMinutes, saveText } from "../../../src/features/minutes/mutations/save";
import { announce } from "../../../src/features/talk/mutations/announce";
import type { Member } from "../../../src/lib/actor";
import { db } from "../../../src/lib/db";
import { isDenied } from "../../../src/lib/permit";
import { addCalendarDays, calendarDayOf, momentOf } from "../../../src/lib/wall-clock";

const MINUTES = `## Sample: what we talked about

Everything here is made up, to show what minutes look like.

#decision We visit the land trust in Boston together.

#action @"Sample Chidi" by 2030-05-03 Ask for a day that suits them.
#action Find somebody who interprets into Spanish.
`;

const WORDS = {
  ...{
    lang: "en",
    title: "Sample: monthly meeting",
    description: "Sample text.",
    audience: "everyone" as const,
  },
  ...{ place: "Sample: library, second floor", townId: null, joinLink: "https://example.org/sample-room" },
  ...{
    languages: ["en", "es"],
    interpretation: "Spanish",
    childCare: "yes, from 5 p.m.",
    stepFree: "yes" as const,
  },
  ...{ accessNotes: "", hostIds: [] },
};

/** The coordinator as the app would know her. */
async function coordinatorOf(personId: string): Promise<Member> {
  const { id, name, email, locale } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  return { kind: "member", id, name, email: email ?? "", locale, grants: [], sessionId: "", isShared: false };
}

/** A meeting two weeks ago, with minutes that were approved. */
async function samplePast(actor: Member, groupId: string, today: string): Promise<void> {
  const startsLocal = `${addCalendarDays(today, -14)}T18:30`;
  const { occurrences } = await db.meeting.create({
    data: {
      ...{ groupId, uid: `sample-${groupId}@example.org`, title: "Sample: first meeting", startsLocal },
      durationMinutes: 90,
      occurrences: {
        create: {
          ...{ originalLocal: startsLocal, startsAt: momentOf(startsLocal) },
          endsAt: momentOf(`${startsLocal.slice(0, 10)}T20:00`),
        },
      },
    },
    include: { occurrences: true },
  });
  const occurrenceId = occurrences[0]?.id ?? "";
  const permit = canKeepMinutes(actor, await getSeat(actor, { id: groupId }));
  if (isDenied(permit)) return;
  await saveText(permit, { occurrenceId, version: 0, body: MINUTES, lang: "en" });
  await beginMinutes(permit, { occurrenceId, version: 1 });
  await approveText(permit, { occurrenceId, version: 2, audience: "everyone" }, new Date());
}

/** Meetings to come and one that was, minutes, news and a conversation, for the group of the sample. */
export async function sampleMeetings(
  coordinatorId: string,
  writerId: string,
  groupId: string,
): Promise<void> {
  const [actor, now] = [await coordinatorOf(coordinatorId), new Date()];
  const permit = canCoordinate(actor, await getSeat(actor, { id: groupId }));
  if (isDenied(permit)) return;
  const today = calendarDayOf(now);
  const typed = {
    day: addCalendarDays(today, 7),
    from: "18:30",
    to: "20:00",
    repeat: "monthly_weekday" as const,
  };
  const read = readSchedule({ ...typed, until: addCalendarDays(today, 300) }, now);
  if (read.state === "ok") {
    await planMeeting(permit, groupId, { words: WORDS, schedule: read.schedule, times: read.times }, now);
  }
  await samplePast(actor, groupId, today);
  const news = {
    lang: "en",
    title: "Sample: bring a neighbor",
    body: "**Sample text.** Next time we eat together.",
  };
  await announce(permit, { groupId, ...news, audience: "everyone" }, now);
  await db.thread.create({
    data: {
      ...{ groupId, authorId: writerId, title: "Sample: who has been to a land trust?" },
      messages: { create: { authorId: writerId, body: "Sample text. I have, and would go again." } },
    },
  });
}
