import { beforeEach, describe, expect, test, vi } from "vitest";
import { maySpeakFor } from "@/features/board/data/initiatives";
import { decideProposal } from "@/features/proposals/mutations/decide";
import { loadClaim, loadEntryPeople, loadHello, loadLink } from "@/features/stewards/loaders";
import { answerClaim, claimEntry } from "@/features/stewards/mutations/claim";
import { helloDraft } from "@/features/stewards/mutations/drafts";
import { type Hello, sayHello } from "@/features/stewards/mutations/hello";
import {
  acceptInvitation,
  inviteSteward,
  leaveEntry,
  removeSteward,
} from "@/features/stewards/mutations/invite";
import { stewardsKeeper } from "@/features/stewards/mutations/my-data";
import { sweepStewards } from "@/features/stewards/mutations/sweep";
import { canClaim, canSeeStewards } from "@/features/stewards/permissions";
import type { Actor } from "@/lib/actor";
import { daysFrom } from "@/lib/days";
import { db } from "@/lib/db";
import { TooOftenError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { unseal } from "@/lib/secrets";
import { addEntry } from "../support/directory-entry";
import { merge } from "../support/duplicates";
import { asMember, makePerson, permitOf } from "../support/people";
import { entryOf, makeCurator } from "../support/proposals";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
beforeEach(() => {
  request.actor = { kind: "visitor" };
});

const NOW = new Date("2026-11-20T15:00:00Z");
const BY = { mailbox: "", reason: "", locale: "en" } as const;
type Sealed = { to: string; replyTo: string | null; props: { token?: string; text?: string } };

let made = 0;
async function addOne(data: Parameters<typeof addEntry>[1] = {}) {
  made += 1;
  const slug = `tended-${made}`;
  const mail = { email: `info@tended${made}.example`, emailPublic: true };
  await addEntry("holyoke", {
    slug,
    name: `Tended ${made}`,
    website: `https://tended${made}.example/`,
    ...mail,
    ...data,
  });
  return entryOf(slug);
}

async function makeMember(data: Parameters<typeof makePerson>[0] = {}) {
  const person = await makePerson(data);
  const member = asMember(person);
  return { ...person, member, permit: permitOf(canClaim, member) };
}

const mailsTo = async (email: string | null, template: string) => {
  const where = { recipientHash: recipientHash(email ?? ""), template };
  const rows = await db.outbox.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(({ sealed }) => unseal("mail", sealed ?? new Uint8Array()) as Sealed);
};
const tokenTo = async (email: string | null, template: string) =>
  (await mailsTo(email, template)).at(-1)?.props.token ?? "none";
const stewardsOf = (initiativeId: number) => db.steward.findMany({ where: { initiativeId } });
const of = (actor: Actor, reach: { region: string; kind: string }, isSteward: boolean) =>
  permitOf((who: Actor) => canSeeStewards(who, { reach, isSteward }), actor);

describe("a claim", () => {
  test("by the entry's own mail counts when whoever reads it says yes, once", async () => {
    const [entry, person] = [await addOne(), await makeMember({ name: "Ana" })];
    expect(await claimEntry(person.permit, entry, { ...BY, way: "entry_mail" }, NOW)).toBe("mailed");
    expect(await stewardsOf(entry.id)).toEqual([]);
    const token = await tokenTo(entry.values.email, "stewards.claim");
    expect(await loadLink(token, NOW)).toMatchObject({
      state: "claim",
      claimant: { name: "Ana", email: person.email },
    });
    expect(await Promise.all([answerClaim(token, true, NOW), answerClaim(token, true, NOW)])).toEqual(
      expect.arrayContaining(["done", "over"]),
    );
    expect(await stewardsOf(entry.id)).toMatchObject([{ personId: person.id, proof: "entry_mail" }]);
    expect(await loadLink(token, NOW)).toEqual({ state: "over" });
    expect(await mailsTo(person.email, "proposals.answer")).toMatchObject([
      { props: { outcome: "granted" } },
    ]);
    expect(await claimEntry(person.permit, entry, { ...BY, way: "entry_mail" }, NOW)).toBe("already");
  });

  test("that is denied, too old, or was asked again counts nothing", async () => {
    const [entry, person] = [await addOne(), await makeMember()];
    const ask = () => claimEntry(person.permit, entry, { ...BY, way: "entry_mail" }, NOW);
    await ask();
    const first = await tokenTo(entry.values.email, "stewards.claim");
    await ask();
    const second = await tokenTo(entry.values.email, "stewards.claim");
    expect([first === second, await answerClaim(first, true, NOW)]).toEqual([false, "over"]);
    const late = daysFrom(NOW, 8);
    expect([await answerClaim(second, true, late), (await loadLink(second, late)).state]).toEqual([
      "over",
      "over",
    ]);
    expect(await answerClaim(second, false, NOW)).toBe("done");
    expect(await answerClaim("none", true, NOW)).toBe("over");
    expect(await loadLink("no\0ne")).toEqual({ state: "wrong" });
    expect(await stewardsOf(entry.id)).toEqual([]);
    const claims = await db.proposal.findMany({ where: { initiativeId: entry.id, kind: "claim" } });
    expect(claims).toMatchObject([{ state: "rejected", authorId: person.id }]);
    await sweepStewards(daysFrom(NOW, 20));
    expect(await db.stewardLink.count({ where: { initiativeId: entry.id } })).toBe(0);
  });

  test("by an address of its website: at once for who is signed in with it, else by mail, never on a shared host", async () => {
    const entry = await addOne();
    const host = entry.values.website?.slice(8, -1) ?? "";
    const [own, other] = [await makeMember({ email: `ana@${host}` }), await makeMember()];
    const by = (mailbox: string) => ({ ...BY, way: "website_domain" as const, mailbox });
    expect(await claimEntry(own.permit, entry, by("ana"), NOW)).toBe("granted");
    expect(await claimEntry(other.permit, entry, by("board"), NOW)).toBe("mailed");
    expect(await mailsTo(`board@${host}`, "stewards.claim")).toHaveLength(1);
    expect(await claimEntry(other.permit, entry, by("a b"), NOW)).toBe("impossible");
    const page = await addOne({ website: `https://${host}/gardens/` });
    expect(await claimEntry(own.permit, page, by("ana"), NOW)).toBe("impossible");
    // Of two on one host, whose mailbox is it?
    const twin = await addOne({ website: `https://www.${host}/` });
    expect(await claimEntry(own.permit, twin, by("ana"), NOW)).toBe("impossible");
    const hidden = await addOne({ emailPublic: false });
    expect(await claimEntry(other.permit, hidden, { ...BY, way: "entry_mail" }, NOW)).toBe("impossible");
    expect(await mailsTo(hidden.values.email, "stewards.claim")).toEqual([]);
  });

  test("by an editor's word: of one who is entrusted with it; those who look after it hear so", async () => {
    const [entry, person, first] = [await addOne(), await makeMember(), await makeMember()];
    await db.steward.create({ data: { initiativeId: entry.id, personId: first.id, proof: "command" } });
    const words = { ...BY, way: "curator" as const, reason: "I am the treasurer" };
    expect(await claimEntry(person.permit, entry, words, NOW)).toBe("waiting");
    const { id } = await db.proposal.findFirstOrThrow({ where: { initiativeId: entry.id, kind: "claim" } });
    const far = await makeCurator({ regions: ["cape-islands"] });
    expect(await decideProposal(far.permit, id, { type: "grant" })).toEqual({ state: "forbidden" });
    const [one, two] = [await makeCurator(), await makeCurator()];
    const outcomes = await Promise.all(
      [one, two].map(({ permit }) => decideProposal(permit, id, { type: "grant" })),
    );
    expect(outcomes.map(({ state }) => state).sort()).toEqual(["already", "done"]);
    expect(await stewardsOf(entry.id)).toHaveLength(2);
    expect(await mailsTo(first.email, "stewards.added")).toHaveLength(1);
    expect(await mailsTo(person.email, "stewards.added")).toEqual([]);
    const log = await db.logEntry.findMany({ where: { subjectId: String(entry.id), action: "steward.add" } });
    expect(log).toMatchObject([{ detail: { person: person.id, proof: "curator" } }]);
  });

  test("goes along when its entry is merged, and is made so often and no more", async () => {
    const [entry, person] = [await addOne(), await makeMember()];
    const into = await addOne();
    await claimEntry(person.permit, entry, { ...BY, way: "entry_mail" }, NOW);
    await merge(await makeCurator(), into.id, entry.id);
    expect(await answerClaim(await tokenTo(entry.values.email, "stewards.claim"), true, NOW)).toBe("done");
    expect(await stewardsOf(into.id)).toMatchObject([{ personId: person.id }]);
    const again = await makeMember();
    const claims = Array.from({ length: 10 }, async () => {
      const next = await addOne();
      return claimEntry(again.permit, next, { ...BY, way: "curator", reason: "Mine" }, NOW);
    });
    const failed = (await Promise.allSettled(claims)).filter(({ status }) => status === "rejected");
    expect(failed).toHaveLength(2);
    expect((failed[0] as PromiseRejectedResult).reason).toBeInstanceOf(TooOftenError);
  });
});

describe("those who look after an entry", () => {
  test("invite others by a link for one address, which ends when they let go", async () => {
    const [entry, one, invited, stranger] = [
      await addOne(),
      await makeMember(),
      await makeMember(),
      await makeMember(),
    ];
    await db.steward.create({ data: { initiativeId: entry.id, personId: one.id, proof: "command" } });
    const permit = of(one.member, entry.reach, true);
    const to = { to: invited.email ?? "", locale: "en" as const };
    expect(await inviteSteward(permit, entry, to, NOW)).toBe("sent");
    const token = await tokenTo(invited.email, "stewards.invitation");
    expect(await loadLink(token, NOW)).toMatchObject({ state: "invitation", who: "visitor" });
    expect(await acceptInvitation(stranger.permit, token, NOW)).toEqual({ state: "other" });
    request.actor = stranger.member;
    expect(await loadLink(token, NOW)).toMatchObject({ who: "other" });
    expect(await acceptInvitation(invited.permit, token, NOW)).toEqual({ state: "done", slug: entry.slug });
    expect(await acceptInvitation(invited.permit, token, NOW)).toEqual({ state: "over" });
    expect(await stewardsOf(entry.id)).toHaveLength(2);
    const next = { to: stranger.email ?? "", locale: "en" as const };
    await inviteSteward(permit, entry, next, NOW);
    expect(await leaveEntry(one.permit, entry)).toBe(true);
    expect(await leaveEntry(one.permit, entry)).toBe(false);
    const late = await tokenTo(stranger.email, "stewards.invitation");
    expect(await acceptInvitation(stranger.permit, late, NOW)).toEqual({ state: "over" });
    // The permit is from when she still did.
    expect(await inviteSteward(permit, entry, next, NOW)).toBe("forbidden");
  });

  test("are seen by each other and by editors, who may take it from them; by nobody else", async () => {
    const [entry, one, two] = [await addOne(), await makeMember({ name: "Quiet Name" }), await makeMember()];
    const data = [one, two].map(({ id }) => ({
      initiativeId: entry.id,
      personId: id,
      proof: "command" as const,
    }));
    await db.steward.createMany({ data });
    const seenBy = async (actor: Actor) => {
      request.actor = actor;
      return loadClaim(entry.slug);
    };
    expect(await seenBy({ kind: "visitor" })).toEqual({ state: "sign_in" });
    const curator = await makeCurator();
    const far = await makeCurator({ regions: ["cape-islands"] });
    for (const stranger of [(await makeMember()).member, asMember(far)]) {
      expect(await seenBy(stranger)).toMatchObject({ value: { found: { stewards: null } } });
    }
    for (const reader of [two.member, asMember(curator)]) {
      expect(JSON.stringify(await seenBy(reader))).toContain("Quiet Name");
    }
    expect(await removeSteward(of(two.member, entry.reach, true), entry, one.id)).toBe("forbidden");
    const asEditor = of(asMember(curator), entry.reach, false);
    expect(await removeSteward(asEditor, entry, one.id)).toBe(true);
    expect(await stewardsOf(entry.id)).toMatchObject([{ personId: two.id }]);
  });

  test("alone post in its name; where nobody does, anybody may", async () => {
    const [entry, one] = [await addOne(), await makeMember()];
    expect(await maySpeakFor(entry.id, null)).toBe(true);
    await db.steward.create({ data: { initiativeId: entry.id, personId: one.id, proof: "command" } });
    const answers = [one.id, (await makeMember()).id, null].map((id) => maySpeakFor(entry.id, id));
    expect(await Promise.all(answers)).toEqual([true, false, false]);
  });

  test("get what is kept of it, and are forgotten", async () => {
    const [entry, one] = [await addOne(), await makeMember()];
    await db.steward.create({ data: { initiativeId: entry.id, personId: one.id, proof: "command" } });
    const owner = { id: one.id, email: one.email ?? "" };
    expect(await stewardsKeeper.export(owner)).toMatchObject({
      lookedAfter: [{ initiative: { slug: entry.slug } }],
    });
    await db.$transaction((tx) => stewardsKeeper.forget(tx, owner));
    expect(await stewardsOf(entry.id)).toEqual([]);
  });
});

describe("a hello", () => {
  const hello = (initiativeId: number, { id, email }: { id: string; email: string | null }): Hello => ({
    ...{ initiativeId, senderId: id, email: email ?? "", name: "Rosa", text: "Lovely bread.\nThank you" },
    locale: "en",
  });
  const say = (one: Hello, now = NOW) => db.$transaction((tx) => sayHello(tx, one, now));

  test("goes to those who look after it, else to its own address, which nobody sees; the sender has a copy", async () => {
    const [entry, sender, one] = [
      await addOne({ emailPublic: false }),
      await makeMember(),
      await makeMember(),
    ];
    expect(await say(hello(entry.id, sender))).toEqual({ state: "sent", slug: entry.slug });
    expect(await mailsTo(entry.values.email, "stewards.hello")).toMatchObject([
      { replyTo: sender.email, props: { text: "Lovely bread.\nThank you" } },
    ]);
    expect(await mailsTo(sender.email, "stewards.hello-copy")).toHaveLength(1);
    await db.steward.create({ data: { initiativeId: entry.id, personId: one.id, proof: "command" } });
    expect((await say(hello(entry.id, await makeMember()))).state).toBe("sent");
    expect(await mailsTo(one.email, "stewards.hello")).toHaveLength(1);
    expect(await mailsTo(entry.values.email, "stewards.hello")).toHaveLength(1);
    const told = JSON.stringify([await loadHello(entry.slug), await loadEntryPeople(entry.id)]);
    expect([told.includes(entry.values.email ?? "?"), told.includes(one.id)]).toEqual([false, false]);
  });

  test("of somebody who is blocked is lost without a word; nobody to reach is said", async () => {
    const [entry, sender, one] = [await addOne(), await makeMember(), await makeMember()];
    await db.steward.create({ data: { initiativeId: entry.id, personId: one.id, proof: "command" } });
    await db.avoidance.create({ data: { personId: one.id, avoidedId: sender.id, scope: "everything" } });
    expect((await say(hello(entry.id, sender))).state).toBe("sent");
    expect(await mailsTo(one.email, "stewards.hello")).toEqual([]);
    const lonely = await addOne({ email: null });
    expect(await say(hello(lonely.id, sender))).toEqual({ state: "nobody", slug: lonely.slug });
    expect(await loadEntryPeople(lonely.id)).toMatchObject({ canBeReached: false, isLookedAfter: false });
  });

  test("is said once in two days and to six in one, however many at once", async () => {
    const [entry, sender] = [await addOne(), await makeMember()];
    const twice = await Promise.all([say(hello(entry.id, sender)), say(hello(entry.id, sender))]);
    expect(twice.map(({ state }) => state).sort()).toEqual(["often", "sent"]);
    expect((await say(hello(entry.id, sender), daysFrom(NOW, 3))).state).toBe("sent");
    const other = await makeMember();
    const states = [];
    for (let count = 0; count < 7; count++) states.push((await say(hello((await addOne()).id, other))).state);
    expect(states).toEqual([...Array(6).fill("sent"), "often"]);
    await sweepStewards(daysFrom(NOW, 200));
    expect(await db.hello.count({ where: { senderId: other.id } })).toBe(0);
  });

  test("begun without an account is sent when the address is confirmed", async () => {
    const entry = await addOne();
    const draft = { id: "x", email: `new-${made}@example.org`, locale: "es" as const, personId: null };
    const values = { initiativeId: entry.id, text: "Hola", name: "Rosa" };
    const { path } = await db.$transaction((tx) => helloDraft.finish(tx, { ...draft, values }));
    expect(path).toBe(`/initiatives/${entry.slug}/hello?result=sent`);
    const gone = await addOne({ listing: "hidden" });
    const lost = { ...values, initiativeId: gone.id };
    expect(await db.$transaction((tx) => helloDraft.finish(tx, { ...draft, values: lost }))).toEqual({
      path: "/map",
    });
  });
});
