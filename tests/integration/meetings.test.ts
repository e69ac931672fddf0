import { beforeEach, describe, expect, test, vi } from "vitest";
import { readGroupMailToken } from "@/features/groups/utils/mail-list";
import { loadTimeFile } from "@/features/meetings/loaders/feeds";
import { loadMeetings, loadPublicCalendar } from "@/features/meetings/loaders/lists";
import { loadMeeting } from "@/features/meetings/loaders/occurrence";
import { cancelTime, changeTime } from "@/features/meetings/mutations/change-one";
import { inviteMembers } from "@/features/meetings/mutations/invite";
import { meetingsKeeper } from "@/features/meetings/mutations/my-data";
import { remindComing } from "@/features/meetings/mutations/remind";
import { type Reply, reply } from "@/features/meetings/mutations/reply";
import { sweepMeetings } from "@/features/meetings/mutations/sweep";
import type { Actor } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { makeGroup } from "../support/groups";
import {
  mailsTo,
  makeMeetingGroup,
  meetingNow,
  ONCE,
  planOne,
  SECRET_LINK,
  WEEKLY,
} from "../support/meetings";
import { asMember, makePerson } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);
beforeEach(() => {
  request.actor = { kind: "visitor" };
});

const NOW = new Date("2027-01-04T15:00:00Z");
const VISITOR: Actor = { kind: "visitor" };
type Person = { id: string; email: string | null };

async function say(
  { id, email }: Person,
  wanted: Omit<Reply, "isForAll"> & { isForAll?: boolean },
  now = NOW,
) {
  const replier = { personId: id, email: email ?? "", locale: "en" as const };
  return db.$transaction((tx) => reply(tx, replier, { isForAll: false, ...wanted }, now));
}

async function pageFor(actor: Actor, slug: string, id: string, now = NOW) {
  request.actor = actor;
  return loadMeeting(slug, id, now);
}

async function together(a: { id: string }, b: { id: string }, state: "accepted" | "proposed" = "accepted") {
  const aim = await db.groupAim.create({ data: { groupId: a.id, sort: "objective", title: "Together" } });
  return db.collaboration.create({ data: { fromId: a.id, toId: b.id, aimId: aim.id, state } });
}

describe("the join link", () => {
  test("is for who said yes and for coordinators: on the page, in the file, in mail", async () => {
    const made = await makeMeetingGroup();
    const { slug } = made.group;
    const { occurrences } = await planOne(made, ONCE, NOW);
    const id = occurrences[0]?.id ?? "";
    const [stranger, organizer] = [await makePerson(), await makePerson({}, [{ role: "admin" }])];
    const seen = async (actor: Actor) => {
      const page = JSON.stringify(await pageFor(actor, slug, id));
      const file = JSON.stringify(await loadTimeFile(slug, id, "en"));
      return [page, file].map((text) => text.includes("secret-room"));
    };
    for (const actor of [VISITOR, asMember(stranger), asMember(made.member as never), asMember(organizer)]) {
      expect(await seen(actor)).toEqual([false, false]);
    }
    expect(await seen(made.coordinator)).toEqual([true, true]);
    await say(stranger, { occurrenceId: id, answer: "maybe" });
    expect(await seen(asMember(stranger))).toEqual([false, false]);
    await say(stranger, { occurrenceId: id, answer: "yes" });
    expect(await seen(asMember(stranger))).toEqual([true, true]);
    const [mail] = await mailsTo(stranger.email);
    expect([mail?.template, mail?.text.includes(SECRET_LINK), mail?.list]).toEqual([
      "meetings.confirmed",
      true,
      null,
    ]);
    expect(`${mail?.subject}`).not.toMatch(/meeting|group|sample/i);
    await say(stranger, { occurrenceId: id, answer: "no" });
    expect(await seen(asMember(stranger))).toEqual([false, false]);
  });

  test("that is changed goes to who said yes; who said maybe hears without it, who said no nothing", async () => {
    const made = await makeMeetingGroup();
    const { id, occurrences } = await planOne(made, WEEKLY, NOW);
    const first = occurrences[0]?.id ?? "";
    const [yes, maybe, no] = [await makePerson({ locale: "es" }), await makePerson(), await makePerson()];
    await say(yes, { occurrenceId: first, answer: "yes" });
    await say(maybe, { occurrenceId: first, answer: "maybe" });
    await say(no, { occurrenceId: first, answer: "no" });
    const own = { startsLocal: "2027-02-16T18:30", durationMinutes: 90, title: "", place: null, note: "" };
    const wanted = { ...own, joinLink: "https://meet.example/new-room", version: 1 };
    expect(await changeTime(made.permit, first, wanted, NOW)).toBe("done");
    const last = async (person: Person) => (await mailsTo(person.email)).at(-1);
    const toYes = await last(yes);
    expect(toYes).toMatchObject({ template: "meetings.changed", subject: "Cambió una fecha" });
    expect([toYes?.text.includes("new-room"), toYes?.file.includes("new-room")]).toEqual([true, true]);
    const toMaybe = await last(maybe);
    expect([toMaybe?.template, toMaybe?.text.includes("new-room"), toMaybe?.file.includes("room")]).toEqual([
      ...["meetings.changed", false, false],
    ]);
    expect(await mailsTo(no.email)).toEqual([]);
    expect((await meetingNow(id)).occurrences[0]).toMatchObject({ sequence: 1, isChanged: true });
  });
});

