import { describe, expect, test, vi } from "vitest";
import { getSeat } from "@/features/gatherings/data/gatherings";
import { getOwnRegistration, hasPlace, listRides } from "@/features/gatherings/data/registrations";
import { loadPlace } from "@/features/gatherings/loaders/gatherings";
import { loadRegistrationsCsv } from "@/features/gatherings/loaders/organizing";
import { registrationDraft } from "@/features/gatherings/mutations/drafts";
import {
  cancelGathering,
  editRegistration,
  editTimeAndPlace,
} from "@/features/gatherings/mutations/gatherings";
import { gatheringsKeeper } from "@/features/gatherings/mutations/my-data";
import {
  acceptInvitation,
  inviteOrganizer,
  removeOrganizer,
} from "@/features/gatherings/mutations/organizers";
import {
  acceptPlace,
  changeDetails,
  givePlaceUp,
  offerDuePlaces,
  register,
} from "@/features/gatherings/mutations/places";
import { remindComing, tellEverybody } from "@/features/gatherings/mutations/remind";
import { addRide, askAboutRide, removeRide } from "@/features/gatherings/mutations/rides";
import { sweepGatherings } from "@/features/gatherings/mutations/sweep";
import {
  canEditGathering,
  canSeeRegistrations,
  canShareRides,
  canUseRegistration,
} from "@/features/gatherings/permissions";
import { placeToken } from "@/features/gatherings/utils/tokens";
import type { Actor } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db } from "@/lib/db";
import { ConflictError, MissingError, TooOftenError } from "@/lib/errors";
import { momentOf } from "@/lib/wall-clock";
import { type GatheringMail, mailsTo, makeGathering, told } from "../support/gatherings";
import { asMember, makePerson, permitOf } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));

const NOW = new Date("2031-04-01T15:00:00Z");
const HOUR = 3_600_000;
const hours = (count: number, from = NOW) => new Date(from.getTime() + count * HOUR);
const quiet = new AbortController().signal;

async function makeMember(
  data: Parameters<typeof makePerson>[0] = {},
  roles: Parameters<typeof makePerson>[1] = [],
) {
  const person = await makePerson(data, roles);
  const member = asMember(person);
  return { ...person, email: person.email ?? "", member, use: permitOf(canUseRegistration, member) };
}
type Someone = Awaited<ReturnType<typeof makeMember>>;

const signUp = (gatheringId: string, who: Someone, details = told(who.name), now = NOW) =>
  db.$transaction((tx) =>
    register(tx, { gatheringId, personId: who.id, reader: { email: who.email, locale: "en" }, details }, now),
  );
const own = (gatheringId: string, who: Someone) => getOwnRegistration(who.use, gatheringId);
const news = async ({ email }: Someone) => (await mailsTo(email)).map(({ props }) => props.news);
const people = (count: number) => Promise.all(Array.from({ length: count }, () => makeMember()));
const editBy = async (actor: Actor, slug: string) => {
  const seat = await getSeat(actor, slug);
  return permitOf((who: Actor) => canEditGathering(who, seat), actor);
};
const ridesOf = ({ member }: Someone) => permitOf((who: Actor) => canShareRides(who, true), member);
const settings = {
  capacity: 1 as number | null,
  asks: [],
  hasRides: true,
  isOpen: true,
  slug: "",
  version: 0,
};

async function setCapacity(organizer: Someone, slug: string, capacity: number | null, now = NOW) {
  const { id, version } = await db.gathering.findUniqueOrThrow({ where: { slug } });
  const permit = await editBy(organizer.member, slug);
  await editRegistration(permit, { gatheringId: id, version }, { ...settings, capacity }, now);
}

