import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  cancelTimeAction,
  changeSeriesAction,
  changeTimeAction,
  planMeetingAction,
} from "@/features/meetings/actions/plan";
import { replyAction, visitorReplyAction } from "@/features/meetings/actions/reply";
import { meetingReplyDraft } from "@/features/meetings/mutations/drafts";
import type { ActionState } from "@/lib/action/types";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { addCalendarDays, calendarDayOf } from "@/lib/wall-clock";
import { mailsTo, makeMeetingGroup, meetingNow, ONCE, planOne, WEEKLY } from "../support/meetings";
import { asMember, makePerson } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("@/lib/action/guard", () => ({ isRobot: () => false }));
vi.mock("@/lib/rate-limit", () => ({
  consume: async () => ({ ok: true }),
  consumeAsVisitor: async () => ({ ok: true }),
}));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message.startsWith("to /")) throw error;
  },
}));

type Action = (before: ActionState, form: FormData) => Promise<ActionState>;
type Fields = Record<string, string | string[]>;

async function send(actor: Actor, action: Action, fields: Fields): Promise<string | ActionState> {
  request.actor = actor;
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  try {
    return await action({ state: "idle" }, form);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("to /")) return error.message.slice(3);
    throw error;
  }
}

const NOW = new Date();
const day = (days: number) => addCalendarDays(calendarDayOf(NOW), days);
const VISITOR: Actor = { kind: "visitor" };
const FORM: Fields = {
  ...{ title: "Monthly", lang: "en", audience: "everyone", stepFree: "unknown" },
  ...{ day: day(10), from: "18:30", to: "20:00", repeat: "weekly", until: day(60) },
};

let made: Awaited<ReturnType<typeof makeMeetingGroup>>;
beforeEach(async () => {
  made = await makeMeetingGroup();
});

describe("a form with something wrong in it", () => {
  test.each<[Fields, string[]]>([
    [{ title: "x".repeat(10_000) }, ["title"]],
    [{ title: " \u200b " }, ["title"]],
    [{ to: "18:00" }, ["to"]],
    [{ until: "" }, ["until"]],
    [{ until: "9999-12-31" }, ["until"]],
    [{ repeat: "daily" }, ["repeat"]],
    [{ repeat: "FREQ=SECONDLY;COUNT=5000" }, ["repeat"]],
    [{ joinLink: "javascript:alert(1)" }, ["joinLink"]],
    [{ joinLink: "data:text/html,x" }, ["joinLink"]],
    [{ joinLink: "not an address" }, ["joinLink"]],
    [{ joinLink: `https://meet.example/${"x".repeat(600)}` }, ["joinLink"]],
    [{ audience: "coordinators" }, ["audience"]],
    [{ lang: "xx" }, ["lang"]],
    [{ town: "Atlantis", to: "01:00" }, ["to", "town"]],
    [{ day: "2027-02-30" }, ["day"]],
    [{ day: ["2027-02-03", "2027-02-04"] }, ["day"]],
    [{ hosts: "me" }, ["hosts"]],
    [{ description: "x".repeat(5_000) }, ["description"]],
  ])("%# comes back with one message for each field and what was typed", async (wrong, fields) => {
    const state = await send(made.coordinator, planMeetingAction, {
      slug: made.group.slug,
      ...FORM,
      ...wrong,
    });
    if (typeof state === "string" || state.state !== "error") throw new Error(JSON.stringify(state));
    expect([state.code, Object.keys(state.fieldErrors).sort()]).toEqual(["invalid", fields]);
    expect(state.values.from).toEqual(["18:30"]);
    expect(await db.meeting.count({ where: { groupId: made.group.id } })).toBe(0);
  });

  test("is sent by nobody who does not coordinate the group", async () => {
    const form = { slug: made.group.slug, ...FORM };
    const admin = asMember(await makePerson({}, [{ role: "admin" }]));
    expect(await send(VISITOR, planMeetingAction, form)).toMatchObject({ code: "sign_in" });
    for (const actor of [admin, asMember(made.member as never)]) {
      expect(await send(actor, planMeetingAction, form)).toMatchObject({ code: "forbidden" });
    }
    expect(await send(made.coordinator, planMeetingAction, { ...form, slug: "none" })).toMatchObject({
      code: "forbidden",
    });
  });
});

