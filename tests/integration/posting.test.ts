// From a form to a note on the board: draft, code, words, place, what is pointed out, who sees it.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { confirmCodeAction, confirmLinkAction } from "@/app/(site)/confirm/actions";
import { editPostAction, postAction } from "@/features/board/actions/post";
import { MOST_OWN } from "@/features/board/constants";
import { loadOwnPost } from "@/features/board/loaders/manage";
import { TIME_FIELD } from "@/lib/action/form-data";
import { formTime } from "@/lib/action/guard";
import type { ActionState } from "@/lib/action/types";
import { getActor } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { Browser } from "../support/browser";
import { lastConfirmationTo } from "../support/outbox";
import { makePerson, makeSession } from "../support/people";
import { makePost } from "../support/posts";

vi.mock("next/headers", async () => (await import("../support/browser")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  // A request of its own for each call: nothing of the last one is remembered.
  cache: <T>(work: T) => work,
}));

type Action = (before: ActionState, form: FormData) => Promise<ActionState>;
type Fields = Record<string, string | string[]>;

const NEED = { side: "need", what: "Walk-in cooler, any size", where: "Holyoke", lang: "en" };
let count = 0;
const newEmail = () => `neighbor-${++count}@example.org`;

/** Sends a form. @returns the path it leads to, or what it says */
async function send(browser: Browser, action: Action, fields: Fields): Promise<string | ActionState> {
  const form = new FormData();
  form.set(TIME_FIELD, formTime(Date.now() - 3_600_000));
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  try {
    return await browser.asks(() => action({ state: "idle" }, form));
  } catch (error) {
    const [, , path = ""] = String((error as { digest?: unknown }).digest).split(";");
    if (path === "") throw error;
    return path;
  }
}

const wrong = (state: string | ActionState) =>
  typeof state !== "string" && state.state === "error" ? [state.code, Object.keys(state.fieldErrors)] : state;

async function signedIn(data: Parameters<typeof makePerson>[0] = {}) {
  const [person, browser] = [await makePerson(data), new Browser()];
  browser.cookies.set("session", { value: await makeSession(person.id) });
  return { person, browser };
}

