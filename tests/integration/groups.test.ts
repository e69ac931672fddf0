import { beforeEach, describe, expect, test, vi } from "vitest";
import { listRequests } from "@/features/groups/data/people";
import { getSeat } from "@/features/groups/data/seats";
import { loadApiList, readApiRequest } from "@/features/groups/loaders/api";
import { loadGroup, loadGroups } from "@/features/groups/loaders/groups";
import {
  loadAims,
  loadChanges,
  loadDocuments,
  loadInvitation,
  loadPeople,
} from "@/features/groups/loaders/rooms";
import { addAim, decideAim, editAim, moveAim } from "@/features/groups/mutations/aims";
import { addDocument } from "@/features/groups/mutations/documents";
import { joinDraft } from "@/features/groups/mutations/drafts";
import { archiveGroup, createGroup, editGroup, setInitiative } from "@/features/groups/mutations/groups";
import { acceptInvitation, inviteToGroup } from "@/features/groups/mutations/invitations";
import { joinGroup } from "@/features/groups/mutations/join";
import { groupsKeeper } from "@/features/groups/mutations/my-data";
import { decideRequest, leaveGroup, setMembership, setRole } from "@/features/groups/mutations/people";
import { sweepGroups } from "@/features/groups/mutations/sweep";
import { decideTogether, proposeTogether } from "@/features/groups/mutations/together";
import {
  canAcceptInvitation,
  canCoordinate,
  canCreateGroup,
  canDecideJoining,
  canManageGroup,
  canTakePart,
} from "@/features/groups/permissions";
import type { Seat } from "@/features/groups/types";
import type { Actor } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import type { Decision, Permit } from "@/lib/permit";
import { unseal } from "@/lib/secrets";
import { makeGroup } from "../support/groups";
import { asMember, makePerson, type NewRole, permitOf } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);
beforeEach(() => {
  request.actor = { kind: "visitor" };
});

const NOW = new Date("2026-11-20T15:00:00Z");

async function makeMember(name = "", roles: NewRole[] = []) {
  const person = await makePerson({ name }, roles);
  return { ...person, email: person.email ?? "", member: asMember(person) };
}
type Somebody = Awaited<ReturnType<typeof makeMember>>;

async function permitIn<Action extends string>(
  permission: (actor: Actor, seat: Seat | null) => Decision<Action>,
  { member }: Somebody,
  groupId: string,
): Promise<Permit<Action>> {
  const seat = await getSeat(member, { id: groupId });
  return permitOf((actor) => permission(actor, seat), member);
}

const join = (groupId: string, personId: string, more = {}) =>
  db.$transaction((tx) =>
    joinGroup(tx, { groupId, personId, name: "", answers: [], wantsToCoordinate: false, ...more }, NOW),
  );
const seatsOf = (groupId: string) =>
  db.groupMember.findMany({ where: { groupId }, orderBy: { joinedAt: "asc" } });
const mailsTo = async (email: string, template: string) => {
  const rows = await db.outbox.findMany({ where: { recipientHash: recipientHash(email), template } });
  return rows.map(
    ({ sealed }) => unseal("mail", sealed ?? new Uint8Array()) as { props: Record<string, string> },
  );
};

/** A group with somebody who coordinates it. */
async function makeRun(data: Parameters<typeof makeGroup>[1] = {}) {
  const coordinator = await makeMember("Coordinating");
  const group = await makeGroup({ [coordinator.id]: "coordinator" }, data);
  return { coordinator, group };
}

