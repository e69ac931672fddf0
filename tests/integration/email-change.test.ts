import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  confirmEmailChangeAction,
  startEmailChangeAction,
  stopEmailChangeAction,
} from "@/features/people/actions/email-change";
import { confirmByLink } from "@/features/people/mutations";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { callAs } from "../support/access-call";
import { anotherCode, lastConfirmationTo } from "../support/outbox";
import { makePerson, makeSession } from "../support/people";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

let ana: { id: string; email: string };
let session: string;
let fresh: string;

const begin = (newEmail: string, by = session) => callAs(by, startEmailChangeAction, { newEmail });
const confirm = (codes: { oldCode?: string; newCode?: string }, by = session) =>
  callAs(by, confirmEmailChangeAction, { oldCode: "", newCode: "", ...codes });
const follow = async (email: string) => confirmByLink((await lastConfirmationTo(email)).token, [], false);
const address = async () => (await db.person.findUniqueOrThrow({ where: { id: ana.id } })).email;

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  const { id, email } = await makePerson();
  ana = { id, email: email ?? "" };
  session = await makeSession(id);
  fresh = `fresh-${id}@example.org`;
});

describe("an address changes", () => {
  test("when both codes are typed, at once or one after the other", async () => {
    expect(await begin(fresh)).toBe("done");
    expect(await confirm({ newCode: (await lastConfirmationTo(fresh)).code })).toBe("done");
    expect(await address()).toBe(ana.email);
    expect(await confirm({ oldCode: (await lastConfirmationTo(ana.email)).code })).toBe("done");
    expect(await address()).toBe(fresh);
    const next = `next-${fresh}`;
    await begin(next);
    const codes = {
      oldCode: (await lastConfirmationTo(fresh)).code,
      newCode: (await lastConfirmationTo(next)).code,
    };
    expect(await confirm(codes)).toBe("done");
    expect(await address()).toBe(next);
  });

  test("when both links are followed, in whatever browser, and the old address hears of it", async () => {
    await begin(fresh);
    expect(await follow(ana.email)).toEqual({ state: "done", path: "/account/email?state=half" });
    expect(await address()).toBe(ana.email);
    expect(await follow(fresh)).toEqual({ state: "done", path: "/account/email?state=done" });
    expect(await address()).toBe(fresh);
    const told = { recipientHash: recipientHash(ana.email), template: "people.account-changed" };
    expect(await db.outbox.count({ where: told })).toBe(1);
    const [entry] = await db.logEntry.findMany({ where: { subjectId: ana.id } });
    expect(entry).toMatchObject({ action: "person.change_email", detail: {} });
  });

  test("once, when both confirm at the same moment", async () => {
    await begin(fresh);
    const results = await Promise.all([follow(ana.email), follow(fresh)]);
    expect(results.map((result) => "path" in result && result.path).toSorted()).toEqual([
      "/account/email?state=done",
      "/account/email?state=half",
    ]);
    expect(await address()).toBe(fresh);
  });
});

describe("an address stays", () => {
  test("with one code alone, with wrong ones, and with one code used for both", async () => {
    await begin(fresh);
    const { code } = await lastConfirmationTo(fresh);
    expect(await confirm({ oldCode: code, newCode: code })).toBe("invalid");
    expect(await confirm({})).toBe("invalid");
    const right = (await lastConfirmationTo(ana.email)).code;
    for (let tries = 0; tries < 6; tries++) await confirm({ oldCode: anotherCode(right) });
    // Tried too often: the right one is worth nothing now.
    expect(await confirm({ oldCode: right })).toBe("invalid");
    expect(await address()).toBe(ana.email);
  });

  test("when the new one has an account, which shows only to whoever holds both", async () => {
    const other = await makePerson({ email: fresh });
    expect(await begin(fresh)).toBe("done");
    expect(await follow(ana.email)).toEqual({ state: "done", path: "/account/email?state=half" });
    expect(await follow(fresh)).toEqual({ state: "done", path: "/account/email?state=taken" });
    expect(await address()).toBe(ana.email);
    expect((await db.person.findUniqueOrThrow({ where: { id: other.id } })).email).toBe(fresh);
  });

  test("when it is the one that it is", async () => {
    expect(await begin(ana.email.toUpperCase())).toBe("invalid");
    expect(await db.emailChange.count({ where: { personId: ana.id } })).toBe(0);
  });

  test("when another change was begun, or the time is over", async () => {
    await begin(fresh);
    const first = await lastConfirmationTo(fresh);
    await begin(`other-${fresh}`);
    expect(await confirmByLink(first.token, [], false)).toEqual({ state: "over" });
    await db.emailChange.updateMany({ where: { personId: ana.id }, data: { expiresAt: new Date() } });
    expect(await follow(ana.email)).toEqual({ state: "over" });
  });

  test("when the old address says that it did not ask, and whoever asked is signed out", async () => {
    await begin(fresh);
    const { cancelToken } = await lastConfirmationTo(ana.email);
    expect((await lastConfirmationTo(fresh)).cancelToken).toBe(null);
    expect(await callAs(null, stopEmailChangeAction, { token: `${cancelToken}x` })).toBe("missing");
    expect(await callAs(null, stopEmailChangeAction, { token: cancelToken ?? "" })).toBe("done");
    expect(await db.session.count({ where: { personId: ana.id } })).toBe(0);
    expect(await follow(fresh).catch(() => "gone")).toEqual({ state: "over" });
    expect(await callAs(null, stopEmailChangeAction, { token: cancelToken ?? "" })).toBe("missing");
    expect(await address()).toBe(ana.email);
  });

  test("whoever else types the codes", async () => {
    await begin(fresh);
    const codes = {
      oldCode: (await lastConfirmationTo(ana.email)).code,
      newCode: (await lastConfirmationTo(fresh)).code,
    };
    const other = await makeSession((await makePerson({}, [{ role: "admin" }])).id);
    expect(await confirm(codes, other)).toBe("invalid");
    expect(await address()).toBe(ana.email);
  });
});

test("no more mails go to an address than anybody can want", async () => {
  const codes: string[] = [];
  for (let times = 0; times < 7; times++) codes.push(await begin(fresh));
  expect(codes.filter((code) => code === "rate_limited").length).toBe(2);
});
