import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/groups/mail/[token]/route";
import { MailLayout } from "@/components/mail/mail-layout";
import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate, canTakePart } from "@/features/groups/permissions";
import type { GroupRole } from "@/features/groups/types";
import { groupMailToken, readGroupMailToken } from "@/features/groups/utils/mail-list";
import {
  loadAnnouncement,
  loadAnnouncements,
  loadReportable,
  loadTalk,
  loadThread,
} from "@/features/talk/loaders";
import { loadReportedOne, loadReportedTalk } from "@/features/talk/loaders/desk";
import { loadGroupTalk } from "@/features/talk/loaders/group-page";
import { loadGroupMail } from "@/features/talk/loaders/mail-list";
import { announce } from "@/features/talk/mutations/announce";
import { runTalkDigest } from "@/features/talk/mutations/digest";
import { mailAnnouncement } from "@/features/talk/mutations/mail-announcement";
import { leaveGroupMail } from "@/features/talk/mutations/mail-list";
import { talkKeeper } from "@/features/talk/mutations/my-data";
import { removeAnnouncement, removeMessage } from "@/features/talk/mutations/remove";
import { judgeTalk, reportTalk } from "@/features/talk/mutations/report";
import { sweepTalk } from "@/features/talk/mutations/sweep";
import { answerThread, startThread } from "@/features/talk/mutations/threads";
import { canJudgeTalk, canReportTalk } from "@/features/talk/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor, Member } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db } from "@/lib/db";
import { MissingError, TooOftenError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { composeMessage } from "@/lib/mailer/message";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";
import { MAILS } from "@/mails";
import { makeGroup } from "../support/groups";
import { asMember, makePerson, permitOf } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
beforeEach(async () => {
  request.actor = { kind: "visitor" };
  await db.rateLimit.deleteMany();
});

const NOW = new Date("2026-11-20T15:00:00Z");
const VISITOR: Actor = { kind: "visitor" };
const never = new AbortController().signal;

async function makeMember(
  data: Parameters<typeof makePerson>[0] = {},
  roles = [] as { role: "organizer" }[],
) {
  const person = await makePerson(data, roles);
  return { id: person.id, email: person.email ?? "", member: asMember(person) };
}
type Somebody = Awaited<ReturnType<typeof makeMember>>;

/** A group with a coordinator and two members, the second with a name that she shows to members. */
async function makeScene(data: Partial<Prisma.GroupUncheckedCreateInput> = {}) {
  const [cora, ana, ben] = [
    await makeMember({ name: "Cora" }),
    await makeMember({ name: "Ana Canary" }),
    await makeMember({ name: "Ben" }),
  ];
  const group = await makeGroup({ [cora.id]: "coordinator", [ana.id]: "member", [ben.id]: "member" }, data);
  const joinedAt = daysFrom(NOW, -30);
  await db.groupMember.updateMany({ where: { groupId: group.id }, data: { joinedAt } });
  await db.groupMember.update({
    where: { groupId_personId: { groupId: group.id, personId: ben.id } },
    data: { audience: "members" },
  });
  return { group, cora, ana, ben };
}
type Scene = Awaited<ReturnType<typeof makeScene>>;

const seatAs = (role: GroupRole | null) => ({
  ...{ groupId: "x", slug: "x", isArchived: false, isCoordinated: true, role },
});
const writer = ({ member }: { member: Member }) =>
  permitOf((actor) => canTakePart(actor, seatAs("member")), member);
const coordinator = ({ member }: { member: Member }) =>
  permitOf((actor) => canCoordinate(actor, seatAs("coordinator")), member);
const WORDS = { lang: "en", showsName: false };

const tell = ({ group, cora }: Scene, more = {}, now = NOW) =>
  announce(
    coordinator(cora),
    {
      groupId: group.id,
      title: "Hall is free",
      body: "Come **all**",
      audience: "members",
      lang: "en",
      ...more,
    },
    now,
  );
const begin = (groupId: string, who: Somebody, more = {}, now = NOW) =>
  startThread(writer(who), { groupId, title: "Chairs", body: "Who has chairs?", ...WORDS, ...more }, now);
// Each a second after the one before: what is written in the same moment has no order.
let seconds = 0;
const soon = () => new Date(NOW.getTime() + ++seconds * 1000);
const answer = (groupId: string, threadId: string, who: Somebody, body: string, now = soon()) =>
  answerThread(writer(who), { groupId, threadId, body, ...WORDS }, now);
const block = (who: Somebody, whom: Somebody) =>
  db.avoidance.create({ data: { personId: who.id, avoidedId: whom.id, scope: "everything" } });

const as = async <T>(actor: Actor, work: () => Promise<T>): Promise<T> => {
  request.actor = actor;
  return work();
};
const readThread = (slug: string, id: string, page: unknown = undefined) =>
  loadThread(slug, id, { locale: "en", page });
async function mailsTo(who: Somebody, template: string) {
  const where = { recipientHash: recipientHash(who.email), template };
  const rows = await db.outbox.findMany({ where, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    ...(unseal("mail", row.sealed ?? new Uint8Array()) as { props: unknown; unsubscribeToken: string }),
    ...{ list: row.list, template: row.template },
  }));
}
async function letter(who: Somebody, template: string, locale: "en" | "es" = "en") {
  const [sealed] = await mailsTo(who, template);
  const mail = MAILS.find(({ name }) => name === template);
  if (!sealed || !mail) throw new Error("no mail");
  const rendered = await renderMail(mail, MailLayout, { locale, ...sealed });
  const envelope = { outboxId: 1n, to: who.email, replyTo: null, ...sealed };
  return { ...rendered, headers: composeMessage(rendered, envelope).headers };
}

