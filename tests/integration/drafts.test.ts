import { expect, test, vi } from "vitest";
import { z } from "zod";
import { findOwnConfirmation, loadOwnConfirmation } from "@/features/people/loaders/confirm";
import {
  confirmByCode,
  confirmByLink,
  createConfirmation,
  sendAgain,
  startDraft,
} from "@/features/people/mutations";
import type { DraftOptions } from "@/features/people/mutations/drafts";
import { readOwnConfirmation } from "@/features/people/utils/browser-secrets";
import { getActor } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { defineDraft } from "@/lib/drafts/define";
import { sweepSecrets } from "@/lib/sweep";
import { Browser } from "../support/browser";
import { anotherCode, lastConfirmationTo } from "../support/outbox";

vi.mock("next/headers", async () => (await import("../support/browser")).nextHeaders);

/** A form that leaves a line in the log. */
const noteForm = defineDraft({
  name: "test.note",
  values: z.object({ text: z.string(), fails: z.boolean().default(false) }),
  finish: async (tx, { id, values, email, personId }) => {
    await tx.logEntry.create({
      data: { actorId: personId, action: "note", subjectType: email, subjectId: id, detail: values },
    });
    if (values.fails) throw new Error("not today");
    return { path: `/notes/${id}` };
  },
});
const FORMS = [noteForm];

let count = 0;
const newEmail = () => `writer-${++count}@example.org`;
const NOTE = { text: "Bread, every Friday", fails: false };

const begin = (browser: Browser, email: string, more: Partial<DraftOptions> = {}, values = NOTE) =>
  browser.asks(() => startDraft(noteForm, values, { email, locale: "en", ...more }));
const type = (browser: Browser, code: string) =>
  browser.asks(async () => {
    const own = await readOwnConfirmation();
    return own ? confirmByCode(own, code, FORMS) : { state: "over" as const };
  });
const click = (browser: Browser, token: string) => browser.asks(() => confirmByLink(token, FORMS, false));
const again = (browser: Browser, email?: string) =>
  browser.asks(async () => {
    const last = await findOwnConfirmation();
    if (!last) throw new Error("nothing to send again");
    await sendAgain(last, { email: email ?? last.email, locale: "en" });
  });
const notesOf = (email: string) => db.logEntry.findMany({ where: { subjectType: email } });
const draftOf = (email: string) =>
  db.draft.findFirstOrThrow({ where: { confirmations: { some: { email } } } });

test("is finished by the code, without an account, and what was typed is gone from the draft", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  expect(await begin(browser, email)).toEqual({ path: "/confirm", isFinished: false });
  expect(await notesOf(email)).toEqual([]);
  const { id } = await draftOf(email);
  const { code } = await lastConfirmationTo(email);
  expect(await type(browser, code)).toEqual({ state: "done", path: `/notes/${id}` });
  expect(await notesOf(email)).toMatchObject([{ actorId: null, detail: NOTE }]);
  expect(browser.cookies.has("draft")).toBe(false);
  expect(await draftOf(email)).toMatchObject({ values: {}, resultPath: `/notes/${id}` });
  expect(await browser.asks(getActor)).toEqual({ kind: "visitor" });
  expect(await db.person.count({ where: { email } })).toBe(0);
});

test("signs in afterwards where that was wanted", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  await begin(browser, email, { signsIn: true, next: "/account" });
  const { code } = await lastConfirmationTo(email);
  expect(await type(browser, code)).toEqual({ state: "done", path: "/account" });
  const actor = await browser.asks(getActor);
  expect(actor).toMatchObject({ kind: "member", email });
  expect(await notesOf(email)).toMatchObject([{ actorId: actor.kind === "member" ? actor.id : "" }]);
});

test("is finished by the link on another device; the first browser finds the result", async () => {
  const [browser, phone, email] = [new Browser(), new Browser(), newEmail()];
  await begin(browser, email);
  const { token, code } = await lastConfirmationTo(email);
  const { id } = await draftOf(email);
  expect(await click(phone, token)).toEqual({ state: "done", path: `/notes/${id}` });
  expect(await browser.asks(loadOwnConfirmation)).toEqual({
    state: "done",
    path: `/notes/${id}`,
    isDraft: true,
  });
  expect(await type(browser, code)).toEqual({ state: "over" });
  expect(await notesOf(email)).toHaveLength(1);
});