describe("the six", () => {
  test("are there from the start, without members, objectives or meetings, in two languages", async () => {
    const page = await loadGroups(new URLSearchParams());
    expect(page.state === "ok" && page.groups.filter(({ namedIn }) => namedIn === 2019)).toHaveLength(6);
    const found = await loadGroup("worker-co-ops");
    expect(found).toMatchObject({
      state: "ok",
      page: { group: { members: 0, isCoordinated: false, waiting: 0, text: { lang: "en" } }, people: [] },
    });
    expect(await loadAims("worker-co-ops")).toMatchObject({
      state: "ok",
      value: { aims: [], mayEdit: false },
    });
  });

  test("one that nobody coordinates keeps who wants to join waiting, whatever its way in", async () => {
    const [group, person] = [await makeGroup({}, { joining: "open" }), await makeMember("Rosa")];
    expect(await join(group.id, person.id, { wantsToCoordinate: true })).toBe("waiting");
    expect(await join(group.id, person.id)).toBe("waiting");
    const [organizer, admin] = [
      await makeMember("", [{ role: "organizer" }]),
      await makeMember("", [{ role: "admin" }]),
    ];
    const permit = await permitIn(canDecideJoining, organizer, group.id);
    const [asked] = await listRequests(permit, group.id);
    expect(asked).toMatchObject({ name: "Rosa", wantsToCoordinate: true });
    const decision = { groupId: group.id, requestId: asked?.id ?? "", answer: "coordinator" as const };
    expect(await decideRequest(permit, decision, NOW)).toBe(true);
    expect(await seatsOf(group.id)).toMatchObject([
      { personId: person.id, role: "coordinator", wayIn: "request", decidedById: organizer.id },
    ]);
    expect((await db.group.findUniqueOrThrow({ where: { id: group.id } })).activeAt).toEqual(NOW);
    expect(await mailsTo(person.email, "groups.joining")).toMatchObject([
      { props: { answer: "coordinator" } },
    ]);
    // It is hers now: organizers and admins see nothing of who waits any more.
    const other = await makeMember();
    await db.joinRequest.create({ data: { groupId: group.id, personId: other.id } });
    for (const somebody of [organizer, admin]) {
      await expect(permitIn(canDecideJoining, somebody, group.id)).rejects.toThrow("Denied");
      await expect(decideRequest(permit, { ...decision, answer: "accept" }, NOW)).rejects.toThrow(
        MissingError,
      );
    }
  });
});

describe("joining", () => {
  test("an open group takes everybody in at once; ten at once and twice each are ten", async () => {
    const { group } = await makeRun();
    const people = await Promise.all(Array.from({ length: 10 }, () => makeMember()));
    const answers = await Promise.all([...people, ...people].map(({ id }) => join(group.id, id)));
    expect(answers.filter((answer) => answer === "joined")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "already")).toHaveLength(10);
    expect(await seatsOf(group.id)).toHaveLength(11);
  });

  test("without an account: the draft is finished when the address is confirmed, and leads to the group", async () => {
    const [{ group }, person] = [await makeRun(), await makeMember()];
    const values = { groupId: group.id, name: "Ana", answers: [], wantsToCoordinate: false };
    const finish = (personId: string | null) =>
      db.$transaction((tx) =>
        joinDraft.finish(tx, { id: "", values, email: person.email, locale: "es", personId }),
      );
    expect(await finish(person.id)).toEqual({ path: `/groups/${group.slug}?result=joined` });
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).name).toBe("Ana");
    await expect(finish(null)).rejects.toThrow("signed in");
  });

  test("on request: coordinators read the answers, one of two decides, and a no is told kindly", async () => {
    const { coordinator, group } = await makeRun({ joining: "request", questions: ["Why?"] });
    const other = await makeMember();
    await db.groupMember.create({
      data: { groupId: group.id, personId: other.id, role: "coordinator", wayIn: "open" },
    });
    const [first, second] = [await makeMember(), await makeMember()];
    const answers = [{ question: "Why?", answer: "Land" }];
    expect(await join(group.id, first.id, { answers })).toBe("waiting");
    expect(await join(group.id, second.id, { answers })).toBe("waiting");
    expect(await mailsTo(coordinator.email, "groups.request")).toHaveLength(2);
    const permits = await Promise.all(
      [coordinator, other].map((who) => permitIn(canDecideJoining, who, group.id)),
    );
    const [permit, same] = permits as [Permit<"group.let_in">, Permit<"group.let_in">];
    const [asked, later] = await listRequests(permit, group.id);
    const decide = (by: typeof permit, requestId = "", answer: "accept" | "decline" = "accept") =>
      decideRequest(by, { groupId: group.id, requestId, answer }, NOW);
    expect((await Promise.all([decide(permit, asked?.id), decide(same, asked?.id)])).sort()).toEqual([
      false,
      true,
    ]);
    expect(await decide(permit, later?.id, "decline")).toBe(true);
    expect(await mailsTo(second.email, "groups.joining")).toMatchObject([{ props: { answer: "declined" } }]);
    expect(await mailsTo(first.email, "groups.joining")).toHaveLength(1);
    expect((await seatsOf(group.id)).map(({ personId }) => personId)).not.toContain(second.id);
    // She may ask again.
    expect(await join(group.id, second.id)).toBe("waiting");
  });

  test("by invitation: the link works once, for whom it was sent to, as long as the inviter coordinates", async () => {
    const { coordinator, group } = await makeRun({ joining: "invitation" });
    const [guest, stranger] = [await makeMember(), await makeMember()];
    expect(await join(group.id, stranger.id)).toBe("closed");
    const permit = await permitIn(canCoordinate, coordinator, group.id);
    const invite = async () => {
      const about = {
        groupId: group.id,
        to: guest.email,
        role: "note_taker" as const,
        locale: "es" as const,
      };
      await inviteToGroup(permit, about, NOW);
      return (await mailsTo(guest.email, "groups.invitation")).at(-1)?.props.token ?? "";
    };
    const [token, unused] = [await invite(), await invite()];
    const accept = (who: Somebody, link: string, at = NOW) =>
      acceptInvitation(permitOf(canAcceptInvitation, who.member), link, at);
    expect(await accept(stranger, token)).toEqual({ state: "other" });
    expect(await accept(guest, token)).toEqual({ state: "done", slug: group.slug });
    expect(await accept(guest, token)).toEqual({ state: "over" });
    expect(await accept(guest, "none")).toEqual({ state: "over" });
    expect(await accept(guest, unused, daysFrom(NOW, 15))).toEqual({ state: "over" });
    expect(await seatsOf(group.id)).toContainEqual(
      expect.objectContaining({ personId: guest.id, role: "note_taker", decidedById: coordinator.id }),
    );
    await leaveGroup(coordinator.id, group.id);
    expect(await loadInvitation(unused)).toEqual({ state: "over" });
    await sweepGroups(daysFrom(NOW, 60));
    expect(await db.groupInvitation.count({ where: { groupId: group.id } })).toBe(0);
  });
});