/** Posts as somebody signed in. @returns the row */
async function post(fields: Fields, data: Parameters<typeof makePerson>[0] = {}) {
  const { person, browser } = await signedIn(data);
  const path = await send(browser, postAction, { ...NEED, ...fields });
  expect(path).toMatch(/^\/board\/[\w-]{36}\/manage\?posted=1$/);
  const row = await db.post.findFirstOrThrow({ where: { authorId: person.id }, include: { town: true } });
  return { row, browser, person };
}

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("somebody who is not signed in", () => {
  test("types a code, and nothing typed is lost", async () => {
    const [browser, email] = [new Browser(), newEmail()];
    const fields = { ...NEED, email, terms: ["lend", "gift"], quantity: "2", tags: "cold,  kitchen , cold" };
    expect(await send(browser, postAction, fields)).toBe("/confirm");
    expect(await db.post.count({ where: { author: { email } } })).toBe(0);
    const { code, token } = await lastConfirmationTo(email);
    const path = await send(browser, confirmCodeAction, { code });
    const row = await db.post.findFirstOrThrow({ where: { author: { email } }, include: { town: true } });
    expect(path).toBe(`/board/${row.id}/manage?posted=1`);
    expect(row).toMatchObject({
      ...{ side: "need", category: "tools", title: NEED.what, body: "", state: "pending", openedAt: null },
      ...{ terms: ["gift", "lend"], quantity: 2, tags: ["cold", "kitchen"], audience: "everyone" },
      // 38,238 people live in Holyoke.
      ...{ town: { slug: "holyoke" }, areaTown: "holyoke", isIndexed: false },
    });
    expect(await browser.asks(() => loadOwnPost(row.id))).toMatchObject({ state: "ok" });
    // The link of the same mail does it no second time.
    expect(wrong(await send(new Browser(), confirmLinkAction, { token }))).toEqual(["missing", []]);
    expect(await db.post.count({ where: { author: { email } } })).toBe(1);
  });

  test("opens the link on another device, and looks after the note there", async () => {
    const [phone, library, email] = [new Browser(), new Browser(), newEmail()];
    await send(phone, postAction, { ...NEED, email, where: "Monroe" });
    const { token } = await lastConfirmationTo(email);
    const path = String(await send(library, confirmLinkAction, { token, shared: "on" }));
    const id = path.split("/")[2] ?? "";
    // 118 people live in Monroe.
    expect(await db.post.findUnique({ where: { id } })).toMatchObject({
      areaTown: null,
      areaCounty: "franklin",
    });
    expect(await library.asks(() => loadOwnPost(id))).toMatchObject({ state: "ok" });
    expect(await phone.asks(() => loadOwnPost(id))).toEqual({ state: "sign_in" });
    expect(await library.asks(getActor)).toMatchObject({ kind: "member", email, isShared: true });
  });

  test("on a device that others use, too, is signed in for the tab alone", async () => {
    const [browser, email] = [new Browser(), newEmail()];
    await send(browser, postAction, { ...NEED, email, shared: "on" });
    const { code } = await lastConfirmationTo(email);
    expect(await send(browser, confirmCodeAction, { code })).toMatch(/^\/board\/[\w-]{36}\/manage/);
    expect(await browser.asks(getActor)).toMatchObject({ kind: "member", email, isShared: true });
  });

  test("gets the form back with all that was wrong", async () => {
    const cases: [Fields, string[]][] = [
      [{ what: " ", where: "", email: "" }, ["what", "where", "email"]],
      [{ side: "wish", email: "x" }, ["side", "email"]],
      [{ email: newEmail(), where: "Nowhere in particular" }, ["where"]],
      [{ email: newEmail(), what: "x".repeat(1_000_000) }, ["what"]],
      [{ email: newEmail(), tags: "a,".repeat(10_000) }, ["tags"]],
      [{ email: newEmail(), startsOn: "1900-01-01" }, ["startsOn"]],
      [{ email: newEmail(), endsOn: "2026-02-30" }, ["endsOn"]],
      [{ email: newEmail(), quantity: "-3" }, ["quantity"]],
      [{ email: newEmail(), quantity: "1e9" }, ["quantity"]],
      [{ email: newEmail(), reachMiles: "7", terms: "free" }, ["reachMiles", "terms"]],
      [{ email: newEmail(), behalf: "person", behalfName: "" }, ["behalfName", "behalfContact"]],
      [{ email: newEmail(), altTitle: "Nevera", altLang: "en" }, ["altLang"]],
    ];
    for (const [fields, names] of cases) {
      const [code, found] = wrong(await send(new Browser(), postAction, { ...NEED, ...fields })) as [
        string,
        string[],
      ];
      expect([fields.what ?? "", code, found.toSorted()]).toEqual([
        fields.what ?? "",
        "invalid",
        names.toSorted(),
      ]);
    }
  });
});

