import { describe, expect, test, vi } from "vitest";
import { GET as getGroup } from "@/app/(site)/groups/[slug]/calendar.ics/route";
import { GET as getOwn } from "@/app/calendar/[token]/feed.ics/route";
import { GET as getAll } from "@/app/calendar.ics/route";
import type { Answer } from "@/features/meetings/constants";
import { getMeeting, getStanding } from "@/features/meetings/data/meetings";
import { cancelTime, changeTime } from "@/features/meetings/mutations/change-one";
import { cancelSeries } from "@/features/meetings/mutations/change-series";
import { makeFeed } from "@/features/meetings/mutations/feed";
import { replyAsMember } from "@/features/meetings/mutations/reply";
import { canReply } from "@/features/meetings/permissions";
import { canUseAccount } from "@/features/people/permissions/account";
import type { Member } from "@/lib/actor";
import { db } from "@/lib/db";
import { type CalendarEvent, calendarFile } from "@/lib/icalendar";
import { badLines, entriesOf, expand, methodOf } from "../support/calendar";
import { makeMeetingGroup, meetingNow, ONCE, planOne, SECRET_LINK, WEEKLY } from "../support/meetings";
import { asMember, makePerson, permitOf } from "../support/people";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);

// Feeds look at the clock: what they are to show lies ahead of it.
const NOW = new Date("2027-01-04T15:00:00Z");
const at = (path: string) => new Request(`http://localhost:3000${path}`);
const context = <T extends Record<string, string>>(params: T) => ({ params: Promise.resolve(params) });

const feedOf = async (slug: string, query = "") =>
  (await getGroup(at(`/groups/${slug}/calendar.ics${query}`), context({ slug }))).text();
const ownFeed = (token: string) => getOwn(at(`/calendar/${token}/feed.ics`), context({ token }));

async function answer(
  actor: Member,
  meetingId: string,
  occurrenceId: string,
  said: Answer,
  isForAll = false,
) {
  const meeting = await getMeeting(meetingId);
  const standing = meeting && (await getStanding(actor, meeting));
  const permit = permitOf((who) => canReply(who, standing), actor);
  return replyAsMember(permit, { occurrenceId, answer: said, isForAll }, { locale: "en", now: NOW });
}

