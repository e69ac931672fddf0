import { describe, expect, test } from "vitest";
import { cancelTime, changeTime } from "@/features/meetings/mutations/change-one";
import { cancelSeries } from "@/features/meetings/mutations/change-series";
import { type Reply, reply } from "@/features/meetings/mutations/reply";
import { db } from "@/lib/db";
import { badLines, entriesOf, methodOf } from "../support/calendar";
import { heldAfter } from "../support/calendar-program";
import { mailsTo, makeMeetingGroup, meetingNow, ONCE, planOne, WEEKLY } from "../support/meetings";
import { makePerson } from "../support/people";

const NOW = new Date("2027-01-04T15:00:00Z");
/** After four of its times. */
const MARCH = new Date("2027-03-10T15:00:00Z");
const SHORT = { ...WEEKLY, until: "2027-04-30" };
type Person = { id: string; email: string | null };

async function say({ id, email }: Person, wanted: Omit<Reply, "isForAll">, isForAll = false, now = NOW) {
  const replier = { personId: id, email: email ?? "", locale: "en" as const };
  return db.$transaction((tx) => reply(tx, replier, { ...wanted, isForAll }, now));
}

const filesTo = async ({ email }: Person) => (await mailsTo(email)).map(({ file }) => file);
const kindsTo = async ({ email }: Person) => (await mailsTo(email)).map(({ template }) => template);

/** What her calendar holds, whichever way its program goes with what it knew before. */
async function calendarOf(person: Person): Promise<string[]> {
  const files = await filesTo(person);
  const held = heldAfter(files);
  expect(heldAfter(files, { keepsExceptions: true })).toEqual(held);
  return held;
}

const startsOf = ({ occurrences }: { occurrences: { startsAt: Date }[] }) =>
  occurrences.map(({ startsAt }) => startsAt.toISOString());

/** SEQUENCE of each file in their order: the lowest in it. */
const numbersOf = (files: string[]) =>
  files.map((file) => Math.min(...entriesOf(file).map(({ sequence }) => sequence)));

const isRising = (numbers: number[]) =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