describe("places", () => {
  test("one place and twenty at once: one comes, nineteen wait in the exact order in which they came", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const all = await people(20);
    const outcomes = await Promise.all(all.map((who) => signUp(gathering.id, who)));
    expect(outcomes.filter(({ state }) => state === "registered")).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state === "waiting")).toHaveLength(19);
    const rows = await db.registration.findMany({
      where: { gatheringId: gathering.id },
      orderBy: { number: "asc" },
    });
    expect(rows.map(({ state }) => state)).toEqual(["registered", ...Array(19).fill("waiting")]);
    const seen = new Map<string, number | null | undefined>();
    for (const who of all) seen.set(who.id, (await own(gathering.id, who))?.position);
    expect(rows.map(({ personId }) => seen.get(personId ?? ""))).toEqual([
      null,
      ...Array.from({ length: 19 }, (_, at) => at + 1),
    ]);
    // Each was told the same number by mail.
    for (const who of all) {
      const [mail] = await mailsTo(who.email);
      expect(mail?.props.position ?? null).toBe(seen.get(who.id));
    }
  });

  test("a free place is held for the first in line for two days, then for the next", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const [first, second, third] = (await people(3)) as [Someone, Someone, Someone];
    for (const who of [first, second, third]) await signUp(gathering.id, who);
    expect(await givePlaceUp({ permit: first.use, gatheringId: gathering.id }, NOW)).toBe("done");
    expect(await givePlaceUp({ permit: first.use, gatheringId: gathering.id }, NOW)).toBe("over");
    expect(await own(gathering.id, second)).toMatchObject({
      state: "offered",
      offeredUntil: hours(48).toISOString(),
    });
    expect(await own(gathering.id, third)).toMatchObject({ state: "waiting", position: 1 });
    // Nobody passes her meanwhile, and a held place is no free one.
    const late = await makeMember();
    expect(await signUp(gathering.id, late)).toMatchObject({ state: "waiting" });
    await offerDuePlaces(hours(47));
    expect(await own(gathering.id, second)).toMatchObject({ state: "offered" });
    await offerDuePlaces(hours(48));
    await offerDuePlaces(hours(48));
    expect(await own(gathering.id, second)).toBeNull();
    expect(await own(gathering.id, third)).toMatchObject({ state: "offered" });
    expect(await acceptPlace({ permit: second.use, gatheringId: gathering.id }, hours(48))).toBe("over");
    expect(await acceptPlace({ permit: third.use, gatheringId: gathering.id }, hours(49))).toBe("done");
    expect(await acceptPlace({ permit: late.use, gatheringId: gathering.id }, hours(49))).toBe("over");
    expect(await news(first)).toEqual(["registered", "given_up"]);
    expect(await news(second)).toEqual(["waiting", "offered", "lapsed"]);
    expect(await news(third)).toEqual(["waiting", "offered", "registered"]);
  });

  test("cancelling while the next is being offered a place, all at once: nobody too many, nobody passed over", async () => {
    const gathering = await makeGathering([], { capacity: 2 });
    const all = await people(8);
    for (const who of all) await signUp(gathering.id, who);
    const give = (who: Someone) => givePlaceUp({ permit: who.use, gatheringId: gathering.id }, NOW);
    const [a, b, c] = all as [Someone, Someone, Someone];
    await Promise.all([give(a), give(b), give(c), offerDuePlaces(NOW), offerDuePlaces(NOW), give(a)]);
    const rows = await db.registration.findMany({
      where: { gatheringId: gathering.id, state: { not: "cancelled" } },
      orderBy: { number: "asc" },
    });
    expect(rows.map(({ state }) => state)).toEqual(["offered", "offered", "waiting", "waiting", "waiting"]);
    expect(rows.map(({ personId }) => personId)).toEqual(all.slice(3).map(({ id }) => id));
  });

  test("less than three days before, the first in line gets the place without being asked", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const [first, second] = (await people(2)) as [Someone, Someone];
    for (const who of [first, second]) await signUp(gathering.id, who);
    const near = hours(-71, gathering.startsAt);
    await givePlaceUp({ permit: first.use, gatheringId: gathering.id }, near);
    expect(await own(gathering.id, second)).toMatchObject({ state: "registered" });
    expect(await news(second)).toEqual(["waiting", "registered"]);
  });

  test("nothing is handed on once it began, or when it was called off", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const [first, second] = (await people(2)) as [Someone, Someone];
    for (const who of [first, second]) await signUp(gathering.id, who);
    await givePlaceUp({ permit: first.use, gatheringId: gathering.id }, gathering.startsAt);
    expect(await own(gathering.id, second)).toMatchObject({ state: "waiting" });
    expect(await signUp(gathering.id, first, told("A"), gathering.startsAt)).toMatchObject({
      state: "closed",
    });
  });

  test("more places go to those in line at once; fewer take none away", async () => {
    const organizer = await makeMember();
    const gathering = await makeGathering([organizer.id], { capacity: 1 });
    const all = (await people(5)) as [Someone, Someone, Someone, Someone, Someone];
    for (const who of all) await signUp(gathering.id, who);
    await setCapacity(organizer, gathering.slug, 3);
    const states = async () => {
      const found = await Promise.all(all.map((who) => own(gathering.id, who)));
      return found.map((one) => one?.state ?? null);
    };
    expect(await states()).toEqual(["registered", "offered", "offered", "waiting", "waiting"]);
    await setCapacity(organizer, gathering.slug, 1);
    expect(await states()).toEqual(["registered", "offered", "offered", "waiting", "waiting"]);
    await givePlaceUp({ permit: all[0].use, gatheringId: gathering.id }, NOW);
    expect(await states()).toEqual([null, "offered", "offered", "waiting", "waiting"]);
    await setCapacity(organizer, gathering.slug, null);
    expect(await states()).toEqual([null, "offered", "offered", "offered", "offered"]);
  });

  test("registering again changes only what was told; after giving up one stands behind all others", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const [first, second] = (await people(2)) as [Someone, Someone];
    await signUp(gathering.id, first, told("Ana", { food: "no nuts", childCare: "two" }));
    expect(await own(gathering.id, first)).toMatchObject({ name: "Ana", food: "no nuts", childCare: "" });
    await signUp(gathering.id, second);
    const again = await signUp(gathering.id, first, told("Ana B", { access: "no stairs" }));
    expect(again).toMatchObject({ state: "already" });
    expect(await own(gathering.id, first)).toMatchObject({ name: "Ana B", food: "", access: "no stairs" });
    expect(await changeDetails(first.use, gathering.id, told("Ana C"))).toBe(true);
    await givePlaceUp({ permit: first.use, gatheringId: gathering.id }, NOW);
    expect(await changeDetails(first.use, gathering.id, told("Ana D"))).toBe(false);
    const kept = await db.registration.findFirstOrThrow({
      where: { gatheringId: gathering.id, personId: first.id },
    });
    expect([kept.state, kept.name, kept.access]).toEqual(["cancelled", "", ""]);
    expect(await signUp(gathering.id, first)).toMatchObject({ state: "waiting" });
    expect(await own(gathering.id, first)).toMatchObject({ position: 1 });
    expect(await own(gathering.id, second)).toMatchObject({ state: "offered" });
  });

  test("a draft finishes only what is open then", async () => {
    const gathering = await makeGathering([], { isRegistrationOpen: false });
    const { email } = await makeMember();
    const finish = (gatheringId: string) =>
      db.$transaction((tx) =>
        registrationDraft.finish(tx, {
          ...{ id: "x", email, locale: "es", personId: null },
          values: { gatheringId, details: told("Rosa") },
        }),
      );
    expect((await finish(gathering.id)).path).toBe(
      `/gatherings/${gathering.slug}?result=closed#registration`,
    );
    const draft = await makeGathering([], { state: "draft" });
    expect((await finish(draft.id)).path).toBe("/gatherings");
    expect(await db.registration.count({ where: { gatheringId: { in: [gathering.id, draft.id] } } })).toBe(0);
  });
});

