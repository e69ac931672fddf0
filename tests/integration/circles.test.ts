import ICAL from "ical.js";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as getDates } from "@/app/(site)/circles/[id]/dates.ics/route";
import { MailLayout } from "@/components/mail/mail-layout";
import { setDatesAction } from "@/features/circles/actions/circles";
import { linkHash } from "@/features/circles/data/circles";
import { loadCircle, loadCircles, loadJoin, loadSeekers } from "@/features/circles/loaders";
import { answerClosing, askCircles, closeCircles, remindCircles } from "@/features/circles/mutations/closing";
import { setDates } from "@/features/circles/mutations/dates";
import { joinCircleDraft, seekCircleDraft } from "@/features/circles/mutations/drafts";
import { joinCircle } from "@/features/circles/mutations/join";
import { endCircle, leaveCircle } from "@/features/circles/mutations/leave";
import { makeLink, renewLink, startCircle, withdrawLink } from "@/features/circles/mutations/links";
import { circlesKeeper } from "@/features/circles/mutations/my-data";
import { finishSeeker, seek, stopSeeking, writeToSeeker } from "@/features/circles/mutations/seekers";
import { sweepCircles } from "@/features/circles/mutations/sweep";
import { canHelpSeeker, canUseCircles } from "@/features/circles/permissions";
import { readDates } from "@/features/circles/utils/dates";
import { getTown } from "@/features/places/loaders";
import type { Actor, Member } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db } from "@/lib/db";
import { ConflictError, MissingError, TooOftenError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";
import { MAILS } from "@/mails";
import { asMember, makePerson, type NewRole, permitOf } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);
beforeEach(async () => {
  request.actor = { kind: "visitor" };
  await db.rateLimit.deleteMany();
});

const NOW = new Date("2026-10-20T15:00:00Z");
const VISITOR: Actor = { kind: "visitor" };
/** Before the clocks are set back on 1 November, on that evening, and after. */
const DATES = ["2026-10-30T18:00", "2026-11-06T18:00", "2026-11-13T18:00"];

async function makeMember(data: Parameters<typeof makePerson>[0] = {}, roles: NewRole[] = []) {
  const person = await makePerson(data, roles);
  const member = asMember(person);
  return { id: person.id, email: person.email ?? "", member, permit: permitOf(canUseCircles, member) };
}
type Somebody = Awaited<ReturnType<typeof makeMember>>;

const as = async <T>(actor: Actor | Member, work: () => Promise<T>): Promise<T> => {
  request.actor = actor;
  return work();
};
const join = (token: string, who: { id: string }, now = NOW) =>
  db.$transaction((tx) => joinCircle(tx, { tokenHash: linkHash(token), personId: who.id }, now));
const read = (clocks: readonly string[], past = 0, now = NOW) =>
  readDates(
    clocks.map((clock) => ({ day: clock.slice(0, 10), time: clock.slice(11), place: "The library" })),
    past,
    now,
  );

/** A circle of three. */
async function makeCircle() {
  const people = [
    await makeMember({ name: "Ana Canary" }),
    await makeMember({ name: "Ben" }),
    await makeMember({ name: "Quiet", nameAudience: "nobody" }),
  ] as const;
  const [ana, ben, cleo] = people;
  const { id, tokens } = await startCircle(ana.permit, { name: "Tuesday canary", links: 2 }, NOW);
  await join(tokens[0] ?? "", ben);
  await join(tokens[1] ?? "", cleo);
  return { id, ana, ben, cleo, people };
}

async function setAll(id: string, who: Somebody, clocks: readonly string[] = DATES, now = NOW, past = 0) {
  const { version } = await db.circle.findUniqueOrThrow({ where: { id } });
  const found = read(clocks, past, now);
  if ("wrong" in found) throw new Error(found.message);
  const dates = found.dates.map((date) => ({ ...date, durationMinutes: 90 }));
  return setDates(who.permit, { circleId: id, version, dates }, now);
}