describe("what is for members", () => {
  test("is seen and answered by members of the groups that hold it, nobody else", async () => {
    const [made, partner, other] = [
      await makeMeetingGroup(),
      await makeMeetingGroup(),
      await makeMeetingGroup(),
    ];
    await together(made.group, partner.group);
    await together(made.group, other.group, "proposed");
    const hostIds = [partner.group.id, other.group.id];
    const { id, occurrences } = await planOne(made, ONCE, NOW, {
      audience: "members",
      title: "Telltale",
      hostIds,
    });
    const occurrenceId = occurrences[0]?.id ?? "";
    // Only who agreed to work together holds it, too.
    expect(await db.meetingHost.findMany({ where: { meetingId: id } })).toMatchObject([
      { groupId: partner.group.id },
    ]);
    const { slug } = made.group;
    const state = async (actor: Actor) => (await pageFor(actor, slug, occurrenceId)).state;
    expect(await state(VISITOR)).toBe("sign_in");
    const outsider = await makePerson({}, [{ role: "admin" }]);
    expect(await state(asMember(outsider))).toBe("forbidden");
    expect(await state(asMember(other.member as never))).toBe("forbidden");
    expect(await say(outsider, { occurrenceId, answer: "yes" })).toMatchObject({ state: "forbidden" });
    expect(await mailsTo(outsider.email)).toEqual([]);
    for (const { member } of [made, partner]) {
      expect(await state(asMember(member as never))).toBe("ok");
      expect(await say(member, { occurrenceId, answer: "yes" })).toMatchObject({ state: "done" });
    }
    const listed = async (actor: Actor, of: string) => {
      request.actor = actor;
      return JSON.stringify(await loadMeetings(of, { month: "2027-02" }, NOW)).includes("Telltale");
    };
    for (const of of [slug, partner.group.slug]) {
      expect(await listed(asMember(partner.member as never), of)).toBe(true);
      expect(await listed(VISITOR, of)).toBe(false);
      expect(await listed(asMember(outsider), of)).toBe(false);
    }
    const all = await loadPublicCalendar(NOW, daysFrom(NOW, 90));
    expect(JSON.stringify(all)).not.toContain("Telltale");
    expect((await pageFor(VISITOR, other.group.slug, occurrenceId)).state).toBe("missing");
    for (const none of ["none", "", "x".repeat(4000), "00000000-0000-4000-8000-000000000000"]) {
      expect((await pageFor(made.coordinator, slug, none)).state).toBe("missing");
    }
  });

  test("is mailed to nobody who left since", async () => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, ONCE, NOW, { audience: "members" });
    const occurrenceId = occurrences[0]?.id ?? "";
    await say(made.member, { occurrenceId, answer: "yes" });
    await db.groupMember.deleteMany({ where: { personId: made.member.id } });
    await cancelTime(made.permit, occurrenceId, NOW);
    expect((await mailsTo(made.member.email)).map(({ template }) => template)).toEqual([
      "meetings.confirmed",
    ]);
  });
});