describe("an announcement", () => {
  test("is archived and mailed once to those who want it, with a subject that says nothing", async () => {
    const scene = await makeScene({ name: "Tenants of Elm Street" });
    const { group, cora, ana, ben } = scene;
    await db.groupMember.updateMany({
      where: { groupId: group.id, personId: ben.id },
      data: { wantsAnnouncements: false },
    });
    const id = await tell(scene);
    await Promise.all([mailAnnouncement(id, never), mailAnnouncement(id, never)]);
    const counts = [cora, ana, ben].map(async (who) => (await mailsTo(who, "talk.announcement")).length);
    expect(await Promise.all(counts)).toEqual([0, 1, 0]);
    for (const locale of ["en", "es"] as const) {
      const { subject, html, text, headers } = await letter(ana, "talk.announcement", locale);
      const preview = /data-skip-in-text="true">([^<]*)</.exec(html)?.[1] ?? "";
      for (const word of ["Elm", "Hall", "Cora", cora.email]) expect(subject + preview).not.toContain(word);
      expect(text).toContain("Hall is free");
      expect(html).toContain("<strong>all</strong>");
      expect(html + text).not.toContain(cora.email);
      const token = groupMailToken(ana.id, group.id);
      expect(headers["List-Unsubscribe"]).toContain(`/api/groups/mail/${token}>`);
      expect(text).toContain(`/groups/mail/${token}?hl=${locale}`);
    }
  });

  test("for members is seen by nobody else; one for everybody is; a name by those it is shown to", async () => {
    const scene = await makeScene();
    const { group, cora, ana } = scene;
    const [inside, open] = [await tell(scene), await tell(scene, { title: "Come", audience: "everyone" })];
    const stranger = await makeMember();
    for (const actor of [VISITOR, stranger.member]) {
      expect(await as(actor, () => loadAnnouncement(group.slug, inside, "en"))).toEqual({ state: "missing" });
      const list = await as(actor, () => loadAnnouncements(group.slug, "en", undefined));
      expect(list).toMatchObject({ list: { items: [{ id: open }] }, mayAnnounce: false });
      expect(JSON.stringify(list)).not.toMatch(/Cora|Hall/);
    }
    const own = await as(ana.member, () => loadAnnouncements(group.slug, "en", "7"));
    expect(own).toMatchObject({
      list: { items: [{ author: { kind: "unnamed" } }, { id: inside }], page: 1 },
    });
    const hers = await as(cora.member, () => loadAnnouncements(group.slug, "en", undefined));
    expect(hers).toMatchObject({ mayAnnounce: true, list: { items: [{ author: { kind: "you" } }, {}] } });
    expect(await loadAnnouncements("no-such", "en", undefined)).toEqual({ state: "missing" });
    expect(await loadAnnouncement(group.slug, "no\0id", "en")).toEqual({ state: "missing" });
  });

  test("is written five times a day and no more, however many at once; only by who still coordinates", async () => {
    const scene = await makeScene();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => tell(scene, { title: `Number ${at}` })),
    );
    const failed = results.filter((one) => one.status === "rejected");
    expect(failed).toHaveLength(3);
    expect(failed[0]?.reason).toBeInstanceOf(TooOftenError);
    expect(await db.announcement.count({ where: { groupId: scene.group.id } })).toBe(5);
    await tell(scene, {}, daysFrom(NOW, 1.1));
    const other = await makeScene();
    await db.groupMember.updateMany({
      where: { groupId: other.group.id, personId: other.cora.id },
      data: { role: "member" },
    });
    await expect(tell(other)).rejects.toBeInstanceOf(MissingError);
  });

  test("that was removed is gone, and goes to nobody more; a block keeps its mail away, and nothing else", async () => {
    const scene = await makeScene();
    const { group, cora, ana, ben } = scene;
    await block(ana, cora);
    const [inside, open] = [await tell(scene), await tell(scene, { audience: "everyone", title: "Open" })];
    await mailAnnouncement(inside, never);
    expect(await mailsTo(ana, "talk.announcement")).toEqual([]);
    expect(await mailsTo(ben, "talk.announcement")).toHaveLength(1);
    const hers = await as(ana.member, () => loadAnnouncements(group.slug, "en", undefined));
    expect(hers).toMatchObject({ list: { items: [{ id: open }] } });
    await removeAnnouncement(coordinator(cora), { groupId: group.id, id: open }, NOW);
    await mailAnnouncement(open, never);
    expect(await mailsTo(ben, "talk.announcement")).toHaveLength(1);
    expect(await as(ben.member, () => loadAnnouncement(group.slug, open, "en"))).toEqual({
      state: "missing",
    });
    await expect(
      removeAnnouncement(coordinator(ben), { groupId: group.id, id: inside }, NOW),
    ).rejects.toBeInstanceOf(MissingError);
  });
});