describe("what a note becomes", () => {
  test("appears at once where its author is trusted, with its words, place and days", async () => {
    const { row } = await post(
      { what: "Comida para una fiesta 🌽\u202e\nPara 30 personas\0", lang: "es", where: "02121" },
      { trustedAt: new Date() },
    );
    expect(row).toMatchObject({
      ...{
        state: "open",
        category: "food",
        title: "Comida para una fiesta 🌽\u202e",
        body: "Para 30 personas",
      },
      ...{ lang: "es", areaTown: "boston" },
    });
    expect(row.openedAt).not.toBeNull();
    expect((row.expiresAt.getTime() - row.createdAt.getTime()) / 86_400_000).toBe(60);
  });

  test("is preset to organizers where it is private, unless that is chosen otherwise", async () => {
    const { browser, person } = await signedIn();
    const fields = { ...NEED, what: "Help with back rent" };
    expect(wrong(await send(browser, postAction, fields))).toEqual(["notice", ["privacy"]]);
    expect(await db.post.count({ where: { authorId: person.id } })).toBe(0);
    const { row } = await post({ what: "Help with back rent", privacy: "organizers" });
    // Nobody but organizers sees it: they see it at once.
    expect(row).toMatchObject({ audience: "organizers", state: "open" });
    expect((await post({ what: "Help with back rent", privacy: "everyone" })).row).toMatchObject({
      ...{ audience: "everyone", state: "pending" },
    });
    expect((await post({ what: "Help with back rent", audience: "members" })).row.audience).toBe("members");
    expect((await post({ side: "offer", what: "Free health checks" })).row.audience).toBe("everyone");
  });

  test("says what it reveals before it goes, and goes as it is when that is wanted", async () => {
    const what = "Ladder. Call 413-555-0123, 12 Maple Street, ana@example.org. I have no green card";
    const { browser } = await signedIn();
    expect(wrong(await send(browser, postAction, { ...NEED, what }))).toEqual([
      "notice",
      ["phone", "address", "street", "status", "privacy"],
    ]);
    expect(wrong(await send(browser, postAction, { ...NEED, tags: "413 555 0123" }))).toEqual([
      "notice",
      ["phone"],
    ]);
    const { row } = await post({ what, anyway: "on", privacy: "organizers" });
    expect(row.title).toBe(what);
  });

  test("shows help lines with a need for food today", async () => {
    const { row, browser } = await post({ what: "Groceries for my children", isToday: "on" });
    const answer = await browser.asks(() => loadOwnPost(row.id));
    expect(answer.state === "ok" && answer.value.helpLines.map(({ phone }) => phone)).toEqual([
      "211",
      "1-800-645-8333",
    ]);
    expect(answer.state === "ok" && answer.value.helpLines[0]?.checkedOn).toBeNull();
    const calm = await post({ what: "Groceries for my children" });
    expect(await calm.browser.asks(() => loadOwnPost(calm.row.id))).toMatchObject({
      value: { helpLines: [] },
    });
  });

  test("stands for an initiative by its name, and shows its town; a hidden place stays hidden", async () => {
    const listed = await db.initiative.findFirstOrThrow({ where: { slug: "river-valley-co-op" } });
    const fields = { behalf: "initiative", behalfName: listed.name.toUpperCase(), where: "Monroe" };
    expect((await post(fields)).row).toMatchObject({
      initiativeId: listed.id,
      behalfName: "",
      areaTown: "monroe",
    });
    const unlisted = {
      behalf: "initiative",
      behalfName: "Monroe Bread Club",
      where: "Monroe",
      isIndexed: "on",
    };
    expect((await post(unlisted)).row).toMatchObject({
      ...{ initiativeId: null, behalfName: "Monroe Bread Club", areaTown: "monroe", isIndexed: false },
    });
    await db.initiative.update({ where: { id: listed.id }, data: { locationPrivacy: "on_request" } });
    expect((await post(fields)).row).toMatchObject({ initiativeId: listed.id, areaTown: null });
  });

  test("ends one day after its last one at the earliest, and not within three days", async () => {
    const { row } = await post({ endsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) });
    expect(row.endsOn).not.toBeNull();
    expect((row.expiresAt.getTime() - row.createdAt.getTime()) / 86_400_000).toBeGreaterThanOrEqual(3);
  });

  test("is one too many after as many as one person may have", async () => {
    const { person, browser } = await signedIn();
    for (let index = 0; index < MOST_OWN; index++) await makePost({ authorId: person.id });
    expect(await send(browser, postAction, NEED)).toBe("/board/new?result=full");
  });
});

