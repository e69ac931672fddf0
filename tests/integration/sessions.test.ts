import { beforeEach, expect, test, vi } from "vitest";
import { listSessions } from "@/features/people/data/sessions";
import { endAllSessions, endSession } from "@/features/people/mutations";
import { canManageSessions } from "@/features/people/permissions/sessions";
import { createSession, getActor } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { Browser } from "../support/browser";
import { makeGroup } from "../support/groups";
import { asMember, makePerson, permitOf } from "../support/people";

vi.mock("next/headers", async () => (await import("../support/browser")).nextHeaders);

type Person = Awaited<ReturnType<typeof makePerson>>;

let attacker: Person;
let victim: Person;
let phone: Browser;
let laptop: Browser;

const permit = (person: Person) => permitOf(canManageSessions, asMember(person));
const signIn = (browser: Browser, { id }: Person, isShared = false) =>
  browser.asks(() => createSession(id, { isShared, device: "Firefox, Linux" }));
const isIn = async (browser: Browser) => (await browser.asks(getActor)).kind === "member";

beforeEach(async () => {
  [attacker, victim] = [await makePerson(), await makePerson()];
  [phone, laptop] = [new Browser(), new Browser()];
  await signIn(phone, victim);
  await signIn(laptop, victim);
});

test("a visitor has none to manage", () => {
  expect(canManageSessions({ kind: "visitor" })).toEqual({ denied: "sign_in" });
});

test("everybody sees their own, last used first, and no others", async () => {
  const actor = await laptop.asks(getActor);
  const sessions = await listSessions(victim.id);
  expect(sessions).toHaveLength(2);
  expect(sessions[0]).toMatchObject({
    id: actor.kind === "member" ? actor.sessionId : "",
    device: "Firefox, Linux",
    isShared: false,
  });
  expect(await listSessions(attacker.id)).toEqual([]);
  await db.session.updateMany({ where: { personId: victim.id }, data: { expiresAt: new Date() } });
  expect(await listSessions(victim.id)).toEqual([]);
});

test("one of one's own ends at once; somebody else's does not", async () => {
  const [last] = await listSessions(victim.id);
  await endSession(permit(attacker), last?.id ?? "");
  expect([await isIn(phone), await isIn(laptop)]).toEqual([true, true]);
  await endSession(permit(victim), last?.id ?? "");
  expect([await isIn(phone), await isIn(laptop)]).toEqual([true, false]);
  // Twice is once.
  await endSession(permit(victim), last?.id ?? "");
  expect([await isIn(phone), await isIn(laptop)]).toEqual([true, false]);
});

test("all of one's own end at once, and nobody else's", async () => {
  await endAllSessions(permit(attacker));
  expect([await isIn(phone), await isIn(laptop)]).toEqual([true, true]);
  await endAllSessions(permit(victim));
  expect([await isIn(phone), await isIn(laptop)]).toEqual([false, false]);
});

test("use is written down, and a session in use goes on", async () => {
  const shared = new Browser();
  await signIn(shared, victim, true);
  const minute = 60_000;
  const past = new Date(Date.now() - 6 * minute);
  const soon = new Date(Date.now() + minute);
  await db.session.updateMany({ data: { lastSeenAt: past, expiresAt: soon } });
  expect(await isIn(shared)).toBe(true);
  expect(await isIn(phone)).toBe(true);
  const rest = (expiresAt: Date | undefined) =>
    Math.round(((expiresAt?.getTime() ?? 0) - Date.now()) / minute);
  const ofPerson = { personId: victim.id };
  const [own, left] = await Promise.all([
    db.session.findFirst({ where: { ...ofPerson, isShared: false, expiresAt: { gt: soon } } }),
    db.session.findFirst({ where: { ...ofPerson, isShared: true } }),
  ]);
  expect([rest(left?.expiresAt), rest(own?.expiresAt)]).toEqual([30, 60 * 24 * 60]);
  expect(own?.lastSeenAt.getTime()).toBeGreaterThan(past.getTime());
});

test.each(["", "x", "a".repeat(5000), "'; DROP TABLE session; --"])(
  "a made-up token %# is a visitor",
  async (value) => {
    const browser = new Browser();
    browser.cookies.set("session", { value });
    expect(await browser.asks(getActor)).toEqual({ kind: "visitor" });
  },
);

test("who coordinates a group that is entrusted with suggestions is an editor there, as long as she does", async () => {
  const grants = async () => {
    const actor = await phone.asks(getActor);
    return actor.kind === "member" ? actor.grants : null;
  };
  const group = await makeGroup(
    { [victim.id]: "coordinator", [attacker.id]: "member" },
    { isEntrusted: true, entrustedRegions: ["boston"], entrustedKinds: ["csa"] },
  );
  const editor = { role: "curator", regions: ["boston"], kinds: ["csa"], hasPromised: false };
  expect(await grants()).toEqual([editor]);
  const other = new Browser();
  await signIn(other, attacker);
  expect(await other.asks(getActor)).toMatchObject({ kind: "member", grants: [] });
  await db.group.update({ where: { id: group.id }, data: { archivedAt: new Date() } });
  expect(await grants()).toEqual([]);
  await db.group.update({ where: { id: group.id }, data: { archivedAt: null, isEntrusted: false } });
  expect(await grants()).toEqual([]);
  await db.group.update({ where: { id: group.id }, data: { isEntrusted: true } });
  await db.groupMember.updateMany({ where: { personId: victim.id }, data: { role: "note_taker" } });
  expect(await grants()).toEqual([]);
});