describe("the link of a mail", () => {
  const linkOf = (mails: GatheringMail[]) => mails.at(-1)?.props.token ?? "";

  test("takes and gives up a place, shows nothing of what was told, and is over when the place is", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const [first, second] = (await people(2)) as [Someone, Someone];
    await signUp(gathering.id, first, told("Ana", { food: "telltale" }));
    await signUp(gathering.id, second);
    const token = linkOf(await mailsTo(first.email));
    const page = await loadPlace(gathering.slug, token);
    expect(page).toMatchObject({ state: "ok", own: { state: "registered" } });
    expect(JSON.stringify(page)).not.toMatch(/telltale|Ana/);
    expect(await loadPlace("springfield-2018", token)).toEqual({ state: "wrong" });
    expect(await loadPlace(gathering.slug, `${token}x`)).toEqual({ state: "wrong" });
    expect(await loadPlace(gathering.slug, "no\0ne")).toEqual({ state: "wrong" });
    const { id } = await db.registration.findFirstOrThrow({
      where: { gatheringId: gathering.id, personId: first.id },
    });
    expect(await givePlaceUp({ linkedId: id }, NOW)).toBe("done");
    expect(await loadPlace(gathering.slug, token)).toMatchObject({ state: "over" });
    await signUp(gathering.id, first);
    expect(await givePlaceUp({ linkedId: id }, NOW)).toBe("over");
    expect(await own(gathering.id, first)).toMatchObject({ state: "waiting" });
    const other = await db.registration.findFirstOrThrow({
      where: { gatheringId: gathering.id, personId: second.id },
    });
    expect(await acceptPlace({ linkedId: other.id }, NOW)).toBe("done");
    expect(placeToken(other.id)).toBe(linkOf(await mailsTo(second.email)));
  });
});