describe("changing a note", () => {
  const edit = (row: { id: string; version: number }, more: Fields = {}) => ({
    ...{
      id: row.id,
      version: String(row.version),
      title: "Walk-in cooler, any size",
      where: "Holyoke",
      lang: "en",
    },
    ...more,
  });

  test("of somebody new sends new words back to the organizers, and nothing else", async () => {
    const { person, browser } = await signedIn();
    const row = await makePost({ authorId: person.id, title: NEED.what });
    const managed = (result: string) => `/board/${row.id}/manage?result=${result}`;
    expect(await send(browser, editPostAction, edit(row, { quantity: "3" }))).toBe(managed("changed"));
    expect(await db.post.findUnique({ where: { id: row.id } })).toMatchObject({ state: "open", quantity: 3 });
    expect(await send(browser, editPostAction, edit({ ...row, version: 2 }, { title: "Buy gold" }))).toBe(
      managed("waits"),
    );
    expect((await db.post.findUniqueOrThrow({ where: { id: row.id } })).state).toBe("pending");
  });

  test("of a private one to everybody is looked at first, too; a trusted person just changes it", async () => {
    const { person, browser } = await signedIn();
    const row = await makePost({ authorId: person.id, title: NEED.what, audience: "organizers" });
    await send(browser, editPostAction, edit(row, { audience: "everyone" }));
    expect(await db.post.findUnique({ where: { id: row.id } })).toMatchObject({
      state: "pending",
      audience: "everyone",
    });
    await db.person.update({ where: { id: person.id }, data: { trustedAt: new Date() } });
    const other = await makePost({ authorId: person.id });
    await send(browser, editPostAction, edit(other, { title: "Two coolers", where: "Monroe" }));
    expect(await db.post.findUnique({ where: { id: other.id } })).toMatchObject({
      ...{ state: "open", title: "Two coolers", areaTown: null, areaCounty: "franklin" },
    });
  });

  test("to something private asks who is to see it, organizers first, and does as was said", async () => {
    const { person, browser } = await signedIn();
    await db.person.update({ where: { id: person.id }, data: { trustedAt: new Date() } });
    const row = await makePost({ authorId: person.id, title: NEED.what });
    const audience = async () => (await db.post.findUniqueOrThrow({ where: { id: row.id } })).audience;
    const changed = edit(row, { title: "Help with back rent", audience: "everyone" });
    expect(wrong(await send(browser, editPostAction, changed))).toEqual(["notice", ["privacy"]]);
    expect(await audience()).toBe("everyone");
    const done = `/board/${row.id}/manage?result=changed`;
    expect(await send(browser, editPostAction, { ...changed, privacy: "organizers" })).toBe(done);
    expect(await audience()).toBe("organizers");
    // It was private before: what she chooses now counts.
    const again = edit({ ...row, version: 2 }, { title: "Help with our rent", audience: "members" });
    expect(await send(browser, editPostAction, again)).toBe(done);
    expect(await audience()).toBe("members");
  });

  test("is refused when it changed meanwhile, ended, or says less than was taken", async () => {
    const { person, browser } = await signedIn();
    const row = await makePost({ authorId: person.id, quantity: 3, taken: 2 });
    const stale = await send(browser, editPostAction, edit({ ...row, version: 7 }, { title: "Mine" }));
    expect(stale).toMatchObject({ state: "error", code: "conflict", values: { title: ["Mine"] } });
    expect(wrong(await send(browser, editPostAction, edit(row, { quantity: "1" })))).toEqual([
      "invalid",
      ["quantity"],
    ]);
    expect(
      wrong(await send(browser, editPostAction, edit(row, { quantity: "2", body: "at 12 Elm Street" }))),
    ).toEqual(["notice", ["street"]]);
    await db.post.update({ where: { id: row.id }, data: { state: "closed", outcome: "withdrawn" } });
    expect(wrong(await send(browser, editPostAction, edit(row, { quantity: "2" })))).toEqual(["missing", []]);
    expect((await db.post.findUniqueOrThrow({ where: { id: row.id } })).version).toBe(row.version);
  });
});