describe("the calendar of a group", () => {
  test("has each time of a meeting at its moment, over both changes of the clocks", async () => {
    const made = await makeMeetingGroup();
    const { occurrences, uid } = await planOne(made, WEEKLY, NOW);
    const text = await feedOf(made.group.slug);
    expect(occurrences).toHaveLength(42);
    const moments = occurrences.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);
    expect(expand(text).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(moments);
    expect(moments.map(([start]) => start?.slice(11, 16))).toEqual([
      ...Array(4).fill("23:30"),
      ...Array(34).fill("22:30"),
      ...Array(4).fill("23:30"),
    ]);
    expect(new Set(expand(text).map((one) => one.uid))).toEqual(new Set([uid]));
    expect([methodOf(text), badLines(text), text.includes(SECRET_LINK)]).toEqual(["PUBLISH", [], false]);
  });

  test.each([
    ["biweekly", "2027-12-31"],
    ["monthly_weekday", "2028-06-30"],
    ["monthly_last", "2028-06-30"],
    ["monthly_day", "2028-06-30"],
  ] as const)("has a meeting %s at its moments", async (repeat, until) => {
    const made = await makeMeetingGroup();
    const { occurrences } = await planOne(made, { ...WEEKLY, day: "2027-01-31", repeat, until }, NOW);
    const moments = occurrences.map(({ startsAt }) => startsAt.toISOString());
    expect(expand(await feedOf(made.group.slug)).map(({ startsAt }) => startsAt)).toEqual(moments);
  });

  test("leaves out what was called off, and moves what was moved", async () => {
    const made = await makeMeetingGroup();
    const { id, occurrences, uid } = await planOne(made, WEEKLY, NOW);
    const [moved, off] = [occurrences[3], occurrences[5]];
    await changeTime(
      made.permit,
      moved?.id ?? "",
      {
        ...{ startsLocal: "2027-03-11T10:00", durationMinutes: 30, title: "Special", place: "The library" },
        ...{ joinLink: "", note: "Back entrance", version: 1 },
      },
      NOW,
    );
    await cancelTime(made.permit, off?.id ?? "", NOW);
    const shown = expand(await feedOf(made.group.slug));
    expect(shown).toHaveLength(41);
    const special = shown.find(({ title }) => title === "Special");
    expect(special).toMatchObject({
      ...{ uid, startsAt: "2027-03-11T15:00:00.000Z", endsAt: "2027-03-11T15:30:00.000Z" },
      location: "The library",
    });
    expect(special?.description).toContain("Back entrance");
    const now = await meetingNow(id);
    const live = now.occurrences.filter(({ cancelledAt }) => cancelledAt === null);
    expect(shown.map(({ startsAt }) => startsAt)).toEqual(live.map(({ startsAt }) => startsAt.toISOString()));
    expect(special?.sequence).toBeGreaterThan(0);
    expect(Math.max(...shown.map(({ sequence }) => sequence))).toBe(special?.sequence);
    await cancelSeries(made.permit, id, NOW);
    expect(expand(await feedOf(made.group.slug))).toEqual([]);
  });

  test("has nothing of what is for members, of an archived group, or of what was long ago", async () => {
    const made = await makeMeetingGroup();
    await planOne(made, ONCE, NOW, { audience: "members", title: "For us" });
    const { id } = await planOne(made, ONCE, NOW, { title: "For all" });
    expect(expand(await feedOf(made.group.slug)).map(({ title }) => title)).toEqual(["For all"]);
    const long = new Date("2020-01-01T00:00:00Z");
    await db.meetingOccurrence.updateMany({
      where: { meetingId: id },
      data: { startsAt: long, endsAt: long },
    });
    expect(expand(await feedOf(made.group.slug))).toEqual([]);
    await db.group.update({ where: { id: made.group.id }, data: { archivedAt: NOW } });
    const gone = await getGroup(at("/x"), context({ slug: made.group.slug }));
    expect(gone.status).toBe(404);
  });

  test("keeps Spanish, long lines, commas and line breaks whole", async () => {
    const made = await makeMeetingGroup();
    const title = "Reunión; cooperación, diseño y señales: ¿qué hacemos el año próximo en Holyoke? \\n ñandú";
    const description = `Primera línea, con comas; y punto y coma\nSegunda línea ${"ñ".repeat(200)}\n\n\u{1F33B} fin`;
    await planOne(made, ONCE, NOW, { title, description, lang: "es", place: "Café “El Sol”, 3ª planta" });
    const text = await feedOf(made.group.slug, "?hl=es");
    expect(badLines(text)).toEqual([]);
    const [shown] = expand(text);
    expect(shown).toMatchObject({ title, location: "Café “El Sol”, 3ª planta" });
    expect(shown?.description).toContain(description);
    expect(shown?.description).toContain("hl=es");
  });

  test("of many meetings comes in pieces, all of them", async () => {
    const made = await makeMeetingGroup();
    const first = await planOne(made, ONCE, NOW);
    const { id: _, occurrences: times, ...same } = first;
    for (let number = 0; number < 120; number++) {
      const occurrences = times.map(({ originalLocal, startsAt, endsAt }) => ({
        originalLocal,
        startsAt,
        endsAt,
      }));
      const data = { ...same, uid: `many-${made.group.id}-${number}`, occurrences: { create: occurrences } };
      await db.meeting.create({ data });
    }
    expect(entriesOf(await feedOf(made.group.slug))).toHaveLength(121);
  });
});

test("whole days are days, in a file as the visits of an entry make it", () => {
  const days = { first: "2027-11-06", last: "2027-11-07" };
  const event: CalendarEvent = { uid: "days", sequence: 0, when: days, title: "Two days", changedAt: NOW };
  const [entry] = entriesOf(calendarFile({ method: "PUBLISH" }, [event]));
  expect([entry?.startDate.isDate, entry?.startDate.toString(), entry?.endDate.toString()]).toEqual([
    ...[true, "2027-11-06", "2027-11-08"],
  ]);
});