describe("a no after a yes", () => {
  test("takes a meeting out of her calendar by the same event, and another yes brings it back", async () => {
    const made = await makeMeetingGroup({ name: "Land; Trust" });
    const { id, uid, occurrences } = await planOne(made, ONCE, NOW);
    const occurrenceId = occurrences[0]?.id ?? "";
    const [person, other] = [await makePerson({ locale: "es" }), await makePerson()];
    await say(other, { occurrenceId, answer: "yes" });
    await say(person, { occurrenceId, answer: "yes" });
    await say(person, { occurrenceId, answer: "no" });
    const mail = (await mailsTo(person.email)).at(-1);
    expect(mail).toMatchObject({ template: "meetings.withdrawn", list: null });
    expect(mail?.subject).not.toMatch(/meeting|reuni|group|grupo|land/i);
    expect([methodOf(mail?.file ?? ""), badLines(mail?.file ?? "")]).toEqual(["CANCEL", []]);
    const [cancel] = entriesOf(mail?.file ?? "");
    expect([cancel?.uid, cancel?.isRecurrenceException()]).toEqual([uid, false]);
    expect(cancel?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(cancel?.component.getFirstPropertyValue("organizer")).not.toBeNull();
    expect(`${mail?.file}${mail?.text}`).not.toContain("secret-room");
    expect(await calendarOf(person)).toEqual([]);
    // Said again it changes nothing.
    await say(person, { occurrenceId, answer: "no" });
    expect(await kindsTo(person)).toEqual(["meetings.confirmed", "meetings.withdrawn"]);

    await say(person, { occurrenceId, answer: "yes" });
    expect(await calendarOf(person)).toEqual(startsOf({ occurrences }));
    await say(person, { occurrenceId, answer: "no" });
    expect(await calendarOf(person)).toEqual([]);
    await say(person, { occurrenceId, answer: "yes" });
    const files = await filesTo(person);
    expect([files.length, isRising(numbersOf(files))]).toEqual([5, true]);
    // Who else comes hears of nothing, and gets every later change.
    expect(await kindsTo(other)).toEqual(["meetings.confirmed"]);
    const { version } = await meetingNow(id);
    const own = { title: "", place: "Library", joinLink: null, note: "", durationMinutes: 60 };
    await changeTime(made.permit, occurrenceId, { ...own, startsLocal: "2027-02-17T18:30", version }, NOW);
    for (const one of [person, other]) {
      expect(await calendarOf(one)).toEqual(["2027-02-17T23:30:00.000Z"]);
      expect(isRising(numbersOf(await filesTo(one)))).toBe(true);
    }
    await cancelTime(made.permit, occurrenceId, NOW);
    for (const one of [person, other]) expect(await calendarOf(one)).toEqual([]);
  });

  test("to one time of all takes that one out; another yes to all puts everything back", async () => {
    const made = await makeMeetingGroup();
    const meeting = await planOne(made, SHORT, NOW);
    const [first, second] = meeting.occurrences;
    const person = await makePerson();
    await say(person, { occurrenceId: first?.id ?? "", answer: "yes" }, true);
    await say(person, { occurrenceId: second?.id ?? "", answer: "no" });
    const [cancel, ...more] = entriesOf((await filesTo(person)).at(-1) ?? "");
    expect([more.length, cancel?.recurrenceId.toString()]).toEqual([0, `${second?.originalLocal}:00`]);
    expect(await calendarOf(person)).toEqual(startsOf(meeting).filter((_, at) => at !== 1));
    await say(person, { occurrenceId: first?.id ?? "", answer: "yes" }, true);
    expect(await calendarOf(person)).toEqual(startsOf(meeting));
    await say(person, { occurrenceId: second?.id ?? "", answer: "no" });
    await say(person, { occurrenceId: second?.id ?? "", answer: "yes" });
    expect(await calendarOf(person)).toEqual(startsOf(meeting));
    expect(isRising(numbersOf(await filesTo(person)))).toBe(true);
  });

  test("to all times takes the whole series out, and a yes to one puts that one in", async () => {
    const made = await makeMeetingGroup();
    const meeting = await planOne(made, SHORT, NOW);
    const [first, second] = meeting.occurrences;
    const person = await makePerson();
    await say(person, { occurrenceId: first?.id ?? "", answer: "yes" }, true);
    await say(person, { occurrenceId: first?.id ?? "", answer: "no" }, true);
    const cancel = entriesOf((await filesTo(person)).at(-1) ?? "");
    expect(cancel.map((entry) => entry.isRecurrenceException())).toEqual([false]);
    expect(await calendarOf(person)).toEqual([]);
    await say(person, { occurrenceId: second?.id ?? "", answer: "yes" });
    expect(await calendarOf(person)).toEqual([second?.startsAt.toISOString()]);
    await say(person, { occurrenceId: second?.id ?? "", answer: "yes" }, true);
    expect(await calendarOf(person)).toEqual(startsOf(meeting));
    await cancelSeries(made.permit, meeting.id, NOW);
    expect(await calendarOf(person)).toEqual([]);
  });

  test("to all of what has begun leaves what she was at", async () => {
    const made = await makeMeetingGroup();
    const meeting = await planOne(made, SHORT, NOW);
    const person = await makePerson();
    await say(person, { occurrenceId: meeting.occurrences[0]?.id ?? "", answer: "yes" }, true);
    const next = meeting.occurrences[4]?.id ?? "";
    await say(person, { occurrenceId: next, answer: "no" }, true, MARCH);
    expect(await calendarOf(person)).toEqual(startsOf(meeting).slice(0, 4));
    await say(person, { occurrenceId: next, answer: "yes" }, true, MARCH);
    expect(await calendarOf(person)).toEqual(startsOf(meeting));
  });
});

test("a maybe that becomes a no is taken out as well: changes and reminders put it in", async () => {
  const made = await makeMeetingGroup();
  const { occurrences } = await planOne(made, ONCE, NOW);
  const occurrenceId = occurrences[0]?.id ?? "";
  const [wavering, never] = [await makePerson(), await makePerson()];
  await say(wavering, { occurrenceId, answer: "yes" });
  await say(wavering, { occurrenceId, answer: "maybe" });
  await say(wavering, { occurrenceId, answer: "no" });
  expect(await calendarOf(wavering)).toEqual([]);
  await say(never, { occurrenceId, answer: "no" });
  expect(await mailsTo(never.email)).toEqual([]);
});

test("ten who change their minds at once each hear of it, by a number that nobody else's cancellation has", async () => {
  const made = await makeMeetingGroup();
  const { id, occurrences } = await planOne(made, SHORT, NOW);
  const occurrenceId = occurrences[0]?.id ?? "";
  const people = await Promise.all(Array.from({ length: 10 }, () => makePerson()));
  await Promise.all(people.map((person) => say(person, { occurrenceId, answer: "yes" }, true)));
  const outcomes = await Promise.all(
    people.map((person) => say(person, { occurrenceId, answer: "no" }, true)),
  );
  expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(["done"]));
  const numbers: number[] = [];
  for (const person of people) {
    expect(await calendarOf(person)).toEqual([]);
    numbers.push(...numbersOf((await filesTo(person)).slice(-1)));
  }
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, at) => 2 * at + 1));
  expect((await meetingNow(id)).sequence).toBe(20);
});