describe("a conversation", () => {
  test("is for members only, and shows names as each of them chose", async () => {
    const { group, cora, ana, ben } = await makeScene();
    const id = await begin(group.id, ana);
    await answer(group.id, id, ben, "I have six");
    await answer(group.id, id, cora, "And tables");
    expect(await as(VISITOR, () => loadTalk(group.slug, "en", undefined))).toEqual({ state: "sign_in" });
    const stranger = await makeMember();
    expect(await as(stranger.member, () => readThread(group.slug, id))).toMatchObject({ state: "closed" });
    const kinds = async (who: Somebody) => {
      const page = await as(who.member, () => readThread(group.slug, id));
      return page.state === "ok" ? page.list.items.map(({ author }) => author) : page.state;
    };
    expect(await kinds(ben)).toEqual([
      { kind: "unnamed", number: 1 },
      { kind: "you" },
      { kind: "unnamed", number: 3 },
    ]);
    expect(await kinds(cora)).toMatchObject([{ name: "Ana Canary" }, { name: "Ben" }, { kind: "you" }]);
    await db.groupMember.deleteMany({ where: { groupId: group.id, personId: ben.id } });
    expect((await kinds(ana))[1]).toEqual({ kind: "gone" });
    const other = await makeScene();
    expect(await as(other.ana.member, () => readThread(other.group.slug, id))).toEqual({ state: "missing" });
  });

  test("shows a name from when its owner says so", async () => {
    const { group, ana, ben } = await makeScene();
    const id = await begin(group.id, ana, { showsName: true });
    expect(await as(ben.member, () => readThread(group.slug, id))).toMatchObject({
      list: { items: [{ author: { name: "Ana Canary" } }] },
      own: { name: "Ben", isSeen: true },
    });
  });

  test("is not written in by who is not in the group, or in an archived one; nor twice by one press", async () => {
    const { group, ana, ben } = await makeScene();
    const stranger = await makeMember();
    await expect(begin(group.id, stranger)).rejects.toBeInstanceOf(MissingError);
    const ids = await Promise.all([begin(group.id, ana), begin(group.id, ana)]);
    expect(new Set(ids).size).toBe(1);
    const id = ids[0] ?? "";
    await expect(answer(group.id, id, stranger, "Hi")).rejects.toBeInstanceOf(MissingError);
    await Promise.all([answer(group.id, id, ben, "I have"), answer(group.id, id, ben, "I have")]);
    expect(await db.threadMessage.count({ where: { threadId: id } })).toBe(2);
    await db.group.update({ where: { id: group.id }, data: { archivedAt: NOW } });
    await expect(answer(group.id, id, ben, "More")).rejects.toBeInstanceOf(MissingError);
    expect(await as(ben.member, () => readThread(group.slug, id))).toMatchObject({ state: "ok", own: null });
  });

  test("is taken back by its author and removed by coordinators, and leaves a place", async () => {
    const { group, cora, ana, ben } = await makeScene();
    const id = await begin(group.id, ana);
    await answer(group.id, id, ben, "Rude words");
    const [first, second] = await db.threadMessage.findMany({
      where: { threadId: id },
      orderBy: { id: "asc" },
    });
    const remove = (who: Somebody, message: typeof first) =>
      removeMessage(writer(who), { groupId: group.id, id: message?.id ?? "" }, NOW);
    await expect(remove(ana, second)).rejects.toBeInstanceOf(MissingError);
    expect(await remove(cora, second)).toMatchObject({ isLast: false });
    await expect(remove(ben, second)).rejects.toBeInstanceOf(MissingError);
    expect(await as(ben.member, () => readThread(group.slug, id))).toMatchObject({
      thread: { title: "Chairs" },
      list: { items: [{ state: "shown" }, { state: "removed", body: "" }] },
    });
    await answer(group.id, id, ben, "Sorry");
    expect(await remove(ana, first)).toMatchObject({ isLast: false });
    expect(await as(ben.member, () => readThread(group.slug, id))).toMatchObject({
      thread: { title: null },
      list: { items: [{ state: "taken_back" }, {}, {}] },
    });
    await sweepTalk(daysFrom(NOW, 31));
    const left = await db.threadMessage.findMany({ where: { threadId: id }, orderBy: { id: "asc" } });
    expect(left.map(({ body }) => body)).toEqual(["", "", "Sorry"]);
  });

  test("hides from who blocked somebody all that they wrote, and shows them everything", async () => {
    const { group, ana, ben, cora } = await makeScene();
    const [mine, theirs] = [await begin(group.id, ana), await begin(group.id, ben, { title: "Benches" })];
    await answer(group.id, mine, ben, "Ben's words");
    await answer(group.id, mine, cora, "Cora's words");
    await block(ana, ben);
    const hers = await as(ana.member, () => loadTalk(group.slug, "en", undefined));
    expect(JSON.stringify(hers)).not.toContain("Benches");
    expect(hers).toMatchObject({ list: { items: [{ id: mine, messages: 2 }] } });
    expect(JSON.stringify(await as(ana.member, () => readThread(group.slug, mine)))).not.toContain("Ben's");
    expect(await as(ana.member, () => readThread(group.slug, theirs))).toEqual({ state: "missing" });
    await expect(answer(group.id, theirs, ana, "Hello")).rejects.toBeInstanceOf(MissingError);
    expect(await as(ben.member, () => loadTalk(group.slug, "en", undefined))).toMatchObject({
      list: { items: [{ id: mine, messages: 3 }, { id: theirs }] },
    });
  });

  test("has pages, and the group's page shows what is new to those who may see it", async () => {
    const { group, ana, ben } = await makeScene();
    const id = await begin(group.id, ana);
    const data = Array.from({ length: 60 }, (_, at) => ({
      ...{ threadId: id, authorId: ben.id, body: `Line ${at}` },
      createdAt: new Date(NOW.getTime() + at * 1000),
    }));
    await db.threadMessage.createMany({ data });
    request.actor = ana.member;
    expect(await loadTalk(group.slug, "en", undefined)).toMatchObject({ list: { items: [{ lastPage: 2 }] } });
    const second = await readThread(group.slug, id, "2");
    expect(second).toMatchObject({ list: { page: 2, pages: 2 } });
    expect(second.state === "ok" && second.list.items).toHaveLength(11);
    for (const odd of ["0", "-1", "x", ["1", "2"], "99999999"]) {
      expect(await readThread(group.slug, id, odd)).toMatchObject({ state: "ok" });
    }
    const seat = await getSeat(ana.member, { id: group.id });
    expect(await loadGroupTalk(group.id, seat)).toMatchObject({ announcements: [], threads: [{ id }] });
    request.actor = VISITOR;
    expect(await loadGroupTalk(group.id, null)).toMatchObject({ threads: null });
  });
});