test("the calendar of all groups has what everybody may see, and a tag", async () => {
  const made = await makeMeetingGroup();
  await planOne(made, ONCE, NOW, { title: "Seen by all" });
  await planOne(made, ONCE, NOW, { title: "Seen by few", audience: "members" });
  const response = await getAll(at("/calendar.ics"), context({}));
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect([text.includes("Seen by all"), text.includes("Seen by few"), text.includes(SECRET_LINK)]).toEqual([
    ...[true, false, false],
  ]);
  const tag = response.headers.get("etag") ?? "";
  const again = () =>
    getAll(
      new Request("http://localhost:3000/calendar.ics", { headers: { "if-none-match": tag } }),
      context({}),
    );
  expect((await again()).status).toBe(304);
  await planOne(made, ONCE, NOW);
  expect((await again()).status).toBe(200);
});

describe("the tag of the calendar of a group", () => {
  /** Asks again for what was answered before. @returns the status, and the tag of what there is now */
  const askAgain = async (slug: string, tag: string, query = "") => {
    const headers = { "if-none-match": tag };
    const request = new Request(`http://localhost:3000/groups/${slug}/calendar.ics${query}`, { headers });
    const response = await getGroup(request, context({ slug }));
    return { status: response.status, tag: response.headers.get("etag") ?? "", text: await response.text() };
  };

  test("is not sent twice to who has it, and is when anything of it is different", async () => {
    const [made, other] = [await makeMeetingGroup(), await makeMeetingGroup()];
    const { slug, id: groupId } = made.group;
    const { id, occurrences } = await planOne(made, ONCE, NOW, { title: "Seen by all" });
    const first = await askAgain(slug, "");
    expect([first.status, first.text.includes("Seen by all")]).toEqual([200, true]);
    expect(await askAgain(slug, first.tag)).toEqual({ status: 304, tag: first.tag, text: "" });
    // In another language it is another one, and other groups' meetings are none of it.
    expect((await askAgain(slug, first.tag, "?hl=es")).status).toBe(200);
    const { id: elsewhere } = await planOne(other, ONCE, NOW);
    expect((await askAgain(slug, first.tag)).status).toBe(304);
    let { tag } = first;
    const changes: [string, () => Promise<unknown>][] = [
      ["one more", () => planOne(made, ONCE, NOW)],
      ["held together", () => db.meetingHost.create({ data: { meetingId: elsewhere, groupId } })],
      ["held together no more", () => db.meetingHost.deleteMany({ where: { meetingId: elsewhere } })],
      ["another name", () => db.group.update({ where: { id: groupId }, data: { name: "Sample: renamed" } })],
      [
        "a yes that is taken back",
        async () => {
          const who = asMember(made.member);
          await answer(who, id, occurrences[0]?.id ?? "", "yes");
          await answer(who, id, occurrences[0]?.id ?? "", "no");
        },
      ],
      ["called off", () => cancelTime(made.permit, occurrences[0]?.id ?? "", NOW)],
    ];
    for (const [what, change] of changes) {
      await change();
      const next = await askAgain(slug, tag);
      expect([what, next.status, next.tag !== tag]).toEqual([what, 200, true]);
      expect([what, (await askAgain(slug, next.tag)).status]).toEqual([what, 304]);
      tag = next.tag;
    }
  });

  test("is gone for who has it, too, once the group is archived, and was never there for none", async () => {
    const made = await makeMeetingGroup();
    await planOne(made, ONCE, NOW);
    const { tag } = await askAgain(made.group.slug, "");
    await db.group.update({ where: { id: made.group.id }, data: { archivedAt: NOW } });
    expect(await askAgain(made.group.slug, tag)).toMatchObject({ status: 404, tag: "" });
    expect(await askAgain("no-such-group", tag)).toMatchObject({ status: 404, tag: "" });
  });
});