describe("who is seen", () => {
  test("nobody who did not choose it: not to visitors, not to a new member of an open group", async () => {
    const { coordinator, group } = await makeRun();
    const [shy, fellow, shown] = [
      await makeMember("Shy"),
      await makeMember("Fellow"),
      await makeMember("Shown"),
    ];
    for (const { id } of [shy, fellow, shown]) await join(group.id, id);
    const choose = async (who: Somebody, audience: "members" | "everyone") =>
      setMembership(await permitIn(canTakePart, who, group.id), group.id, {
        ...{ audience, wantsAnnouncements: true, wantsTalk: false },
      });
    await choose(fellow, "members");
    await choose(shown, "everyone");
    const newcomer = await makeMember("New");
    await join(group.id, newcomer.id);
    const names = async (actor: Actor) => {
      request.actor = actor;
      const [people, page] = [await loadPeople(group.slug, 1), await loadGroup(group.slug)];
      if (people.state !== "ok" || page.state !== "ok") throw new Error("There is such a group");
      return [people.value.members, page.page.people].map((list) => list.map(({ name }) => name).sort());
    };
    expect(await names({ kind: "visitor" })).toEqual([["Shown"], ["Shown"]]);
    expect(await names(newcomer.member)).toEqual([
      ["Fellow", "Shown"],
      ["Fellow", "Shown"],
    ]);
    const [all] = await names(coordinator.member);
    expect(all).toEqual(["Coordinating", "Fellow", "New", "Shown", "Shy"]);
    request.actor = { kind: "visitor" };
    expect(JSON.stringify([await loadPeople(group.slug, 1), await loadGroup(group.slug)])).not.toMatch(
      /Shy|Fellow|Coordinating|example\.org/,
    );
  });

  test("who left, and who was taken out, is gone from it, and her open actions are free", async () => {
    const { coordinator, group } = await makeRun();
    const [one, other] = [await makeMember(), await makeMember()];
    for (const { id } of [one, other]) await join(group.id, id);
    await db.groupAction.create({ data: { groupId: group.id, text: "Call", ownerId: one.id } });
    expect(await leaveGroup(one.id, group.id)).toBe(true);
    expect(await leaveGroup(one.id, group.id)).toBe(false);
    const permit = await permitIn(canManageGroup, coordinator, group.id);
    expect(await setRole(permit, { groupId: group.id, personId: other.id, role: "remove" }, NOW)).toBe(true);
    expect((await seatsOf(group.id)).map(({ personId }) => personId)).toEqual([coordinator.id]);
    expect(await db.groupAction.findFirst({ where: { groupId: group.id } })).toMatchObject({ ownerId: null });
    // A permit that was given before she left opens nothing.
    await leaveGroup(coordinator.id, group.id);
    await expect(
      setRole(permit, { groupId: group.id, personId: other.id, role: "coordinator" }, NOW),
    ).rejects.toThrow(MissingError);
  });
});