test("is finished once, however many codes and links come at once, old and new", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  await begin(browser, email);
  const first = await lastConfirmationTo(email);
  const last = await browser.asks(findOwnConfirmation);
  await again(browser);
  // As if the first had not been replaced: both work.
  const expiresAt = new Date(Date.now() + 60_000);
  await db.confirmation.update({ where: { id: last?.id ?? "" }, data: { expiresAt } });
  const second = await lastConfirmationTo(email);
  const tokens = [first.token, second.token, first.token, second.token];
  const outcomes = await Promise.all(tokens.map((token) => confirmByLink(token, FORMS, false)));
  expect(outcomes.filter(({ state }) => state === "done")).toHaveLength(2);
  expect(await notesOf(email)).toHaveLength(1);
});

test("survives five wrong codes, the end of the code, and an address that was mistyped", async () => {
  const [browser, mistyped, email] = [new Browser(), newEmail(), newEmail()];
  await begin(browser, mistyped);
  const { code, token } = await lastConfirmationTo(mistyped);
  for (let i = 0; i < 5; i++) await type(browser, anotherCode(code));
  expect(await browser.asks(loadOwnConfirmation)).toEqual({ state: "over", email: mistyped, isDraft: true });
  // A quarter of an hour later the browser only has the draft's own secret.
  browser.cookies.delete("confirmation");
  await db.confirmation.updateMany({ where: { email: mistyped }, data: { expiresAt: new Date() } });
  expect(await browser.asks(loadOwnConfirmation)).toMatchObject({ state: "over", isDraft: true });
  await again(browser, email);
  expect(await click(new Browser(), token)).toEqual({ state: "over" });
  expect(await type(browser, (await lastConfirmationTo(email)).code)).toMatchObject({ state: "done" });
  expect(await notesOf(email)).toMatchObject([{ detail: NOTE }]);
  expect(await notesOf(mistyped)).toEqual([]);
});

test("that cannot be finished leaves nothing behind, and its code works again", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  await begin(browser, email, {}, { ...NOTE, fails: true });
  const { code } = await lastConfirmationTo(email);
  await expect(type(browser, code)).rejects.toThrow("not today");
  expect(await notesOf(email)).toEqual([]);
  await db.draft.updateMany({ where: { id: (await draftOf(email)).id }, data: { values: NOTE } });
  expect(await type(browser, code)).toMatchObject({ state: "done" });
  expect(await notesOf(email)).toHaveLength(1);
});

test("needs no confirmation by whoever is signed in with the address, and needs one for another", async () => {
  const [browser, email, other] = [new Browser(), newEmail(), newEmail()];
  await begin(browser, email, { signsIn: true });
  await type(browser, (await lastConfirmationTo(email)).code);
  const outcome = await begin(browser, email, {}, { ...NOTE, text: "Second" });
  expect(outcome).toEqual({ path: expect.stringMatching(/^\/notes\//), isFinished: true });
  expect(await notesOf(email)).toHaveLength(2);
  expect(await begin(browser, other)).toEqual({ path: "/confirm", isFinished: false });
  expect(await notesOf(other)).toEqual([]);
});

test("of somebody banned is not finished", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  await db.person.create({ data: { email, bannedAt: new Date() } });
  await begin(browser, email);
  expect(await type(browser, (await lastConfirmationTo(email)).code)).toEqual({ state: "refused" });
  expect(await notesOf(email)).toEqual([]);
});

test("is over after a week", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  await begin(browser, email);
  const { id, createdAt, expiresAt } = await draftOf(email);
  expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 86_400_000)).toBe(7);
  await db.draft.update({ where: { id }, data: { expiresAt: new Date() } });
  expect(await type(browser, (await lastConfirmationTo(email)).code)).toEqual({ state: "over" });
  expect(await notesOf(email)).toEqual([]);
});

test("keeps its address when codes are swept, until it is over itself", async () => {
  const [browser, email] = [new Browser(), newEmail()];
  await begin(browser, email);
  const { id } = await draftOf(email);
  await db.confirmation.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1000) } });
  const signIn = { purpose: "sign_in", signsIn: true, isShared: false, next: null, locale: "en" } as const;
  await db.$transaction((tx) => createConfirmation(tx, { ...signIn, email: "old@example.org" }));
  const tomorrow = new Date(Date.now() + 86_400_000);
  await sweepSecrets(tomorrow);
  expect(await db.confirmation.count({ where: { email: "old@example.org" } })).toBe(0);
  await again(browser);
  expect(await type(browser, (await lastConfirmationTo(email)).code)).toMatchObject({ state: "done" });
  await sweepSecrets(new Date(Date.now() + 8 * 86_400_000));
  expect(await db.draft.count({ where: { id } })).toBe(0);
  expect(await db.confirmation.count({ where: { email } })).toBe(0);
});