type Sealed = {
  to: string;
  replyTo: string | null;
  unsubscribeToken: null;
  props: { occasion: string; events: { uid: string; sequence: number; isCancelled: boolean }[] };
};
async function mailsTo(who: Somebody, occasion?: string): Promise<Sealed[]> {
  const where = { recipientHash: recipientHash(who.email), template: { startsWith: "circles." } };
  const rows = await db.outbox.findMany({ where, orderBy: { id: "asc" } });
  return rows
    .map(({ sealed }) => unseal("mail", sealed ?? new Uint8Array()) as Sealed)
    .filter(({ props }) => !occasion || props.occasion === occasion);
}
async function letter(sealed: Sealed | undefined, locale: "en" | "es" = "en") {
  const mail = MAILS.find(({ name }) => name === "circles.circle");
  if (!sealed || !mail) throw new Error("no mail");
  return renderMail(mail, MailLayout, { locale, ...sealed });
}
const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

describe("links of a circle", () => {
  test("bring one person each, ask who comes by her address last, and are over then", async () => {
    const [ana, ben] = [await makeMember(), await makeMember()];
    const { id, tokens } = await startCircle(ana.permit, { name: "Bread", links: 2 }, NOW);
    const [first = "", second = ""] = tokens;
    expect(await loadJoin(first, NOW)).toMatchObject({ state: "open", name: "Bread", member: null });
    expect(await db.circleMember.count({ where: { circleId: id } })).toBe(1);
    expect(await join(first, ben)).toEqual({ state: "joined", id });
    expect(await join(second, ben)).toEqual({ state: "already", id });
    expect(await join(first, await makeMember())).toEqual({ state: "over" });
    expect(await loadJoin(first, NOW)).toEqual({ state: "over" });
    expect(await as(ben.member, () => loadJoin(second, NOW))).toEqual({ state: "already", id });
    request.actor = VISITOR;
    expect([await loadJoin(second, daysFrom(NOW, 15)), await loadJoin("none", NOW)]).toEqual([
      { state: "over" },
      { state: "wrong" },
    ]);
    expect(await join(second, await makeMember(), daysFrom(NOW, 15))).toEqual({ state: "over" });
    const late = { id: "x", email: `new-${id}@example.org`, locale: "es" as const, personId: null };
    const values = { tokenHash: linkHash("none") };
    const lost = await db.$transaction((tx) => joinCircleDraft.finish(tx, { ...late, values }));
    expect(lost).toEqual({ path: "/circles?done=over" });
    const fresh = await makeLink(ana.permit, id, new Date());
    const came = await db.$transaction((tx) =>
      joinCircleDraft.finish(tx, { ...late, values: { tokenHash: linkHash(fresh ?? "") } }),
    );
    expect(came).toEqual({ path: `/circles/${id}?done=joined` });
  });

  test("never promise more places than there are, and let exactly five in when ten come at once", async () => {
    const [ana, ben] = [await makeMember(), await makeMember()];
    const { id, tokens } = await startCircle(ana.permit, { name: "Full", links: 4 }, NOW);
    expect(tokens).toHaveLength(4);
    expect(await makeLink(ana.permit, id, NOW)).toBeNull();
    const people = await Promise.all(Array.from({ length: 10 }, () => makeMember()));
    const states = await Promise.all(people.map((who, at) => join(tokens[at % 4] ?? "", who)));
    expect(states.filter(({ state }) => state === "joined")).toHaveLength(4);
    expect(await db.circleMember.count({ where: { circleId: id } })).toBe(5);
    expect(await makeLink(ana.permit, id, NOW)).toBeNull();
    const other = await startCircle(ben.permit, { name: "Links", links: 2 }, NOW);
    const made = await Promise.all(Array.from({ length: 6 }, () => makeLink(ben.permit, other.id, NOW)));
    expect(made.filter(Boolean)).toHaveLength(2);
    // A link that ran out frees its place.
    expect(await makeLink(ben.permit, other.id, daysFrom(NOW, 15))).not.toBeNull();
  });

  test("are renewed and withdrawn by those in it alone, and shown in no answer", async () => {
    const [ana, stranger] = [await makeMember(), await makeMember()];
    const { id, tokens } = await startCircle(ana.permit, { name: "Links", links: 2 }, NOW);
    const [link] = await db.circleInvitation.findMany({ where: { tokenHash: linkHash(tokens[0] ?? "") } });
    await expect(renewLink(stranger.permit, id, link?.id ?? "", NOW)).rejects.toBeInstanceOf(MissingError);
    await expect(withdrawLink(stranger.permit, id, link?.id ?? "")).rejects.toBeInstanceOf(MissingError);
    await expect(makeLink(stranger.permit, id, NOW)).rejects.toBeInstanceOf(MissingError);
    const token = await renewLink(ana.permit, id, link?.id ?? "", NOW);
    expect(await join(tokens[0] ?? "", stranger)).toEqual({ state: "over" });
    const page = await as(ana.member, () => loadCircle(id, NOW));
    expect(page).toMatchObject({ value: { circle: { links: [{}, {}], free: 2 }, newLinks: [] } });
    for (const one of [...tokens, token ?? ""]) expect(JSON.stringify(page)).not.toContain(one);
    const open = await db.circleInvitation.findFirstOrThrow({ where: { tokenHash: linkHash(token ?? "") } });
    await withdrawLink(ana.permit, id, open.id);
    expect(await join(token ?? "", stranger)).toEqual({ state: "over" });
    const begun = Array.from({ length: 6 }, () =>
      startCircle(stranger.permit, { name: "Many", links: 2 }, NOW),
    );
    const refused = (await Promise.allSettled(begun)).filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(TooOftenError);
  });
});