describe("those who come", () => {
  test("are reminded a week and a day before, once each, and not right after they registered", async () => {
    const gathering = await makeGathering();
    const [early, late, gone] = (await people(3)) as [Someone, Someone, Someone];
    const start = gathering.startsAt;
    await signUp(gathering.id, early);
    await signUp(gathering.id, gone);
    await signUp(gathering.id, late, told("Late"), daysFrom(start, -5));
    await givePlaceUp({ permit: gone.use, gatheringId: gathering.id }, NOW);
    await remindComing(daysFrom(start, -8), quiet);
    expect(await news(early)).toEqual(["registered"]);
    await Promise.all([remindComing(daysFrom(start, -6), quiet), remindComing(daysFrom(start, -6), quiet)]);
    await remindComing(daysFrom(start, -5.5), quiet);
    expect([await news(early), await news(late)]).toEqual([["registered", "reminder"], ["registered"]]);
    await remindComing(daysFrom(start, -0.9), quiet);
    await remindComing(daysFrom(start, -0.5), quiet);
    await remindComing(daysFrom(start, 0.5), quiet);
    expect(await news(early)).toEqual(["registered", "reminder", "reminder"]);
    expect(await news(late)).toEqual(["registered", "reminder"]);
    expect(await news(gone)).toEqual(["registered", "given_up"]);
  });

  test("hear of another time and place, with the next sequence, and that it was called off", async () => {
    const organizer = await makeMember();
    const gathering = await makeGathering([organizer.id], { capacity: 1 });
    const [comes, waits] = (await people(2)) as [Someone, Someone];
    for (const who of [comes, waits]) await signUp(gathering.id, who);
    const permit = await editBy(organizer.member, gathering.slug);
    const nowhere = { address: "", lat: null, lng: null, accessNotes: "" };
    const place = { ...nowhere, placeName: "Hall", townId: gathering.townId };
    const when = { kind: "time", starts: "2031-05-11T09:30", ends: "2031-05-11T16:00" } as const;
    const target = { gatheringId: gathering.id, version: 1 };
    const line = { startsLocal: "2031-05-10T10:00", endsLocal: "2031-05-10T11:00", title: "Welcome" };
    await db.gatheringSession.create({ data: { gatheringId: gathering.id, position: 0, ...line } });
    expect(await editTimeAndPlace(permit, target, { when, ...place }, NOW)).toBe("done");
    await expect(editTimeAndPlace(permit, target, { when, ...place }, NOW)).rejects.toThrow(ConflictError);
    const changed = await db.gathering.findUniqueOrThrow({ where: { id: gathering.id } });
    expect([changed.sequence, changed.startsAt]).toEqual([1, momentOf("2031-05-11T09:30")]);
    // The programme goes along.
    expect(await db.gatheringSession.findFirst({ where: { gatheringId: gathering.id } })).toMatchObject({
      ...{ startsLocal: "2031-05-11T10:00", endsLocal: "2031-05-11T11:00" },
    });
    const tell = { gatheringId: gathering.id, sequence: 1, news: "changed" as const };
    await tellEverybody(tell, quiet);
    await tellEverybody(tell, quiet);
    expect([await news(comes), await news(waits)]).toEqual([["registered", "changed"], ["waiting"]]);
    // Only the access notes: nobody has to change a calendar.
    await editTimeAndPlace(permit, { ...target, version: 2 }, { when, ...place, accessNotes: "Ramp" }, NOW);
    expect((await db.gathering.findUniqueOrThrow({ where: { id: gathering.id } })).sequence).toBe(1);
    expect(await cancelGathering(permit, gathering.id, NOW)).toBe("done");
    expect(await cancelGathering(permit, gathering.id, NOW)).toBe("already");
    await tellEverybody(tell, quiet);
    await tellEverybody({ ...tell, sequence: 2, news: "cancelled" }, quiet);
    expect(await news(comes)).toEqual(["registered", "changed", "cancelled"]);
    expect(await news(waits)).toEqual(["waiting", "cancelled"]);
    const past = daysFrom(changed.endsAt, 1);
    const ended = await makeGathering([organizer.id]);
    const own_ = await editBy(organizer.member, ended.slug);
    const later = { kind: "days", first: "2032-05-11", last: "2032-05-11" } as const;
    const again = { gatheringId: ended.id, version: 1 };
    expect(await editTimeAndPlace(own_, again, { when: later, ...place }, past)).toBe("past");
  });

  test("share rides without names, write by relay, so often and no more, and never past a block", async () => {
    const gathering = await makeGathering();
    const [driver, rider, blocked] = (await people(3)) as [Someone, Someone, Someone];
    const waits = await makeMember();
    for (const who of [driver, rider, blocked]) await signUp(gathering.id, who);
    const town = await db.town.findUniqueOrThrow({ where: { slug: "holyoke" } });
    const ride = { side: "offer" as const, townId: town.id, seats: 3, text: "At eight" };
    expect(await addRide(ridesOf(driver), gathering.id, ride, NOW)).toBe("done");
    expect(await addRide(ridesOf(waits), gathering.id, ride, NOW)).toBe("over");
    await db.avoidance.create({
      data: { personId: driver.id, avoidedId: blocked.id, scope: "everything" },
    });
    const [seen] = await listRides(ridesOf(rider), gathering.id);
    expect(seen).toMatchObject({ side: "offer", town: "Holyoke", seats: 3, isOwn: false });
    expect(JSON.stringify(seen)).not.toContain(driver.id);
    expect(await listRides(ridesOf(blocked), gathering.id)).toEqual([]);
    const ask = { gatheringId: gathering.id, rideId: seen?.id ?? "", name: "Rosa", text: "Is there room?" };
    expect(await askAboutRide(ridesOf(rider), ask)).toBe(true);
    await expect(askAboutRide(ridesOf(rider), ask)).rejects.toThrow(TooOftenError);
    expect(await askAboutRide(ridesOf(blocked), ask)).toBe(true);
    expect(await mailsTo(driver.email, "gatherings.ride")).toMatchObject([
      { replyTo: rider.email, props: { text: "Is there room?" } },
    ]);
    expect(await removeRide(ridesOf(rider), gathering.id, ask.rideId)).toBe(false);
    await addRide(ridesOf(driver), gathering.id, ride, NOW);
    await addRide(ridesOf(driver), gathering.id, ride, NOW);
    expect(await addRide(ridesOf(driver), gathering.id, ride, NOW)).toBe("full");
    await givePlaceUp({ permit: driver.use, gatheringId: gathering.id }, NOW);
    expect(await listRides(ridesOf(rider), gathering.id)).toEqual([]);
    expect(await hasPlace(driver.id, gathering.id)).toBe(false);
  });
});

