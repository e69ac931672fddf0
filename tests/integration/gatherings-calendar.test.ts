// What mails about one's registration put into a calendar, and take out of it.
import { expect, test } from "vitest";
import { getSeat } from "@/features/gatherings/data/gatherings";
import { editTimeAndPlace } from "@/features/gatherings/mutations/gatherings";
import { acceptPlace, givePlaceUp, register } from "@/features/gatherings/mutations/places";
import { tellEverybody } from "@/features/gatherings/mutations/remind";
import { canEditGathering, canUseRegistration } from "@/features/gatherings/permissions";
import { db } from "@/lib/db";
import { entriesOf, methodOf } from "../support/calendar";
import { heldAfter } from "../support/calendar-program";
import { filesTo, makeGathering, told } from "../support/gatherings";
import { asMember, makePerson, permitOf } from "../support/people";

const NOW = new Date("2031-04-01T15:00:00Z");

async function makeMember() {
  const person = await makePerson();
  const member = asMember(person);
  return { ...person, email: person.email ?? "", member, use: permitOf(canUseRegistration, member) };
}
type Someone = Awaited<ReturnType<typeof makeMember>>;

const signUp = (gatheringId: string, { id, email, name }: Someone) =>
  db.$transaction((tx) =>
    register(tx, { gatheringId, personId: id, reader: { email, locale: "en" }, details: told(name) }, NOW),
  );

const withFile = async ({ email }: Someone) => (await filesTo(email)).filter(Boolean);

async function moveTo(organizer: Someone, slug: string, day: string) {
  const { id, version } = await db.gathering.findUniqueOrThrow({ where: { slug } });
  const seat = await getSeat(organizer.member, slug);
  const permit = permitOf((actor) => canEditGathering(actor, seat), organizer.member);
  const when = { kind: "time" as const, starts: `${day}T09:30`, ends: `${day}T16:00` };
  const where = { placeName: "", address: "", townId: null, lat: null, lng: null, accessNotes: "" };
  await editTimeAndPlace(permit, { gatheringId: id, version }, { when, ...where }, NOW);
  const { sequence } = await db.gathering.findUniqueOrThrow({ where: { slug } });
  const tell = { gatheringId: id, sequence, news: "changed" as const };
  await tellEverybody(tell, new AbortController().signal);
}

test("giving a place up takes it out of her calendar, and registering anew puts it back, also after it was moved", async () => {
  const [organizer, who] = [await makeMember(), await makeMember()];
  const { id: gatheringId, slug } = await makeGathering([organizer.id]);
  const give = () => givePlaceUp({ permit: who.use, gatheringId }, NOW);
  const held = async () => heldAfter(await withFile(who));
  await signUp(gatheringId, who);
  expect(await held()).toEqual(["2031-05-10T13:30:00.000Z"]);
  await give();
  expect(methodOf((await withFile(who)).at(-1) ?? "")).toBe("CANCEL");
  expect(await held()).toEqual([]);
  await signUp(gatheringId, who);
  expect(await held()).toEqual(["2031-05-10T13:30:00.000Z"]);
  await moveTo(organizer, slug, "2031-05-17");
  expect(await held()).toEqual(["2031-05-17T13:30:00.000Z"]);
  await give();
  await moveTo(organizer, slug, "2031-05-24");
  expect(await held()).toEqual([]);
  await signUp(gatheringId, who);
  expect(await held()).toEqual(["2031-05-24T13:30:00.000Z"]);
  const entries = (await withFile(who)).flatMap((file) => entriesOf(file));
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
  const numbers = entries.map(({ sequence }) => sequence);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test("whoever waits, or has only an offer, gets nothing for her calendar before she takes the place", async () => {
  const [organizer, first, second] = [await makeMember(), await makeMember(), await makeMember()];
  const { id: gatheringId, slug } = await makeGathering([organizer.id], { capacity: 1 });
  await signUp(gatheringId, first);
  await signUp(gatheringId, second);
  await givePlaceUp({ permit: first.use, gatheringId }, NOW);
  await moveTo(organizer, slug, "2031-05-17");
  expect(await filesTo(second.email)).toEqual(["", "", ""]);
  await acceptPlace({ permit: second.use, gatheringId }, NOW);
  expect(heldAfter(await withFile(second))).toEqual(["2031-05-17T13:30:00.000Z"]);
  // In line again, and out of it: there is nothing to take out.
  await signUp(gatheringId, first);
  const before = (await filesTo(first.email)).length;
  await givePlaceUp({ permit: first.use, gatheringId }, NOW);
  expect((await filesTo(first.email)).length).toBe(before);
});
