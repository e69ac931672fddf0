import { describe, expect, test } from "vitest";
import { changeTime } from "@/features/meetings/mutations/change-one";
import { cancelSeries, changeSeries } from "@/features/meetings/mutations/change-series";
import { reply } from "@/features/meetings/mutations/reply";
import type { TypedSchedule } from "@/features/meetings/recurrence/schedule";
import type { MeetingWords } from "@/features/meetings/types";
import { db } from "@/lib/db";
import { ConflictError } from "@/lib/errors";
import { entriesOf, methodOf } from "../support/calendar";
import { heldAfter } from "../support/calendar-program";
import {
  mailsTo,
  makeMeetingGroup,
  meetingNow,
  ONCE,
  planOne,
  scheduleOf,
  WEEKLY,
  WORDS,
} from "../support/meetings";
import { makePerson } from "../support/people";

const NOW = new Date("2027-01-04T15:00:00Z");
/** After four of its times. */
const MARCH = new Date("2027-03-10T15:00:00Z");
const SHORT: TypedSchedule = { ...WEEKLY, until: "2027-04-30" };

type Made = Awaited<ReturnType<typeof makeMeetingGroup>>;

async function comes(occurrenceId: string, isForAll: boolean, answer: "yes" | "maybe" = "yes") {
  const person = await makePerson();
  const replier = { personId: person.id, email: person.email ?? "", locale: "en" as const };
  await db.$transaction((tx) => reply(tx, replier, { occurrenceId, answer, isForAll }, NOW));
  return person;
}

async function change(
  made: Made,
  id: string,
  typed: TypedSchedule,
  now: Date,
  words: Partial<MeetingWords> = {},
) {
  const { version } = await meetingNow(id);
  return changeSeries(
    made.permit,
    id,
    { words: { ...WORDS, ...words }, ...scheduleOf(typed, now), version },
    now,
  );
}

const startsOf = ({ occurrences }: Awaited<ReturnType<typeof meetingNow>>) =>
  occurrences.filter(({ cancelledAt }) => cancelledAt === null).map(({ startsAt }) => startsAt.toISOString());

/** What her calendar holds after all mails. */
const calendarOf = async (email: string | null) => heldAfter((await mailsTo(email)).map(({ file }) => file));

describe("a meeting that has not begun", () => {
  test("at another hour is the same, with those who come; their calendars follow", async () => {
    const made = await makeMeetingGroup();
    const { id, uid, occurrences } = await planOne(made, SHORT, NOW);
    const [all, one] = [
      await comes(occurrences[0]?.id ?? "", true),
      await comes(occurrences[2]?.id ?? "", false),
    ];
    const ids = occurrences.map((time) => time.id);
    expect(
      await change(made, id, { ...SHORT, day: "2027-02-17", from: "19:00", to: "20:00" }, NOW),
    ).toMatchObject({ state: "done" });
    const after = await meetingNow(id);
    expect([after.uid, after.occurrences.map((time) => time.id)]).toEqual([uid, ids]);
    expect(after.sequence).toBeGreaterThan(0);
    expect(startsOf(after)[0]).toBe("2027-02-18T00:00:00.000Z");
    expect(await db.meetingReply.count({ where: { personId: all.id } })).toBe(ids.length);
    expect((await mailsTo(all.email)).map(({ template }) => template)).toEqual([
      ...["meetings.confirmed", "meetings.cancelled", "meetings.changed"],
    ]);
    expect(await calendarOf(all.email)).toEqual(startsOf(after));
    expect(await calendarOf(one.email)).toEqual([startsOf(after)[2]]);
  });

  test("with more or fewer times keeps those that stay, and tells who comes to the others", async () => {
    const made = await makeMeetingGroup();
    const { id, occurrences } = await planOne(made, SHORT, NOW);
    const [last, first] = [
      await comes(occurrences.at(-1)?.id ?? "", false),
      await comes(occurrences[0]?.id ?? "", false),
    ];
    await change(made, id, { ...SHORT, until: "2027-03-31" }, NOW);
    const after = await meetingNow(id);
    expect(startsOf(after)).toHaveLength(7);
    // Kept, as called off, for who wanted to come; the others left no trace.
    expect(after.occurrences).toHaveLength(8);
    expect((await mailsTo(last.email)).map(({ template }) => template)).toEqual([
      "meetings.confirmed",
      "meetings.cancelled",
    ]);
    expect([await calendarOf(last.email), await calendarOf(first.email)]).toEqual([[], [startsOf(after)[0]]]);
    await change(made, id, { ...SHORT, until: "2027-06-30" }, NOW);
    expect(startsOf(await meetingNow(id)).length).toBeGreaterThan(15);
  });

  test("alone is moved as the one it is", async () => {
    const made = await makeMeetingGroup();
    const { id, uid, occurrences } = await planOne(made, ONCE, NOW);
    const person = await comes(occurrences[0]?.id ?? "", false);
    await change(made, id, { ...ONCE, day: "2027-02-18" }, NOW, { place: "Library" });
    const mails = await mailsTo(person.email);
    expect(mails.map(({ template }) => template)).toEqual(["meetings.confirmed", "meetings.changed"]);
    const [before, after] = mails.map(({ file }) => entriesOf(file)[0]);
    expect([before?.uid, after?.uid, after?.location]).toEqual([uid, uid, "Library"]);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(await calendarOf(person.email)).toEqual(["2027-02-18T23:30:00.000Z"]);
  });

  test("called off as a whole is gone from every calendar", async () => {
    const made = await makeMeetingGroup();
    const { id, occurrences } = await planOne(made, SHORT, NOW);
    const [all, one] = [
      await comes(occurrences[0]?.id ?? "", true),
      await comes(occurrences[2]?.id ?? "", false, "maybe"),
    ];
    expect(await cancelSeries(made.permit, id, NOW)).toBe("done");
    expect(await cancelSeries(made.permit, id, NOW)).toBe("over");
    const cancel = (await mailsTo(all.email)).at(-1);
    expect([cancel?.template, methodOf(cancel?.file ?? "")]).toEqual(["meetings.cancelled", "CANCEL"]);
    expect([await calendarOf(all.email), await calendarOf(one.email)]).toEqual([[], []]);
    expect((await mailsTo(one.email)).map(({ template }) => template)).toEqual(["meetings.cancelled"]);
  });
});

