// Those who organize a gathering take somebody off its list.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { MailLayout } from "@/components/mail/mail-layout";
import { removeRegistrationAction } from "@/features/gatherings/actions/organizers";
import type { RemovalReason } from "@/features/gatherings/constants";
import { getSeat } from "@/features/gatherings/data/gatherings";
import { getOwnRegistration } from "@/features/gatherings/data/registrations";
import { newsMail } from "@/features/gatherings/emails/news";
import { loadRegistration, loadRegistrations } from "@/features/gatherings/loaders/organizing";
import { givePlaceUp, register } from "@/features/gatherings/mutations/places";
import { removeRegistration } from "@/features/gatherings/mutations/remove";
import { canSeeRegistrations, canUseRegistration } from "@/features/gatherings/permissions";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { renderMail } from "@/lib/mailer/render";
import { callAs } from "../support/access-call";
import { methodOf } from "../support/calendar";
import { heldAfter } from "../support/calendar-program";
import { filesTo, mailsTo, makeGathering, told } from "../support/gatherings";
import { asMember, makePerson, permitOf } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const NOW = new Date("2031-04-01T15:00:00Z");
const VISITOR: Actor = { kind: "visitor" };

async function makeMember() {
  const person = await makePerson();
  const member = asMember(person);
  return { ...person, email: person.email ?? "", member, use: permitOf(canUseRegistration, member) };
}
type Someone = Awaited<ReturnType<typeof makeMember>>;
const people = (count: number) => Promise.all(Array.from({ length: count }, () => makeMember()));

let organizers: Someone[];
let gathering: Awaited<ReturnType<typeof makeGathering>>;
beforeEach(async () => {
  request.actor = VISITOR;
  organizers = await people(2);
  gathering = await makeGathering(
    organizers.map(({ id }) => id),
    { capacity: 2 },
  );
});

const signUp = (who: Someone, more: Parameters<typeof told>[1] = {}) =>
  db.$transaction((tx) =>
    register(
      tx,
      {
        ...{ gatheringId: gathering.id, personId: who.id, reader: { email: who.email, locale: "en" } },
        details: told(who.name, more),
      },
      NOW,
    ),
  );
const rowOf = (who: Someone) =>
  db.registration.findFirstOrThrow({ where: { gatheringId: gathering.id, personId: who.id } });
const sees = async ({ member }: Someone) => {
  const seat = await getSeat(member, gathering.slug);
  return permitOf((who: Actor) => canSeeRegistrations(who, seat), member);
};
async function remove(who: Someone, reason: RemovalReason = "asked", by = organizers[0]) {
  if (!by) throw new Error("Nobody");
  const which = { gatheringId: gathering.id, id: (await rowOf(who)).id, reason };
  return removeRegistration(await sees(by), which, NOW);
}
const states = async (all: readonly Someone[]) =>
  Promise.all(all.map(async (who) => (await getOwnRegistration(who.use, gathering.id))?.state ?? null));
const news = async ({ email }: Someone) => (await mailsTo(email)).map(({ props }) => props.news);
async function lastMail({ email }: Someone, locale: "en" | "es") {
  const props = newsMail.props.parse((await mailsTo(email)).at(-1)?.props);
  return renderMail(newsMail, MailLayout, { locale, props, unsubscribeToken: null });
}

describe("somebody who is taken off the list", () => {
  test("is told, with nothing in the subject; what she told goes, and so do her rides and the event", async () => {
    const [who] = (await people(1)) as [Someone];
    await signUp(who, { food: "no nuts", access: "no stairs" });
    const ride = { gatheringId: gathering.id, personId: who.id, side: "offer" as const };
    await db.ride.create({ data: { ...ride, townId: gathering.townId ?? 0, text: "From here" } });
    expect(await remove(who, "twice")).toBe("done");
    expect(await rowOf(who)).toMatchObject({ state: "cancelled", name: "", food: "", access: "" });
    expect(await db.ride.count({ where: { personId: who.id } })).toBe(0);
    expect(await news(who)).toEqual(["registered", "removed"]);
    const [english, spanish] = [await lastMail(who, "en"), await lastMail(who, "es")];
    expect([english.subject, spanish.subject]).toEqual([
      ...["News of your registration", "Novedades de tu inscripción"],
    ]);
    expect(english.text).toContain("You were registered twice.");
    expect(spanish.text).toContain("Tenías dos inscripciones.");
    const files = await filesTo(who.email);
    expect([methodOf(files.at(-1) ?? ""), heldAfter(files)]).toEqual(["CANCEL", []]);
    // She may come back, and then it is in her calendar again.
    await signUp(who);
    expect(heldAfter(await filesTo(who.email))).toHaveLength(1);
  });

  test.each(["safety", "other"] as const)(
    "for a reason that stays among organizers (%s) is not told it",
    async (reason) => {
      const [who] = (await people(1)) as [Someone];
      await signUp(who);
      await remove(who, reason);
      expect((await mailsTo(who.email)).at(-1)?.props).toMatchObject({ news: "removed", reason: null });
      const { text, html } = await lastMail(who, "en");
      expect(text + html).not.toMatch(/safe|else/i);
      const entry = await db.logEntry.findFirstOrThrow({
        where: { action: "gathering.registration_remove", subjectId: gathering.id },
      });
      expect([entry.actorId, entry.detail]).toEqual([organizers[0]?.id, { reason }]);
      expect(JSON.stringify(entry.detail)).not.toContain(who.id);
    },
  );

  test("and is banned or gone gets no mail", async () => {
    const [who] = (await people(1)) as [Someone];
    await signUp(who);
    await db.person.update({ where: { id: who.id }, data: { bannedAt: NOW } });
    expect(await remove(who)).toBe("done");
    expect(await news(who)).toEqual(["registered"]);
  });
});