describe("what people told", () => {
  test("is a spreadsheet for those who organize, formulas made harmless, and for nobody else", async () => {
    const [organizer, other] = (await people(2)) as [Someone, Someone];
    const admin = await makeMember({}, [{ role: "admin" }, { role: "organizer" }]);
    const gathering = await makeGathering([organizer.id], { capacity: 1 });
    await signUp(gathering.id, other, told('=HYPERLINK("x")', { food: '@nuts, "none"\nplease' }));
    const read = async (actor: Actor) => {
      request.actor = actor;
      return loadRegistrationsCsv(gathering.slug);
    };
    expect(await read({ kind: "visitor" })).toEqual({ state: "sign_in" });
    for (const { member } of [other, admin]) expect(await read(member)).toEqual({ state: "forbidden" });
    const csv = await read(organizer.member);
    expect(csv).toMatchObject({ state: "ok" });
    const text = "value" in csv ? csv.value : "";
    expect(text.split("\r\n")[0]).toBe("state,position,registeredAt,name,food,access");
    expect(text).toContain(`"'=HYPERLINK(""x"")","'@nuts, ""none""\nplease"`);
    expect(text).not.toContain(other.email);
    const log = await db.logEntry.findMany({ where: { subjectId: gathering.id } });
    expect(log).toMatchObject([{ action: "gathering.export", actorId: organizer.id }]);
    const seat = await getSeat(admin.member, gathering.slug);
    expect(canSeeRegistrations(admin.member, seat)).toEqual({ denied: "forbidden" });
    expect(canEditGathering(admin.member, seat)).toEqual({ denied: "forbidden" });
  });

  test("goes ninety days after, names and persons too; how many came stays", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const [first, second] = (await people(2)) as [Someone, Someone];
    await signUp(gathering.id, first, told("Ana", { food: "nuts", access: "stairs" }));
    await signUp(gathering.id, second, told("Eva"));
    const town = await db.town.findUniqueOrThrow({ where: { slug: "holyoke" } });
    await addRide(ridesOf(first), gathering.id, { side: "need", townId: town.id, seats: 1, text: "" }, NOW);
    await sweepGatherings(daysFrom(gathering.endsAt, 6));
    expect(await db.ride.count({ where: { gatheringId: gathering.id } })).toBe(1);
    await sweepGatherings(daysFrom(gathering.endsAt, 89));
    expect(await db.ride.count({ where: { gatheringId: gathering.id } })).toBe(0);
    expect(await own(gathering.id, first)).toMatchObject({ food: "nuts" });
    await sweepGatherings(daysFrom(gathering.endsAt, 91));
    const rows = await db.registration.findMany({ where: { gatheringId: gathering.id } });
    expect(rows.map(({ state }) => state).sort()).toEqual(["registered", "waiting"]);
    for (const row of rows) {
      expect([row.personId, row.name, row.food, row.access]).toEqual([null, "", "", ""]);
    }
  });

  test("is in one's own export, and goes with the account; the place goes on", async () => {
    const gathering = await makeGathering([], { capacity: 1 });
    const past = await makeGathering([], {}, { kind: "days", first: "2020-05-01", last: "2020-05-02" });
    const [first, second] = (await people(2)) as [Someone, Someone];
    await signUp(gathering.id, first, told("Ana", { food: "nuts" }));
    await signUp(gathering.id, second);
    await signUp(past.id, first, told("Ana"), new Date("2020-04-01T12:00:00Z"));
    const exported = await gatheringsKeeper.export({ id: first.id, email: first.email });
    expect(exported).toMatchObject({ registrations: [{ name: "Ana", food: "nuts" }, { name: "Ana" }] });
    await db.$transaction((tx) => gatheringsKeeper.forget(tx, { id: first.id, email: first.email }));
    expect(await db.registration.count({ where: { personId: first.id } })).toBe(0);
    expect(await own(gathering.id, second)).toMatchObject({ state: "offered" });
    const counted = await db.registration.findMany({ where: { gatheringId: past.id } });
    expect(counted).toMatchObject([{ state: "registered", name: "", personId: null }]);
  });
});