describe("a circle", () => {
  test("exists for those in it alone, who see names and no address", async () => {
    const { id, ana, cleo } = await makeCircle();
    const [stranger, organizer] = [
      await makeMember(),
      await makeMember({}, [{ role: "organizer" }, { role: "admin" }]),
    ];
    for (const { member } of [stranger, organizer]) {
      expect(await as(member, () => loadCircle(id, NOW))).toEqual({ state: "ok", value: null });
      expect(await as(member, () => loadCircles(NOW))).toMatchObject({ member: { circles: [] } });
    }
    expect(await as(VISITOR, () => loadCircle(id, NOW))).toEqual({ state: "sign_in" });
    expect(await as(ana.member, () => loadCircle("x\0", NOW))).toEqual({ state: "ok", value: null });
    const page = await as(cleo.member, () => loadCircle(id, NOW));
    expect(page).toMatchObject({
      value: {
        circle: { members: [{ name: "Ana Canary" }, { name: "Ben" }, { name: "Quiet", isYou: true }] },
      },
    });
    expect(JSON.stringify(page)).not.toContain("@example.org");
    expect(JSON.stringify(page)).not.toContain(ana.id);
    expect(await as(ana.member, () => loadCircle(id, NOW))).toMatchObject({
      value: { circle: { members: [{}, {}, { name: "" }] } },
    });
    const ask = (actor: Actor) =>
      as(actor, () => getDates(new Request("http://localhost/"), { params: Promise.resolve({ id }) }));
    const answers = [await ask(VISITOR), await ask(stranger.member), await ask(ana.member)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
  });

  test("sets its dates in everybody's calendar: the same event changes and goes, right when the clocks do", async () => {
    const { id, ana, ben, people } = await makeCircle();
    expect(await setAll(id, ana)).toBe(true);
    expect(await setAll(id, ana)).toBe(false);
    for (const who of people) expect(await mailsTo(who, "dates")).toHaveLength(1);
    const first = await letter((await mailsTo(ben))[0], "es");
    expect([first.subject, first.icalEvent?.method]).toEqual(["Una nota para ti", "publish"]);
    const file = first.icalEvent?.content ?? "";
    expect(eventsOf(file).map((event) => event.startDate.toJSDate().toISOString())).toEqual([
      "2026-10-30T22:00:00.000Z",
      "2026-11-06T23:00:00.000Z",
      "2026-11-13T23:00:00.000Z",
    ]);
    for (const secret of ["canary", "Ana", ben.email]) expect(file + first.subject).not.toContain(secret);
    expect(first.text).toContain("30 de octubre");
    await setAll(id, ben, ["2026-10-30T18:00", "2026-11-07T10:00"]);
    const [, second] = await mailsTo(ana, "dates");
    const before = (await mailsTo(ana, "dates"))[0]?.props.events ?? [];
    expect(second?.props.events).toMatchObject([
      { uid: before[1]?.uid, sequence: 1, isCancelled: false },
      { uid: before[2]?.uid, sequence: 1, isCancelled: true },
    ]);
    const changed = eventsOf((await letter(second)).icalEvent?.content ?? "");
    expect(changed.map((event) => event.component.getFirstPropertyValue("status"))).toEqual([
      "CONFIRMED",
      "CANCELLED",
    ]);
    const own = await as(ana.member, () =>
      getDates(new Request("http://localhost/"), { params: Promise.resolve({ id }) }),
    );
    expect(eventsOf(await own.text())).toHaveLength(2);
    const token = await makeLink(ana.permit, id, NOW);
    const late = await makeMember();
    await join(token ?? "", late);
    expect((await mailsTo(late, "dates"))[0]?.props.events).toHaveLength(2);
  });

  test("loses no date that two set at once, and takes no wrong one", async () => {
    const { id, ana, ben } = await makeCircle();
    const both = await Promise.allSettled([setAll(id, ana), setAll(id, ben, DATES.slice(0, 2))]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: expect.any(ConflictError),
    });
    const wrong = (clocks: string[]) => {
      const answer = read(clocks);
      return "wrong" in answer ? answer.wrong : "none";
    };
    expect(
      [
        ["2026-02-30T18:00"],
        ["2026-11-06T25:00"],
        ["2026-11-06T"],
        ["2020-11-06T18:00"],
        ["2999-11-06T18:00"],
        ["2026-11-06T18:00", "2026-11-06T18:00"],
        ["x"],
      ].map(wrong),
    ).toEqual(["day1", "time1", "time1", "day1", "day1", "day2", "day1"]);
    // By the form: what was typed comes back.
    request.actor = ana.member;
    const form = new FormData();
    const fields = {
      circle: id,
      version: "1",
      day1: "tomorrow",
      time1: "18:00",
      place1: "Here",
      minutes: "90",
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const state = await setDatesAction({ state: "idle" }, form);
    expect(state).toMatchObject({ state: "error", values: { day1: ["tomorrow"], place1: ["Here"] } });
    form.set("minutes", "91");
    expect(await setDatesAction({ state: "idle" }, form)).toMatchObject({ code: "invalid" });
  });

  test("reminds once on the day before, and keeps what is over", async () => {
    const { id, ana, ben } = await makeCircle();
    await setAll(id, ana);
    const day = new Date("2026-10-29T14:00:00Z");
    await remindCircles(daysFrom(day, -1));
    expect(await mailsTo(ben, "reminder")).toEqual([]);
    await Promise.all([remindCircles(day), remindCircles(day)]);
    const [mail, ...more] = await mailsTo(ben, "reminder");
    expect(more).toEqual([]);
    expect((await letter(mail)).icalEvent).toBeUndefined();
    const after = new Date("2026-10-31T14:00:00Z");
    await setAll(id, ben, ["", "2026-11-08T10:00"], after, 1);
    const dates = await db.circleDate.findMany({ where: { circleId: id }, orderBy: { position: "asc" } });
    expect(dates.map(({ position, startsAt }) => [position, startsAt.toISOString()])).toEqual([
      [1, "2026-10-30T22:00:00.000Z"],
      [2, "2026-11-08T15:00:00.000Z"],
    ]);
  });

  test("is left at any time: the dates leave the calendar, the last one takes it along", async () => {
    const { id, ana, ben, cleo } = await makeCircle();
    await setAll(id, ana);
    await leaveCircle(ben.permit, id, NOW);
    await expect(leaveCircle(ben.permit, id, NOW)).rejects.toBeInstanceOf(MissingError);
    expect((await mailsTo(ben, "left"))[0]?.props.events.every(({ isCancelled }) => isCancelled)).toBe(true);
    expect(await as(ben.member, () => loadCircle(id, NOW))).toEqual({ state: "ok", value: null });
    await expect(endCircle(cleo.permit, id, NOW)).rejects.toBeInstanceOf(MissingError);
    await leaveCircle(ana.permit, id, NOW);
    // Who began it has left: anybody in it may end it.
    await endCircle(cleo.permit, id, NOW);
    expect(await mailsTo(cleo, "ended")).toHaveLength(1);
    await expect(setAll(id, cleo)).rejects.toBeInstanceOf(MissingError);
    await leaveCircle(cleo.permit, id, NOW);
    expect(await db.circle.count({ where: { id } })).toBe(0);
  });
});

describe("the closing question", () => {
  const THEN = new Date("2026-11-15T15:00:00Z");
  async function asked() {
    const scene = await makeCircle();
    await setAll(scene.id, scene.ana);
    await askCircles(daysFrom(THEN, -3));
    await Promise.all([askCircles(THEN), askCircles(THEN)]);
    return scene;
  }
  const answer = (id: string, who: Somebody, goesOn: boolean) =>
    answerClosing(who.permit, { circleId: id, goesOn }, THEN);

  test("is asked once, after the third date; all yes goes on, with three more dates", async () => {
    const { id, ana, ben, cleo, people } = await asked();
    for (const who of people) expect(await mailsTo(who, "asked")).toHaveLength(1);
    await expect(setAll(id, ana, DATES, THEN, 3)).rejects.toBeInstanceOf(MissingError);
    await expect(answer(id, await makeMember(), true)).rejects.toBeInstanceOf(MissingError);
    expect(await answer(id, ana, true)).toEqual({ goesOn: false });
    expect(await answer(id, ben, false)).toEqual({ goesOn: false });
    const page = await as(ana.member, () => loadCircle(id, THEN));
    expect(page).toMatchObject({ value: { circle: { question: { own: true } } } });
    expect(JSON.stringify(page)).not.toContain('"own":false');
    await answer(id, ben, true);
    const last = await Promise.allSettled([answer(id, cleo, true), answer(id, cleo, true)]);
    expect(last.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const who of people) expect(await mailsTo(who, "goes_on")).toHaveLength(1);
    await setAll(id, ben, ["2026-12-01T18:00"], THEN);
    await closeCircles(daysFrom(THEN, 30));
    expect(await db.circle.findUnique({ where: { id } })).toMatchObject({ endedAt: null, askedAt: null });
  });

  test("with a no, or silence, ends alike for all on the closing day, and nothing tells who said no", async () => {
    const [one, two] = [await asked(), await asked()];
    await answer(one.id, one.ana, true);
    await answer(one.id, one.ben, true);
    await answer(one.id, one.cleo, false);
    await answer(two.id, two.ana, true);
    await closeCircles(daysFrom(THEN, 6));
    expect(await mailsTo(one.ana, "ended")).toEqual([]);
    await Promise.all([closeCircles(daysFrom(THEN, 7)), closeCircles(daysFrom(THEN, 7))]);
    const texts = new Set<string>();
    for (const who of [...one.people, ...two.people]) {
      const mails = await mailsTo(who, "ended");
      expect(mails).toHaveLength(1);
      texts.add((await letter(mails[0])).text.replaceAll(one.id, "id").replaceAll(two.id, "id"));
    }
    expect(texts.size).toBe(1);
    const left = await db.circleMember.findMany({ where: { circleId: one.id } });
    expect(left.map(({ goesOn }) => goesOn)).toEqual([null, null, null]);
    expect(await circlesKeeper.export(one.ana)).not.toMatchObject({ circles: [{ goesOn: false }] });
  });
});

describe("who looks for a circle", () => {
  const inHolyoke = async () => ({
    townId: (await getTown("holyoke"))?.id ?? null,
    languages: ["es"],
    note: "Cook",
  });
  const say = async (who: { id: string }, seeking?: { townId: number | null }) =>
    db.$transaction(async (tx) => seek(tx, who.id, { ...(await inHolyoke()), ...seeking }, NOW));

  test("is seen by organizers of the region who promised, written to by way of the site, and done once", async () => {
    const [near, far, unpromised] = [
      await makeMember({ name: "Olga" }, [{ role: "organizer", regions: ["pioneer-valley"] }]),
      await makeMember({}, [{ role: "organizer", regions: ["cape-islands"] }]),
      await makeMember({}, [{ role: "organizer", hasPromised: false }]),
    ];
    const [seeker, placeless] = [await makeMember({ name: "Rosa" }), await makeMember()];
    await say(seeker);
    await say(placeless, { townId: null });
    const seenBy = async (who: Somebody) => {
      const answer = await as(who.member, () => loadSeekers(NOW));
      return answer.state === "ok" ? answer.value.map(({ id }) => id) : answer.state;
    };
    expect(await seenBy(near)).toEqual(expect.arrayContaining([seeker.id, placeless.id]));
    expect(await seenBy(far)).toEqual([placeless.id]);
    expect([await seenBy(unpromised), await seenBy(seeker)]).toEqual(["forbidden", "forbidden"]);
    const row = { town: { region: "Pioneer Valley" } };
    expect(() => permitOf((actor) => canHelpSeeker(actor, row), far.member)).toThrow();
    const permit = permitOf((actor) => canHelpSeeker(actor, row), near.member);
    await writeToSeeker(permit, seeker.id, "I know two people");
    const [mail] = await mailsTo(seeker);
    expect(mail).toMatchObject({ replyTo: near.email, props: { name: "Olga", text: "I know two people" } });
    const twice = [1, 2].map(() => finishSeeker(permit, seeker.id, NOW));
    const states = (await Promise.allSettled(twice)).map(({ status }) => status);
    expect(states.sort()).toEqual(["fulfilled", "rejected"]);
    expect(await seenBy(near)).not.toContain(seeker.id);
    await expect(writeToSeeker(permit, seeker.id, "Again")).rejects.toBeInstanceOf(MissingError);
    const list = await as(near.member, () => loadSeekers(NOW));
    expect(JSON.stringify(list)).not.toContain("@example.org");
  });

  test("takes it back, or it goes after half a year; without an account when the address is confirmed", async () => {
    const [one, two] = [await makeMember(), await makeMember()];
    await say(one);
    await say(two);
    await stopSeeking(one.permit);
    await expect(stopSeeking(one.permit)).rejects.toBeInstanceOf(MissingError);
    await sweepCircles(daysFrom(NOW, 179));
    expect(await db.circleSeeker.count({ where: { personId: two.id } })).toBe(1);
    await sweepCircles(daysFrom(NOW, 181));
    expect(await db.circleSeeker.count({ where: { personId: { in: [one.id, two.id] } } })).toBe(0);
    const email = `seeker-${one.id}@example.org`;
    const draft = { id: "x", email, locale: "es" as const, personId: null, values: await inHolyoke() };
    await db.$transaction((tx) => seekCircleDraft.finish(tx, draft));
    expect(await db.circleSeeker.count({ where: { person: { email } } })).toBe(1);
  });
});

test("what is kept goes: ended circles, empty ones, old links, and what belongs to who leaves the site", async () => {
  const { id, ana, ben } = await makeCircle();
  await db.$transaction((tx) => seek(tx, ana.id, { townId: null, languages: [], note: "" }, NOW));
  expect(await circlesKeeper.export(ana)).toMatchObject({
    circles: [{ circle: { name: "Tuesday canary" } }],
    seeking: { note: "" },
  });
  expect(JSON.stringify(await circlesKeeper.export(ana))).not.toContain("Ben");
  await db.$transaction((tx) => circlesKeeper.forget(tx, ana));
  expect(await circlesKeeper.export(ana)).toEqual({ circles: [], seeking: null });
  expect(await as(ben.member, () => loadCircle(id, NOW))).toMatchObject({
    value: { circle: { members: [{}, {}] } },
  });
  await sweepCircles(daysFrom(NOW, 29));
  expect(await db.circle.count({ where: { id } })).toBe(1);
  await endCircle(ben.permit, id, NOW);
  await sweepCircles(daysFrom(NOW, 31));
  expect(await db.circle.count({ where: { id } })).toBe(0);
});