describe("what a group wants", () => {
  const values = (title: string, more = {}) => ({
    ...{ sort: "objective" as const, lang: "en", title, body: "", byWhen: "2030" },
    ...more,
  });

  test("a member proposes, a coordinator adopts at a meeting; until then only members see it", async () => {
    const { coordinator, group } = await makeRun();
    const member = await makeMember();
    await join(group.id, member.id);
    const asMemberOf = await permitIn(canTakePart, member, group.id);
    const add = { groupId: group.id, values: values("Ten land trusts"), replacesId: null };
    expect(await addAim(asMemberOf, add, NOW)).toBe("proposed");
    const titles = async (actor: Actor) => {
      request.actor = actor;
      const answer = await loadAims(group.slug);
      return answer.state === "ok" ? answer.value.aims.map(({ title, state }) => `${title} ${state}`) : null;
    };
    expect(await titles({ kind: "visitor" })).toEqual([]);
    expect(await titles(member.member)).toEqual(["Ten land trusts proposed"]);
    request.actor = { kind: "visitor" };
    expect(JSON.stringify(await loadChanges(group.slug, 1))).not.toContain("Ten land trusts");
    const aim = await db.groupAim.findFirstOrThrow({ where: { groupId: group.id } });
    const meeting = await db.meeting.create({
      data: {
        ...{ groupId: group.id, uid: crypto.randomUUID(), title: "M", startsLocal: "2026-11-01T18:00" },
        durationMinutes: 60,
        occurrences: { create: { originalLocal: "2026-11-01T18:00", startsAt: NOW, endsAt: NOW } },
      },
      include: { occurrences: true },
    });
    const permit = await permitIn(canCoordinate, coordinator, group.id);
    const decision = { groupId: group.id, id: aim.id, isAdopted: true };
    const elsewhere = { ...decision, occurrenceId: crypto.randomUUID() };
    await expect(decideAim(permit, elsewhere, NOW)).rejects.toThrow(MissingError);
    const at = { ...decision, occurrenceId: meeting.occurrences[0]?.id ?? null };
    expect((await Promise.all([decideAim(permit, at, NOW), decideAim(permit, at, NOW)])).sort()).toEqual([
      false,
      true,
    ]);
    expect(await titles({ kind: "visitor" })).toEqual(["Ten land trusts adopted"]);
    expect(await loadGroups(new URLSearchParams())).toMatchObject({
      agenda: [{ title: "Ten land trusts", byWhen: "2030" }],
    });
  });

  test("a proposed change takes its place when it is adopted, with history", async () => {
    const { coordinator, group } = await makeRun();
    const permit = await permitIn(canCoordinate, coordinator, group.id);
    const part = await permitIn(canTakePart, coordinator, group.id);
    await addAim(part, { groupId: group.id, values: values("First"), replacesId: null }, NOW);
    const aim = await db.groupAim.findFirstOrThrow({ where: { groupId: group.id } });
    await addAim(part, { groupId: group.id, values: values("Better"), replacesId: aim.id }, NOW);
    const change = await db.groupAim.findFirstOrThrow({ where: { replacesId: aim.id } });
    const decision = { groupId: group.id, id: change.id, isAdopted: true, occurrenceId: null };
    expect(await decideAim(permit, decision, NOW)).toBe(true);
    expect(await db.groupAim.findMany({ where: { groupId: group.id } })).toMatchObject([
      { id: aim.id, title: "Better", version: 2 },
    ]);
    const edit = { groupId: group.id, id: aim.id, values: values("Best"), state: "done" as const };
    await editAim(permit, { ...edit, version: 2 }, NOW);
    await expect(editAim(permit, { ...edit, version: 2 }, NOW)).rejects.toThrow(ConflictError);
    const history = await loadChanges(group.slug, 1);
    expect(history).toMatchObject({
      value: {
        changes: [
          {
            fields: expect.arrayContaining([
              { name: "title", before: "Better", after: "Best" },
              { name: "state", before: "adopted", after: "done" },
            ]),
          },
          { fields: [{ name: "title", before: "First", after: "Better" }] },
          { fields: expect.arrayContaining([{ name: "title", before: null, after: "First" }]) },
        ],
      },
    });
  });

  test("priorities keep their order while two coordinators move them at once", async () => {
    const { coordinator, group } = await makeRun();
    const permit = await permitIn(canCoordinate, coordinator, group.id);
    const part = await permitIn(canTakePart, coordinator, group.id);
    for (const title of ["A", "B", "C"]) {
      const one = values(title, { sort: "priority", byWhen: null });
      await addAim(part, { groupId: group.id, values: one, replacesId: null }, NOW);
    }
    const order = async () =>
      (await db.groupAim.findMany({ where: { groupId: group.id }, orderBy: { position: "asc" } })).map(
        ({ id, title, position }) => ({ id, text: `${position} ${title}` }),
      );
    const before = await order();
    const move = (at: number, isUp: boolean) =>
      moveAim(permit, { groupId: group.id, id: before[at]?.id ?? "", isUp });
    await move(2, true);
    expect((await order()).map(({ text }) => text)).toEqual(["1 A", "2 C", "3 B"]);
    await Promise.all([move(0, false), move(1, true), move(2, true)]);
    expect((await order()).map(({ text }) => text[0])).toEqual(["1", "2", "3"]);
  });
});