describe("answers", () => {
  test("of ten at once are counted exactly, and one of somebody twice at once is one", async () => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, WEEKLY, NOW);
    const occurrenceId = occurrences[0]?.id ?? "";
    const people = await Promise.all(Array.from({ length: 10 }, () => makePerson()));
    await Promise.all(people.map((person) => say(person, { occurrenceId, answer: "yes", isForAll: true })));
    const [one] = people;
    if (!one) throw new Error();
    await Promise.all([1, 2, 3].map(() => say(one, { occurrenceId, answer: "yes", isForAll: true })));
    const page = await pageFor(VISITOR, made.group.slug, occurrenceId);
    expect(page).toMatchObject({ page: { occurrence: { yes: 10, maybe: 0, names: [], link: null } } });
    expect(await db.meetingReply.count({ where: { personId: one.id } })).toBe(42);
  });

  test("while it is called off are told of it, or come too late", async () => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, ONCE, NOW);
    const occurrenceId = occurrences[0]?.id ?? "";
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    const [off, ...said] = await Promise.all([
      cancelTime(made.permit, occurrenceId, NOW),
      ...people.map((person) => say(person, { occurrenceId, answer: "yes" })),
    ]);
    expect(off).toBe("done");
    for (const [at, { state }] of said.entries()) {
      const mails = (await mailsTo(people[at]?.email ?? "")).map(({ template }) => template);
      expect(mails).toEqual(state === "over" ? [] : ["meetings.confirmed", "meetings.cancelled"]);
    }
    expect(await cancelTime(made.permit, occurrenceId, NOW)).toBe("over");
  });

  test("show names as each member chose, and none to who is blocked", async () => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, ONCE, NOW);
    const occurrenceId = occurrences[0]?.id ?? "";
    const answeredAt = new Date(NOW);
    for (const audience of ["everyone", "members", "coordinators"] as const) {
      const person = await makePerson({ name: `for ${audience}` });
      answeredAt.setSeconds(answeredAt.getSeconds() + 1);
      await db.groupMember.create({
        data: { groupId: made.group.id, personId: person.id, audience, wayIn: "open" },
      });
      await say(person, { occurrenceId, answer: "yes" }, answeredAt);
      if (audience === "members") {
        const block = { personId: person.id, avoidedId: made.member.id, scope: "everything" as const };
        const blocked = await makePerson({ name: "Other member" });
        await db.groupMember.create({
          data: { groupId: made.group.id, personId: blocked.id, wayIn: "open" },
        });
        expect(await names(asMember(made.member as never))).toEqual(["for everyone", "for members"]);
        await db.avoidance.create({ data: block });
        expect(await names(asMember(made.member as never))).toEqual(["for everyone"]);
        expect(await names(asMember(blocked))).toEqual(["for everyone", "for members"]);
      }
    }
    const stranger = await makePerson({ name: "No member" });
    await say(stranger, { occurrenceId, answer: "yes" });
    async function names(actor: Actor) {
      const page = await pageFor(actor, made.group.slug, occurrenceId);
      return page.state === "ok" ? page.page.occurrence.names : null;
    }
    expect(await names(VISITOR)).toEqual(["for everyone"]);
    expect(await names(asMember(stranger))).toEqual(["for everyone"]);
    expect(await names(made.coordinator)).toEqual(["for everyone", "for members", "for coordinators"]);
  });

  test("are taken of nothing that is over, called off, archived or was never there", async () => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, ONCE, NOW);
    const occurrenceId = occurrences[0]?.id ?? "";
    const person = await makePerson();
    const later = new Date("2027-02-17T02:00:00Z");
    expect(await say(person, { occurrenceId, answer: "yes" }, later)).toMatchObject({ state: "over" });
    const none = "00000000-0000-4000-8000-000000000000";
    await expect(say(person, { occurrenceId: none, answer: "yes" })).rejects.toThrow(MissingError);
    await db.group.update({ where: { id: made.group.id }, data: { archivedAt: NOW } });
    await expect(say(person, { occurrenceId, answer: "yes" })).rejects.toThrow(MissingError);
    expect(await db.meetingReply.count({ where: { personId: person.id } })).toBe(0);
  });
});