describe("a meeting that has begun", () => {
  test("at another hour ends, and goes on as another one; what was stays", async () => {
    const made = await makeMeetingGroup();
    const { id, uid, occurrences } = await planOne(made, SHORT, NOW);
    const [all, past] = [
      await comes(occurrences[0]?.id ?? "", true),
      await comes(occurrences[1]?.id ?? "", false),
    ];
    const text = { occurrenceId: occurrences[6]?.id ?? "", body: "Agenda of the seventh" };
    await db.meetingText.create({ data: text });
    const result = await change(made, id, { ...SHORT, day: "2027-03-16", from: "17:00", to: "18:00" }, MARCH);
    expect(result.state).toBe("done");
    const [old, next] = [
      await meetingNow(id),
      await meetingNow(
        (await db.meeting.findFirstOrThrow({ where: { groupId: made.group.id, id: { not: id } } })).id,
      ),
    ];
    expect([old.uid, old.rule, old.sequence]).toEqual([
      uid,
      "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270309T233000Z",
      1,
    ]);
    expect([old.occurrences.length, next.occurrences.length, next.sequence]).toEqual([4, 7, 0]);
    expect(next.uid).not.toBe(uid);
    // The seventh is still the seventh, with its agenda and who comes.
    expect(next.occurrences[2]?.id).toBe(text.occurrenceId);
    expect(await db.meetingReply.count({ where: { personId: all.id } })).toBe(11);
    expect(await calendarOf(all.email)).toEqual([...startsOf(old), ...startsOf(next)]);
    expect((await mailsTo(past.email)).map(({ template }) => template)).toEqual(["meetings.confirmed"]);
  });

  test("with other words only stays the same one", async () => {
    const made = await makeMeetingGroup();
    const { id, occurrences } = await planOne(made, SHORT, NOW);
    const person = await comes(occurrences[0]?.id ?? "", true);
    const same = { ...SHORT, day: "2027-03-16" };
    await change(made, id, same, MARCH, { title: "Another name" });
    expect(await mailsTo(person.email)).toHaveLength(1);
    await change(made, id, same, MARCH, { title: "Another name", joinLink: "https://meet.example/other" });
    const after = await meetingNow(id);
    expect([after.occurrences.length, await db.meeting.count({ where: { groupId: made.group.id } })]).toEqual(
      [11, 1],
    );
    const mail = (await mailsTo(person.email)).at(-1);
    expect([mail?.template, mail?.file.includes("/other")]).toEqual(["meetings.changed", true]);
    expect(await calendarOf(person.email)).toEqual(startsOf(after));
  });

  test("does not go on in the past, and is called off from now on only", async () => {
    const made = await makeMeetingGroup();
    const { id, occurrences } = await planOne(made, SHORT, NOW);
    const person = await comes(occurrences[0]?.id ?? "", true);
    expect(await change(made, id, { ...SHORT, day: "2027-03-09" }, MARCH)).toEqual({ state: "past" });
    expect(await cancelSeries(made.permit, id, MARCH)).toBe("done");
    const after = await meetingNow(id);
    expect(startsOf(after)).toHaveLength(4);
    expect(await calendarOf(person.email)).toEqual(startsOf(after));
  });
});

test("one time that moves keeps its place in the calendar of who comes to all, and of who comes to it", async () => {
  const made = await makeMeetingGroup();
  const { id, occurrences } = await planOne(made, SHORT, NOW);
  const [all, one] = [
    await comes(occurrences[0]?.id ?? "", true),
    await comes(occurrences[2]?.id ?? "", false),
  ];
  const own = { title: "", place: null, joinLink: null, note: "", durationMinutes: 60 };
  await changeTime(
    made.permit,
    occurrences[2]?.id ?? "",
    { ...own, startsLocal: "2027-03-04T12:00", version: 1 },
    NOW,
  );
  const after = await meetingNow(id);
  const moved = "2027-03-04T17:00:00.000Z";
  expect(startsOf(after)).toContain(moved);
  expect(await calendarOf(all.email)).toEqual(startsOf(after));
  expect(await calendarOf(one.email)).toEqual([moved]);
});

test("of two coordinators who change it at once, the second is told", async () => {
  const made = await makeMeetingGroup();
  const { id } = await planOne(made, SHORT, NOW);
  const wanted = (title: string) => ({ words: { ...WORDS, title }, ...scheduleOf(SHORT, NOW), version: 1 });
  const results = await Promise.allSettled(
    ["One", "Two"].map((title) => changeSeries(made.permit, id, wanted(title), NOW)),
  );
  const failed = results.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
  expect(failed).toHaveLength(1);
  expect(failed[0]?.reason).toBeInstanceOf(ConflictError);
  expect((await meetingNow(id)).version).toBe(2);
});