describe("the daily mail", () => {
  test("tells once of what others wrote, and shows words to those alone who turned that on", async () => {
    const { group, cora, ana, ben } = await makeScene({ name: "Tenants of Elm Street" });
    await db.person.update({ where: { id: ben.id }, data: { mailShowsContent: true } });
    const id = await begin(group.id, ana);
    const later = new Date(NOW.getTime() + 600_000);
    await answer(group.id, id, cora, "Six chairs", later);
    const evening = new Date(NOW.getTime() + 3_600_000);
    const sent = await Promise.all([runTalkDigest(evening, never), runTalkDigest(evening, never)]);
    expect(sent[0] + sent[1]).toBeGreaterThanOrEqual(3);
    const propsTo = async (who: Somebody) => (await mailsTo(who, "talk.digest")).map(({ props }) => props);
    expect(await propsTo(ana)).toMatchObject([{ messages: 1, threads: 1, told: [] }]);
    expect(await propsTo(cora)).toMatchObject([{ messages: 1, told: [] }]);
    expect(await propsTo(ben)).toMatchObject([
      { messages: 2, told: [{ title: "Chairs", text: "Who has chairs?" }, { text: "Six chairs" }] },
    ]);
    const quiet = await letter(ana, "talk.digest");
    expect(quiet.text).not.toMatch(/chairs/i);
    const full = await letter(ben, "talk.digest", "es");
    expect(full.text).toContain("Six chairs");
    expect(full.subject).not.toMatch(/Elm|chairs/i);
    expect(full.headers["List-Unsubscribe"]).toContain("/api/groups/mail/");
    await runTalkDigest(daysFrom(evening, 1), never);
    expect(await propsTo(ana)).toHaveLength(1);
    await answer(group.id, id, ben, "Benches, too", daysFrom(evening, 1));
    await runTalkDigest(daysFrom(evening, 2), never);
    expect(await propsTo(ana)).toHaveLength(2);
    expect(await propsTo(ben)).toHaveLength(1);
  });

  test("goes to nobody who ended it, left, blocked who wrote, or only came later", async () => {
    const { group, cora, ana, ben } = await makeScene();
    await begin(group.id, ana);
    await block(ben, ana);
    await leaveGroupMail({ personId: cora.id, groupId: group.id }, "talk");
    const late = await makeMember();
    await db.groupMember.create({
      data: {
        groupId: group.id,
        personId: late.id,
        wayIn: "open",
        joinedAt: new Date(NOW.getTime() + 60_000),
      },
    });
    await runTalkDigest(new Date(NOW.getTime() + 3_600_000), never);
    const counts = [cora, ana, ben, late].map(async (who) => (await mailsTo(who, "talk.digest")).length);
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
  });
});