test("a meeting is planned, changed and called off by its forms", async () => {
  const form = {
    slug: made.group.slug,
    ...FORM,
    town: "Holyoke",
    languages: ["en", "es"],
    joinLink: "https://meet.example/a",
  };
  const path = await send(made.coordinator, planMeetingAction, form);
  expect(path).toMatch(new RegExp(`^/groups/${made.group.slug}/meetings/[0-9a-f-]{36}\\?result=planned$`));
  const meeting = await db.meeting.findFirstOrThrow({
    where: { groupId: made.group.id },
    include: { town: true },
  });
  expect([meeting.town?.slug, meeting.languages]).toEqual(["holyoke", ["en", "es"]]);
  const { occurrences } = await meetingNow(meeting.id);
  const id = occurrences[1]?.id ?? "";
  const one = { id, version: "1", day: day(18), from: "10:00", to: "11:00", place: "Library", joinLink: "" };
  expect(await send(made.coordinator, changeTimeAction, one)).toContain("result=changed");
  // The same form again is from before the change.
  expect(await send(made.coordinator, changeTimeAction, one)).toMatchObject({ code: "conflict" });
  const asAnother = { ...one, version: "2", to: "09:00" };
  expect(await send(made.coordinator, changeTimeAction, asAnother)).toMatchObject({
    fieldErrors: { to: expect.any(String) },
  });
  expect(await send(made.coordinator, cancelTimeAction, { id })).toMatchObject({
    fieldErrors: { agrees: expect.any(String) },
  });
  expect(await send(made.coordinator, cancelTimeAction, { id, agrees: "on" })).toContain("result=cancelled");
  expect(await send(made.coordinator, changeTimeAction, { ...one, version: "3" })).toMatchObject({
    code: "missing",
  });
  const series = { ...FORM, id: meeting.id, version: "3", title: "New name", from: "19:00", to: "20:30" };
  expect(await send(made.coordinator, changeSeriesAction, series)).toContain("result=changed");
  expect(await meetingNow(meeting.id)).toMatchObject({
    title: "New name",
    durationMinutes: 90,
    joinLink: "",
  });
});

describe("an answer without an account", () => {
  const finish = async (occurrenceId: string, email: string, personId: string | null = null) => {
    const values = { occurrenceId, answer: "yes" as const, isForAll: false };
    return db.$transaction((tx) =>
      meetingReplyDraft.finish(tx, { id: "", values, email, locale: "es", personId }),
    );
  };

  test("begins as a draft, counts when the address is confirmed, and brings the link by mail alone", async () => {
    const { occurrences } = await planOne(made, { ...ONCE, day: day(10) }, NOW);
    const id = occurrences[0]?.id ?? "";
    const email = `${crypto.randomUUID()}@example.org`;
    expect(await send(VISITOR, visitorReplyAction, { id, answer: "yes" })).toMatchObject({
      fieldErrors: { email: expect.any(String) },
    });
    expect(await send(VISITOR, visitorReplyAction, { id, answer: "perhaps", email })).toMatchObject({
      fieldErrors: { answer: expect.any(String) },
    });
    expect(await send(VISITOR, replyAction, { id, answer: "yes" })).toMatchObject({ code: "sign_in" });
    expect(await send(VISITOR, visitorReplyAction, { id, answer: "yes", email })).toBe("/confirm");
    expect(await db.meetingReply.count({ where: { occurrenceId: id } })).toBe(0);
    expect(await finish(id, email)).toEqual({ path: `/groups/${made.group.slug}/meetings/${id}?result=yes` });
    expect(await db.meetingReply.count({ where: { occurrenceId: id } })).toBe(1);
    const [mail] = await mailsTo(email);
    expect([mail?.subject, mail?.text.includes("secret-room")]).toEqual(["Tu fecha está anotada", true]);
  });

  test("to what is for members is none, not even by a draft begun before", async () => {
    const { occurrences } = await planOne(made, { ...WEEKLY, day: day(10), until: day(40) }, NOW, {
      audience: "members",
    });
    const id = occurrences[0]?.id ?? "";
    const email = `${crypto.randomUUID()}@example.org`;
    expect(await send(VISITOR, visitorReplyAction, { id, answer: "yes", email })).toMatchObject({
      code: "missing",
    });
    expect((await finish(id, email)).path).toContain("result=forbidden");
    expect(await finish("00000000-0000-4000-8000-000000000000", email)).toEqual({ path: "/groups" });
    expect([await mailsTo(email), await db.meetingReply.count({ where: { occurrenceId: id } })]).toEqual([
      [],
      0,
    ]);
  });
});