describe("mail", () => {
  test("invites members once who want to know, with a way out of this group's mail", async () => {
    const [made, partner] = [await makeMeetingGroup(), await makeMeetingGroup()];
    await together(made.group, partner.group);
    const add = async (data: { wantsAnnouncements?: boolean }, groupId = made.group.id) => {
      const person = await makePerson({ locale: "es" });
      await db.groupMember.create({ data: { groupId, personId: person.id, wayIn: "open", ...data } });
      return person;
    };
    const [quiet, both, avoids] = [await add({ wantsAnnouncements: false }), await add({}), await add({})];
    await db.groupMember.create({ data: { groupId: partner.group.id, personId: both.id, wayIn: "open" } });
    await db.avoidance.create({
      data: { personId: avoids.id, avoidedId: made.coordinator.id, scope: "everything" },
    });
    const { id } = await planOne(made, WEEKLY, NOW, { hostIds: [partner.group.id] });
    expect(await inviteMembers(id, NOW)).toBe(4);
    expect(await inviteMembers(id, NOW)).toBe(0);
    const [mail] = await mailsTo(both.email);
    expect(mail).toMatchObject({
      template: "meetings.invitation",
      list: "group",
      subject: "Hay una fecha planeada",
    });
    expect(mail?.text.includes(SECRET_LINK)).toBe(false);
    expect(readGroupMailToken(mail?.unsubscribeToken ?? "")).toEqual({
      personId: both.id,
      groupId: made.group.id,
    });
    expect(readGroupMailToken(`${mail?.unsubscribeToken}x`)).toBeNull();
    for (const { email } of [quiet, avoids, made.coordinator]) expect(await mailsTo(email)).toEqual([]);
    expect(await mailsTo(partner.member.email)).toHaveLength(1);
  });

  test("reminds who comes, once, within a day; the link only who said yes", async () => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, ONCE, NOW);
    const occurrenceId = occurrences[0]?.id ?? "";
    const [yes, maybe, no, late] = [
      await makePerson(),
      await makePerson(),
      await makePerson(),
      await makePerson(),
    ];
    await say(yes, { occurrenceId, answer: "yes" });
    await say(maybe, { occurrenceId, answer: "maybe" });
    await say(no, { occurrenceId, answer: "no" });
    await remindComing(new Date("2027-02-15T22:00:00Z"));
    const soon = new Date("2027-02-16T00:00:00Z");
    await say(late, { occurrenceId, answer: "yes" }, soon);
    await Promise.all([remindComing(soon), remindComing(soon)]);
    const kinds = async ({ email }: Person) => (await mailsTo(email)).map(({ template }) => template);
    expect(await kinds(yes)).toEqual(["meetings.confirmed", "meetings.reminder"]);
    expect(await kinds(maybe)).toEqual(["meetings.reminder"]);
    expect([await kinds(no), await kinds(late)]).toEqual([[], ["meetings.confirmed"]]);
    expect((await mailsTo(yes.email)).at(-1)?.text).toContain(SECRET_LINK);
    expect((await mailsTo(maybe.email)).at(-1)?.text).not.toContain(SECRET_LINK);
  });
});

test("what is kept of somebody is exported, forgotten, and swept a year later", async () => {
  const made = await makeMeetingGroup();
  const { id, occurrences } = await planOne(made, ONCE, NOW);
  const occurrenceId = occurrences[0]?.id ?? "";
  await say(made.coordinator as never, { occurrenceId, answer: "yes" });
  await say(made.member, { occurrenceId, answer: "yes" });
  const owner = { id: made.coordinator.id, email: made.coordinator.email };
  expect(await meetingsKeeper.export(owner)).toMatchObject({
    answers: [{ answer: "yes" }],
    planned: [{ title: "Monthly meeting" }],
  });
  const before = await db.meeting.findUniqueOrThrow({ where: { id } });
  await db.$transaction((tx) => meetingsKeeper.forget(tx, owner));
  expect(await meetingsKeeper.export(owner)).toEqual({ answers: [], planned: [], calendar: null });
  expect(await db.meeting.findUniqueOrThrow({ where: { id } })).toEqual({ ...before, createdById: null });
  await sweepMeetings(new Date("2028-01-01T00:00:00Z"));
  expect(await db.meetingReply.count({ where: { occurrenceId } })).toBe(1);
  await sweepMeetings(new Date("2028-03-01T00:00:00Z"));
  expect(await db.meetingReply.count({ where: { occurrenceId } })).toBe(0);
});

test("somebody who coordinates another group alone plans and changes nothing here", async () => {
  const [made, other] = [await makeMeetingGroup(), await makeMeetingGroup()];
  const { occurrences } = await planOne(made, ONCE, NOW);
  const foreign = { group: made.group, permit: other.permit };
  await expect(planOne(foreign, ONCE, NOW)).rejects.toThrow();
  await expect(cancelTime(other.permit, occurrences[0]?.id ?? "", NOW)).rejects.toThrow();
  const idle = await makeGroup();
  await expect(planOne({ group: idle, permit: made.permit }, ONCE, NOW)).rejects.toThrow();
});