describe("mail of a group", () => {
  const post = (token: string, body: BodyInit = new URLSearchParams({ "List-Unsubscribe": "One-Click" })) =>
    POST(new Request(`http://localhost/api/groups/mail/${token}`, { method: "POST", body }), {
      params: Promise.resolve({ token }),
    });

  test("is ended by one click without a cookie, for this group and this person alone", async () => {
    const { group, ana, ben } = await makeScene();
    const token = groupMailToken(ana.id, group.id);
    expect(readGroupMailToken(token)).toEqual({ personId: ana.id, groupId: group.id });
    expect(readGroupMailToken(`${token}x`)).toBeNull();
    expect((await post(token, "anything")).status).toBe(400);
    expect(await loadGroupMail(token, "en")).toMatchObject({ announcements: true, talk: true });
    expect((await post(token)).status).toBe(200);
    expect((await post(token)).status).toBe(200);
    expect(await loadGroupMail(token, "en")).toMatchObject({ announcements: false, talk: false });
    expect(await loadGroupMail(groupMailToken(ben.id, group.id), "en")).toMatchObject({ talk: true });
    for (const wrong of ["none", `${token}x`, "a.b.c"]) expect((await post(wrong)).status).toBe(404);
    expect(await loadGroupMail("none", "en")).toEqual({ state: "wrong" });
    await db.groupMember.deleteMany({ where: { personId: ana.id } });
    expect((await post(token)).status).toBe(200);
    expect(await loadGroupMail(token, "en")).toMatchObject({ group: null });
  });
});