describe("a group itself", () => {
  const FIELDS = {
    ...{ lang: "en", purpose: "P", howToJoin: "", altLang: "es", altName: "Nombre", altPurpose: "" },
    ...{ altHowToJoin: null, joining: "open" as const, questions: [], agreement: "" },
  };

  test("is started by who may, changed with a version, archived and never deleted", async () => {
    const admin = await makeMember("", [{ role: "admin" }]);
    const start = permitOf((actor) => canCreateGroup(actor, false), admin.member);
    const slug = await createGroup(start, { ...FIELDS, name: "New" }, NOW);
    expect(slug).toBe("new-2");
    expect(await createGroup(start, { ...FIELDS, name: "Ñandú & Söhne!" }, NOW)).toBe("nandu-sohne");
    const twice = await Promise.all([1, 2].map(() => createGroup(start, { ...FIELDS, name: "Same" }, NOW)));
    expect(twice.sort()).toEqual(["same", "same-2"]);
    const { id } = await db.group.findUniqueOrThrow({ where: { slug } });
    const permit = await permitIn(canManageGroup, admin, id);
    await editGroup(permit, { groupId: id, version: 1, values: { ...FIELDS, name: "Newer" } }, NOW);
    const stale = { groupId: id, version: 1, values: { ...FIELDS, name: "Older" } };
    await expect(editGroup(permit, stale, NOW)).rejects.toThrow(ConflictError);
    await archiveGroup(permit, id, true, NOW);
    expect(await join(id, (await makeMember()).id)).toBe("closed");
    expect(await loadGroup(slug)).toMatchObject({
      page: { group: { isArchived: true, text: { name: "Newer" } } },
    });
    const listed = await loadApiList(readApiRequest(new URLSearchParams({ q: "Newer" })));
    expect(listed.total).toBe(0);
  });

  test("looks after initiatives that are listed, by slug or name", async () => {
    const { coordinator, group } = await makeRun();
    const permit = await permitIn(canCoordinate, coordinator, group.id);
    const set = (named: string, isIn = true) => setInitiative(permit, { groupId: group.id, named, isIn });
    expect(await set("river-valley-co-op")).toBe("done");
    expect(await set("no such thing")).toBe("missing");
    expect(await loadGroup(group.slug)).toMatchObject({
      page: { initiatives: [{ slug: "river-valley-co-op" }] },
    });
    expect(await set("river-valley-co-op", false)).toBe("done");
  });

  test("shows documents to their audience alone", async () => {
    const { coordinator, group } = await makeRun();
    const member = await makeMember();
    await join(group.id, member.id);
    const permit = await permitIn(canCoordinate, coordinator, group.id);
    for (const audience of ["everyone", "members", "coordinators"] as const) {
      await addDocument(permit, group.id, { title: audience, audience, url: "https://example.org/" });
    }
    const seen = async (actor: Actor) => {
      request.actor = actor;
      const answer = await loadDocuments(group.slug);
      return answer.state === "ok" ? answer.value.documents.map(({ title }) => title).sort() : null;
    };
    expect(await seen({ kind: "visitor" })).toEqual(["everyone"]);
    expect(await seen(member.member)).toEqual(["everyone", "members"]);
    expect(await seen(coordinator.member)).toEqual(["coordinators", "everyone", "members"]);
    expect(await seen((await makeMember("", [{ role: "admin" }])).member)).toEqual(["everyone"]);
  });

  test("the API gives public parts and pages, and says what is wrong", async () => {
    const request = readApiRequest(new URLSearchParams({ limit: "2" }));
    const first = await loadApiList(request);
    expect(first.items).toHaveLength(2);
    const next = readApiRequest(new URLSearchParams({ limit: "2", cursor: first.nextCursor ?? "" }));
    const second = await loadApiList(next);
    expect(second.items.map(({ slug }) => slug)).not.toContain(first.items[0]?.slug);
    expect(readApiRequest(new URLSearchParams({ limit: "1e9" })).problems).toMatchObject([
      { parameter: "limit" },
    ]);
    expect(readApiRequest(new URLSearchParams({ cursor: "broken" })).problems).toMatchObject([
      { parameter: "cursor" },
    ]);
    expect(JSON.stringify(first)).not.toMatch(/personId|person_id|example\.org/);
  });
});