describe("the line", () => {
  test("moves up by one for each who goes, whether she had a place, an offer or waited", async () => {
    const all = (await people(6)) as [Someone, Someone, Someone, Someone, Someone, Someone];
    const [first, , third, fourth, fifth, sixth] = all;
    for (const who of all) await signUp(who);
    await remove(fourth);
    expect(await states(all)).toEqual(["registered", "registered", "waiting", null, "waiting", "waiting"]);
    expect(await getOwnRegistration(fifth.use, gathering.id)).toMatchObject({ position: 2 });
    await remove(first);
    expect(await states(all)).toEqual([null, "registered", "offered", null, "waiting", "waiting"]);
    await remove(third);
    expect(await states(all)).toEqual([null, "registered", null, null, "offered", "waiting"]);
    expect(await getOwnRegistration(sixth.use, gathering.id)).toMatchObject({ position: 1 });
    // Nothing was in the calendar of those who never had a place.
    for (const who of [third, fourth]) expect((await filesTo(who.email)).filter(Boolean)).toEqual([]);
    expect(await news(fifth)).toEqual(["waiting", "offered"]);
  });

  test("has exact numbers when two organizers take people off at once, and somebody gives her place up", async () => {
    const all = await people(9);
    for (const who of all) await signUp(who);
    const [a, b, c, d] = all as [Someone, Someone, Someone, Someone];
    const [one, two] = organizers;
    const outcomes = await Promise.all([
      ...[
        remove(a, "asked", one),
        remove(a, "safety", two),
        remove(c, "twice", two),
        remove(c, "other", one),
      ],
      givePlaceUp({ permit: b.use, gatheringId: gathering.id }, NOW),
      givePlaceUp({ permit: d.use, gatheringId: gathering.id }, NOW),
    ]);
    expect(outcomes.slice(0, 2).toSorted()).toEqual(["done", "over"]);
    expect(outcomes.slice(2, 4).toSorted()).toEqual(["done", "over"]);
    expect(await states(all)).toEqual([
      ...[null, null, null, null, "offered", "offered", "waiting", "waiting", "waiting"],
    ]);
    for (const who of [a, c]) expect((await news(who)).filter((one) => one === "removed")).toHaveLength(1);
    const entries = { action: "gathering.registration_remove", subjectId: gathering.id };
    expect(await db.logEntry.count({ where: entries })).toBe(2);
  });
});

describe("nobody is taken off the list", () => {
  test("by whoever organizes it no longer, or by a registration of another gathering", async () => {
    const [who] = (await people(1)) as [Someone];
    await signUp(who);
    const [one, two] = organizers as [Someone, Someone];
    const permit = await sees(two);
    const id = (await rowOf(who)).id;
    await db.gatheringOrganizer.deleteMany({ where: { personId: two.id } });
    const which = { gatheringId: gathering.id, id, reason: "asked" as const };
    await expect(removeRegistration(permit, which, NOW)).rejects.toThrow(MissingError);
    const other = await makeGathering([one.id]);
    expect(await removeRegistration(await sees(one), { ...which, gatheringId: other.id }, NOW)).toBe("over");
    expect(await states([who])).toEqual(["registered"]);
  });

  test("of what was called off, or is over; its page shows no way to it", async () => {
    const [who] = (await people(1)) as [Someone];
    await signUp(who);
    const id = (await rowOf(who)).id;
    request.actor = organizers[0]?.member;
    const page = async () => {
      const loaded = await loadRegistration(gathering.slug, id);
      return loaded.state === "ok" ? loaded.value : loaded.state;
    };
    expect(await page()).toMatchObject({ row: { id, state: "registered" } });
    await db.gathering.update({ where: { id: gathering.id }, data: { state: "cancelled" } });
    expect([await remove(who), await page()]).toEqual(["over", null]);
    await db.gathering.update({ where: { id: gathering.id }, data: { state: "published", endsAt: NOW } });
    expect(await remove(who)).toBe("over");
    expect(await loadRegistration(gathering.slug, "none")).toEqual({ state: "ok", value: null });
  });

  test("without a reason, or by others", async () => {
    const [who, stranger] = (await people(2)) as [Someone, Someone];
    await signUp(who);
    const send = async (actor: Actor, fields: Record<string, string> = {}) => {
      request.actor = actor;
      const registration = (await rowOf(who)).id;
      const form = { slug: gathering.slug, registration, reason: "asked", ...fields };
      return callAs(null, removeRegistrationAction, form);
    };
    const organizer = organizers[0]?.member ?? VISITOR;
    const wrong: Record<string, string>[] = [{ reason: "" }, { reason: "spite" }, { registration: "none" }];
    for (const fields of wrong) expect(await send(organizer, fields)).toBe("invalid");
    expect([await send(VISITOR), await send(stranger.member), await send(who.member)]).toEqual([
      ...["sign_in", "forbidden", "forbidden"],
    ]);
    expect(await states([who])).toEqual(["registered"]);
    expect(await send(organizer)).toBe("done");
    expect(await send(organizer)).toBe("done");
    expect(await states([who])).toEqual([null]);
    expect(await loadRegistrations(gathering.slug)).toMatchObject({ value: { rows: [] } });
  });
});
