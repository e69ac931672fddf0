import { describe, expect, test, vi } from "vitest";
import { getConfirmationByLink } from "@/features/people/data/confirmations";
import { loadLink, loadOwnConfirmation } from "@/features/people/loaders/confirm";
import { confirmByCode, confirmByLink, startSignIn } from "@/features/people/mutations";
import { readOwnConfirmation } from "@/features/people/utils/browser-secrets";
import { getActor } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { TooOftenError } from "@/lib/errors";
import { Browser } from "../support/browser";
import { anotherCode, confirmationsTo, lastConfirmationTo } from "../support/outbox";

vi.mock("next/headers", async () => (await import("../support/browser")).nextHeaders);

let count = 0;
const newEmail = () => `person-${++count}@example.org`;

async function ask(browser: Browser, email: string, more: { isShared?: boolean; next?: string } = {}) {
  const { isShared = false, next = null } = more;
  await browser.asks(() => startSignIn({ email, locale: "en", isShared, next }));
  return lastConfirmationTo(email);
}

const type = (browser: Browser, code: string) =>
  browser.asks(async () => {
    const own = await readOwnConfirmation();
    return own ? confirmByCode(own, code, []) : { state: "over" as const };
  });
const click = (browser: Browser, token: string, isShared = false) =>
  browser.asks(() => confirmByLink(token, [], isShared));
const actorOf = (browser: Browser) => browser.asks(getActor);

describe("a code", () => {
  test("signs in where it was asked for, and makes the account the first time only", async () => {
    const email = newEmail();
    const first = new Browser();
    const { code } = await ask(first, email, { next: "/map?q=bread" });
    expect(await type(first, code)).toEqual({ state: "done", path: "/map?q=bread" });
    expect(await actorOf(first)).toMatchObject({ kind: "member", email, grants: [], isShared: false });
    const second = new Browser();
    await type(second, (await ask(second, email)).code);
    expect(await actorOf(second)).toMatchObject({ kind: "member", email });
    expect(await db.person.count({ where: { email } })).toBe(1);
    expect(await db.session.count({ where: { person: { email } } })).toBe(2);
  });

  test("is worth nothing in another browser, even with the id of the confirmation", async () => {
    const [victim, attacker] = [new Browser(), new Browser()];
    const { code } = await ask(victim, newEmail());
    expect(await type(attacker, code)).toEqual({ state: "over" });
    const [id] = (victim.cookies.get("confirmation")?.value ?? "").split(".");
    attacker.cookies.set("confirmation", { value: `${id}.${"a".repeat(43)}` });
    expect(await type(attacker, code)).toEqual({ state: "over" });
    expect(await actorOf(attacker)).toEqual({ kind: "visitor" });
    // Their guess did not use up one of the five.
    expect(await type(victim, anotherCode(code))).toEqual({ state: "wrong", triesLeft: 4 });
  });

  test("has five tries, also when twenty come at once; then not even the right one helps", async () => {
    const browser = new Browser();
    const { code } = await ask(browser, newEmail());
    const own = await browser.asks(readOwnConfirmation);
    if (!own) throw new Error("no cookie");
    const wrong = anotherCode(code);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirmByCode(own, wrong, [])));
    expect(outcomes.filter(({ state }) => state === "wrong")).toHaveLength(5);
    expect(outcomes.filter(({ state }) => state === "over")).toHaveLength(15);
    expect(await type(browser, code)).toEqual({ state: "over" });
    expect(await browser.asks(loadOwnConfirmation)).toMatchObject({ state: "over" });
  });

  test("of one confirmation does not open another", async () => {
    const [mine, theirs] = [new Browser(), new Browser()];
    const { code } = await ask(mine, newEmail());
    await ask(theirs, newEmail());
    expect(await type(theirs, code)).toMatchObject({ state: "wrong" });
  });

  test("is over after 15 minutes", async () => {
    const [browser, email] = [new Browser(), newEmail()];
    const { code, token } = await ask(browser, email);
    const { createdAt, expiresAt } = await db.confirmation.findFirstOrThrow({ where: { email } });
    expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 1000)).toBe(15 * 60);
    await db.confirmation.updateMany({ where: { email }, data: { expiresAt: new Date() } });
    expect(await type(browser, code)).toEqual({ state: "over" });
    expect(await click(new Browser(), token)).toEqual({ state: "over" });
    expect(await db.person.count({ where: { email } })).toBe(0);
  });
});

describe("a link", () => {
  test("signs in where it is opened, and not where it was asked for", async () => {
    const [library, phone, email] = [new Browser(), new Browser(), newEmail()];
    const { token } = await ask(library, email);
    expect(await click(phone, token)).toMatchObject({ state: "done" });
    expect(await actorOf(phone)).toMatchObject({ kind: "member", email });
    expect(await actorOf(library)).toEqual({ kind: "visitor" });
    expect(await library.asks(loadOwnConfirmation)).toEqual({ state: "done", path: null, isDraft: false });
  });

  test("and its code are used once, whichever comes first and however many come at once", async () => {
    const browser = new Browser();
    const { code, token } = await ask(browser, newEmail());
    const own = await browser.asks(readOwnConfirmation);
    if (!own) throw new Error("no cookie");
    const tries = [1, 2, 3].flatMap(() => [confirmByCode(own, code, []), confirmByLink(token, [], false)]);
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter(({ state }) => state === "done")).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state === "over")).toHaveLength(5);
  });

  test("shows its address masked, and nothing once it is over", async () => {
    const [browser, email] = [new Browser(), newEmail()];
    const { token } = await ask(browser, email);
    const domain = email.slice(email.indexOf("@"));
    expect(await loadLink(token)).toMatchObject({ state: "open", email: `p…${domain}`, purpose: "sign_in" });
    expect(await loadLink(`${token}x`)).toEqual({ state: "over" });
    await click(browser, token);
    expect(await loadLink(token)).toEqual({ state: "over" });
    expect(await getConfirmationByLink(token)).toBeNull();
  });
});