test("two groups work together when both say so; either may end it", async () => {
  const [{ coordinator, group }, other] = [await makeRun(), await makeRun()];
  const part = await permitIn(canTakePart, coordinator, group.id);
  const aim = { sort: "objective" as const, lang: "en", title: "Together", body: "", byWhen: null };
  await addAim(part, { groupId: group.id, values: aim, replacesId: null }, NOW);
  const { id: aimId } = await db.groupAim.findFirstOrThrow({ where: { groupId: group.id } });
  const permit = await permitIn(canCoordinate, coordinator, group.id);
  const theirs = await permitIn(canCoordinate, other.coordinator, other.group.id);
  const ask = { groupId: group.id, aimId, otherId: other.group.id, note: "Please" };
  expect((await Promise.all([1, 2].map(() => proposeTogether(permit, ask, NOW)))).sort()).toEqual([
    "done",
    "twice",
  ]);
  expect(await mailsTo(other.coordinator.email, "groups.together")).toMatchObject([
    { props: { what: "proposed" } },
  ]);
  const { id } = await db.collaboration.findFirstOrThrow({ where: { fromId: group.id } });
  const accept = { id, answer: "accept" as const };
  // Who asked cannot answer for the other.
  expect(await decideTogether(permit, { ...accept, groupId: group.id }, NOW)).toBe(false);
  await expect(decideTogether(permit, { ...accept, groupId: other.group.id }, NOW)).rejects.toThrow(
    MissingError,
  );
  expect(await decideTogether(theirs, { ...accept, groupId: other.group.id }, NOW)).toBe(true);
  expect(await mailsTo(coordinator.email, "groups.together")).toMatchObject([
    { props: { what: "accepted" } },
  ]);
  // What they planned to hold together is not the other's any more; what they held is.
  const hold = (startsAt: Date) =>
    db.meeting.create({
      data: {
        ...{ groupId: group.id, uid: crypto.randomUUID(), title: "M", startsLocal: "2026-11-01T18:00" },
        ...{ durationMinutes: 60, hosts: { create: { groupId: other.group.id } } },
        occurrences: { create: { originalLocal: "2026-11-01T18:00", startsAt, endsAt: startsAt } },
      },
    });
  const [held] = [await hold(daysFrom(NOW, -9)), await hold(daysFrom(NOW, 9))];
  expect(await decideTogether(permit, { id, answer: "end", groupId: group.id }, NOW)).toBe(true);
  expect(await db.meetingHost.findMany({ where: { groupId: other.group.id } })).toMatchObject([
    { meetingId: held.id },
  ]);
  expect(await decideTogether(theirs, { id, answer: "end", groupId: other.group.id }, NOW)).toBe(false);
});

test("what is kept of somebody is hers to have and goes with her; the group's stays", async () => {
  const { coordinator, group } = await makeRun();
  const part = await permitIn(canTakePart, coordinator, group.id);
  const aim = { sort: "strategy" as const, lang: "en", title: "Stays", body: "", byWhen: null };
  await addAim(part, { groupId: group.id, values: aim, replacesId: null }, NOW);
  expect(await groupsKeeper.export(coordinator)).toMatchObject({
    memberOf: [{ group: { slug: group.slug }, role: "coordinator" }],
    aims: [{ title: "Stays" }],
  });
  await db.$transaction((tx) => groupsKeeper.forget(tx, coordinator));
  expect(await seatsOf(group.id)).toEqual([]);
  expect(await db.groupAim.findFirst({ where: { groupId: group.id } })).toMatchObject({
    title: "Stays",
    proposedById: null,
  });
});