describe("somebody's own calendar", () => {
  const permitFor = (member: Member) => permitOf(canUseAccount, member);

  test("has what is for members, and the link only where she said yes", async () => {
    const made = await makeMeetingGroup();
    const member = asMember(made.member);
    const { id, occurrences } = await planOne(made, WEEKLY, NOW, { audience: "members" });
    const token = await makeFeed(permitFor(member), NOW);
    const read = async () => expand(await (await ownFeed(token)).text());
    const linked = async () => (await read()).filter(({ description }) => description.includes(SECRET_LINK));
    expect([(await read()).length, await linked()]).toEqual([42, []]);
    await answer(member, id, occurrences[2]?.id ?? "", "yes");
    expect((await linked()).map(({ startsAt }) => startsAt)).toEqual([
      occurrences[2]?.startsAt.toISOString(),
    ]);
    await answer(member, id, occurrences[2]?.id ?? "", "no");
    expect(await linked()).toEqual([]);
    await answer(member, id, occurrences[2]?.id ?? "", "yes", true);
    expect(await linked()).toHaveLength(42);
    await answer(member, id, occurrences[7]?.id ?? "", "no");
    expect(await linked()).toHaveLength(41);
    // Out of the group, out of what is for members.
    await db.groupMember.deleteMany({ where: { personId: member.id } });
    expect(await read()).toEqual([]);
  });

  test("has what is for everybody in other groups where she comes", async () => {
    const [made, stranger] = [await makeMeetingGroup(), asMember(await makePerson())];
    const { id, occurrences } = await planOne(made, ONCE, NOW);
    const token = await makeFeed(permitFor(stranger), NOW);
    expect(expand(await (await ownFeed(token)).text())).toEqual([]);
    await answer(stranger, id, occurrences[0]?.id ?? "", "maybe");
    const [maybe] = expand(await (await ownFeed(token)).text());
    expect([maybe?.title, maybe?.description.includes(SECRET_LINK)]).toEqual(["Monthly meeting", false]);
    await answer(stranger, id, occurrences[0]?.id ?? "", "yes");
    expect(await (await ownFeed(token)).text()).toContain("secret-room");
  });

  test("has a link of one time alone only for who comes to that one", async () => {
    const made = await makeMeetingGroup();
    const member = asMember(made.member);
    const { id, occurrences } = await planOne(made, WEEKLY, NOW);
    const own = { startsLocal: "2027-02-23T18:30", durationMinutes: 90, title: "", place: null, note: "" };
    await changeTime(
      made.permit,
      occurrences[1]?.id ?? "",
      { ...own, joinLink: "https://other.example/x", version: 1 },
      NOW,
    );
    const token = await makeFeed(permitFor(member), NOW);
    await answer(member, id, occurrences[0]?.id ?? "", "yes", true);
    const links = async () => (await (await ownFeed(token)).text()).includes("other.example");
    expect(await links()).toBe(true);
    await answer(member, id, occurrences[1]?.id ?? "", "no");
    expect(await links()).toBe(false);
  });

  test("is opened by the newest address alone, and by none once that ended or she is gone", async () => {
    const person = await makePerson();
    const permit = permitFor(asMember(person));
    const [first, second] = [await makeFeed(permit, NOW), await makeFeed(permit, NOW)];
    expect([(await ownFeed(first)).status, (await ownFeed(second)).status]).toEqual([404, 200]);
    expect(
      (await db.calendarFeed.findUniqueOrThrow({ where: { personId: person.id } })).tokenHash,
    ).not.toContain(second);
    const headers = (await ownFeed(second)).headers;
    expect([headers.get("cache-control"), headers.get("content-type")]).toEqual([
      ...["private, no-store", "text/calendar; charset=utf-8"],
    ]);
    await db.person.update({ where: { id: person.id }, data: { bannedAt: NOW } });
    expect((await ownFeed(second)).status).toBe(404);
    for (const token of ["none", "", "a".repeat(5000)]) expect((await ownFeed(token)).status).toBe(404);
  });
});