describe("who may not come in", () => {
  test("somebody banned gets the same mail as everybody, and no session", async () => {
    const [browser, email] = [new Browser(), newEmail()];
    await db.person.create({ data: { email, bannedAt: new Date() } });
    const { code } = await ask(browser, email);
    expect(await type(browser, code)).toEqual({ state: "refused" });
    expect(await actorOf(browser)).toEqual({ kind: "visitor" });
  });

  test.each([["bannedAt"], ["deletedAt"]])("the sessions of somebody end with %s at once", async (field) => {
    const [browser, email] = [new Browser(), newEmail()];
    await type(browser, (await ask(browser, email)).code);
    expect(await actorOf(browser)).toMatchObject({ kind: "member" });
    await db.person.update({ where: { email }, data: { [field]: new Date() } });
    expect(await actorOf(browser)).toEqual({ kind: "visitor" });
  });
});

test("a thousand sign-in mails to one address are impossible: five an hour, twelve a day", async () => {
  const email = newEmail();
  const browsers = Array.from({ length: 40 }, () => new Browser());
  const waits: number[] = [];
  for (const browser of browsers) {
    await ask(browser, email).catch((error: unknown) => {
      if (!(error instanceof TooOftenError)) throw error;
      waits.push(error.retryAfterSeconds);
    });
  }
  expect(waits).toHaveLength(35);
  for (const seconds of waits) expect(seconds).toBeLessThanOrEqual(3600);
  expect(waits[0]).toBeGreaterThan(3400);
  expect(await confirmationsTo(email)).toHaveLength(5);
  // An hour later, and again: the day has its own limit.
  for (let hour = 0; hour < 6; hour++) {
    await db.rateLimit.updateMany({
      where: { key: { startsWith: "confirm.hour" } },
      data: { expire: new Date() },
    });
    for (let i = 0; i < 6; i++) await ask(new Browser(), email).catch(() => null);
  }
  expect(await confirmationsTo(email)).toHaveLength(12);
});

test("whoever signs in as ADMIN_EMAIL is admin, until another admin takes it away", async () => {
  const email = newEmail();
  env.ADMIN_EMAIL = email;
  const signIn = async () => {
    const browser = new Browser();
    await type(browser, (await ask(browser, email)).code);
    return actorOf(browser);
  };
  const admin = await signIn();
  expect(admin).toMatchObject({ grants: [{ role: "admin" }] });
  const subjectId = admin.kind === "member" ? admin.id : "";
  expect(await db.logEntry.findMany({ where: { subjectId } })).toMatchObject([{ detail: { role: "admin" } }]);
  await db.roleGrant.deleteMany({ where: { personId: subjectId } });
  expect(await signIn()).toMatchObject({ grants: [] });
  expect(await db.logEntry.count({ where: { subjectId } })).toBe(1);
});

test("a session in a browser that had one replaces it", async () => {
  const [browser, first, second] = [new Browser(), newEmail(), newEmail()];
  await type(browser, (await ask(browser, first)).code);
  await type(browser, (await ask(browser, second)).code);
  expect(await actorOf(browser)).toMatchObject({ email: second });
  expect(await db.session.count({ where: { person: { email: first } } })).toBe(0);
});

test("cookies are out of reach of scripts; on a shared device they end with the browser", async () => {
  const [own, shared] = [new Browser(), new Browser()];
  await type(own, (await ask(own, newEmail())).code);
  await type(shared, (await ask(shared, newEmail(), { isShared: true })).code);
  for (const { cookies } of [own, shared]) {
    // But the one that tells a page where it is: it holds the id of a session, which opens nothing.
    for (const [name, cookie] of cookies) {
      if (name !== "fresh-tab") expect(cookie).toMatchObject({ httpOnly: true, sameSite: "lax" });
    }
  }
  expect(own.cookies.get("session")?.maxAge).toBeGreaterThan(0);
  expect(shared.cookies.get("session")?.maxAge).toBeUndefined();
  expect(own.cookies.get("confirmation")?.maxAge).toBe(15 * 60);
});

test("a shared session ends after half an hour without use, another after sixty days", async () => {
  const [own, shared] = [new Browser(), new Browser()];
  await type(own, (await ask(own, newEmail())).code);
  await type(shared, (await ask(shared, newEmail(), { isShared: true })).code);
  const lifetimes = await db.session.findMany({ orderBy: { createdAt: "desc" }, take: 2 });
  const minutes = lifetimes.map(({ expiresAt, createdAt }) =>
    Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000),
  );
  expect(minutes).toEqual([30, 60 * 24 * 60]);
  await db.session.updateMany({ data: { expiresAt: new Date() } });
  expect(await actorOf(own)).toEqual({ kind: "visitor" });
});