describe("a report", () => {
  const reportAs = (who: Somebody, subjectType: "thread_message" | "announcement", subjectId: string) =>
    reportTalk(permitOf(canReportTalk, who.member), {
      subjectType,
      subjectId,
      reason: "dangerous",
      note: "Look",
    });

  test("reaches coordinators as a mark, and organizers with the words, who keep or remove them", async () => {
    const { group, cora, ana, ben } = await makeScene();
    const organizer = await makeMember({}, [{ role: "organizer" }]);
    const id = await begin(group.id, ana, { title: "Telltale title" });
    const { id: message } = await db.threadMessage.findFirstOrThrow({ where: { threadId: id } });
    const reportable = (who: Actor) => as(who, () => loadReportable(group.slug, { message }, "en"));
    expect((await reportable(ben.member)).state).toBe("ok");
    expect([(await reportable(ana.member)).state, (await reportable(VISITOR)).state]).toEqual([
      "missing",
      "sign_in",
    ]);
    await Promise.all([reportAs(ben, "thread_message", message), reportAs(ben, "thread_message", message)]);
    expect(await db.report.count({ where: { subjectId: message } })).toBe(1);
    const marks = async (who: Somebody) => {
      const page = await as(who.member, () => readThread(group.slug, id));
      return page.state === "ok" && page.list.items.map(({ isReported }) => isReported);
    };
    expect([await marks(cora), await marks(ben), await marks(ana)]).toEqual([[true], [false], [false]]);
    expect(await as(cora.member, () => loadReportedTalk("en"))).toEqual({ state: "forbidden" });
    const list = await as(organizer.member, () => loadReportedTalk("en"));
    expect(list).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ id: message })]) });
    expect(JSON.stringify(list)).not.toContain(ana.id);
    expect(await as(organizer.member, () => loadReportedOne(message, "en"))).toMatchObject({
      value: { title: "Telltale title", reports: [{ note: "Look" }] },
    });
    expect(await db.logEntry.count({ where: { subjectId: message, action: "talk.open" } })).toBe(1);
    const judge = permitOf((actor) => canJudgeTalk(actor, { authorId: ana.id }), organizer.member);
    const subject = { subjectType: "thread_message" as const, subjectId: message };
    const twice = await Promise.allSettled([1, 2].map(() => judgeTalk(judge, subject, "remove", NOW)));
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await as(ben.member, () => readThread(group.slug, id))).toEqual({ state: "missing" });
    expect(() =>
      permitOf((actor) => canJudgeTalk(actor, { authorId: organizer.id }), organizer.member),
    ).toThrow();
  });

  test("of an announcement is answered by removing it, or by saying that nothing is wrong", async () => {
    const scene = await makeScene();
    const organizer = await makeMember({}, [{ role: "organizer" }]);
    const id = await tell(scene, { audience: "everyone" });
    await reportAs(scene.ana, "announcement", id);
    await as(organizer.member, () => loadReportedOne(id, "en"));
    expect(await db.logEntry.count({ where: { subjectId: id, action: "talk.open" } })).toBe(0);
    const judge = permitOf((actor) => canJudgeTalk(actor, { authorId: null }), organizer.member);
    await judgeTalk(judge, { subjectType: "announcement", subjectId: id }, "keep", NOW);
    expect(await loadAnnouncement(scene.group.slug, id, "en")).toMatchObject({ state: "ok" });
    expect(await as(organizer.member, () => loadReportedOne(id, "en"))).toMatchObject({ value: null });
    expect(await as(organizer.member, () => loadReportedOne("x\0", "en"))).toMatchObject({ value: null });
  });
});

test("what somebody wrote is given to her, and goes with her; what she announced stays without her name", async () => {
  const scene = await makeScene();
  const { group, cora, ana, ben } = scene;
  const [id, told] = [await begin(group.id, ana), await tell(scene)];
  await answer(group.id, id, ben, "I have six");
  expect(await talkKeeper.export(ana)).toMatchObject({
    conversationsBegun: [{ title: "Chairs" }],
    written: [{ body: "Who has chairs?" }],
  });
  for (const who of [ana, cora]) await db.$transaction((tx) => talkKeeper.forget(tx, who));
  const page = await as(ben.member, () => readThread(group.slug, id));
  expect(page).toMatchObject({ thread: { title: null }, list: { items: [{ state: "gone", body: "" }, {}] } });
  expect(await as(ben.member, () => loadAnnouncement(group.slug, told, "en"))).toMatchObject({
    announcement: { author: { kind: "gone" }, title: "Hall is free" },
  });
});