describe("those who organize", () => {
  const tokenTo = async ({ email }: Someone) =>
    (await mailsTo(email, "gatherings.organize")).at(-1)?.props.token ?? "";

  test("ask others by mail, for one address, for a week; whoever is asked to go does not come back by it", async () => {
    const [one, two, stranger] = (await people(3)) as [Someone, Someone, Someone];
    const gathering = await makeGathering([one.id], { createdById: one.id });
    const permit = await editBy(one.member, gathering.slug);
    const sentAt = new Date();
    await inviteOrganizer(permit, gathering.id, { to: two.email, locale: "en" }, sentAt);
    await inviteOrganizer(permit, gathering.id, { to: "nobody@example.org", locale: "en" }, sentAt);
    const token = await tokenTo(two);
    expect(await acceptInvitation(stranger.use, token, sentAt)).toEqual({ state: "other" });
    expect(await acceptInvitation(two.use, "none", sentAt)).toEqual({ state: "over" });
    expect(await acceptInvitation(two.use, token, daysFrom(sentAt, 8))).toEqual({ state: "over" });
    const taken = await Promise.all([1, 2].map(() => acceptInvitation(two.use, token, sentAt)));
    expect(taken.map(({ state }) => state)).toEqual(["done", "done"]);
    const hers = await editBy(two.member, gathering.slug);
    expect(await removeOrganizer(hers, gathering.id, one.id)).toBe("forbidden");
    expect(await removeOrganizer(permit, gathering.id, two.id)).toBe("done");
    expect(await acceptInvitation(two.use, token, sentAt)).toEqual({ state: "over" });
    await expect(removeOrganizer(hers, gathering.id, two.id)).rejects.toThrow(MissingError);
  });

  test("two who let go at the same moment: one stays; an admin helps where nobody is left", async () => {
    const [one, two] = (await people(2)) as [Someone, Someone];
    const admin = await makeMember({}, [{ role: "admin" }]);
    const gathering = await makeGathering([one.id, two.id]);
    const leave = async (who: Someone) =>
      removeOrganizer(await editBy(who.member, gathering.slug), gathering.id, who.id);
    expect((await Promise.all([leave(one), leave(two)])).sort()).toEqual(["done", "last"]);
    const seat = () => getSeat(admin.member, gathering.slug);
    expect(canEditGathering(admin.member, await seat())).toEqual({ denied: "forbidden" });
    await db.person.updateMany({ where: { id: { in: [one.id, two.id] } }, data: { bannedAt: NOW } });
    expect(canEditGathering(admin.member, await seat())).toMatchObject({ action: "gathering.edit" });
    expect(canSeeRegistrations(admin.member, await seat())).toEqual({ denied: "forbidden" });
  });

  test("two who change it at the same moment: one is told that it changed", async () => {
    const [one, two] = (await people(2)) as [Someone, Someone];
    const gathering = await makeGathering([one.id, two.id], { capacity: 5 });
    const target = { gatheringId: gathering.id, version: 1 };
    const change = async (who: Someone, capacity: number) =>
      editRegistration(await editBy(who.member, gathering.slug), target, { ...settings, capacity }, NOW);
    const outcomes = await Promise.allSettled([change(one, 6), change(two, 7)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
