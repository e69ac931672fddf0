import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET, HEAD, POST } from "@/app/api/unsubscribe/[token]/route";
import {
  answerVisitAction,
  leaveAction,
  mailLinkAction,
  removeSubscriptionAction,
  removeVisitAction,
  resumeAction,
  saveSettingsAction,
  stopAction,
  subscribeAction,
} from "@/features/subscriptions/actions";
import { loadLeaving, loadManaged, loadOwn, loadSearch, loadVisit } from "@/features/subscriptions/loaders";
import { planDraft, subscriptionDraft } from "@/features/subscriptions/mutations/drafts";
import { subscriptionsKeeper } from "@/features/subscriptions/mutations/my-data";
import { manageToken, unsubscribeToken } from "@/features/subscriptions/utils/tokens";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { unseal } from "@/lib/secrets";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown, drafts: [] as unknown[] }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("@/lib/rate-limit", () => ({
  consume: async () => ({ ok: true }),
  consumeAsVisitor: async () => ({ ok: true }),
}));
vi.mock("@/lib/action/guard", () => ({ isRobot: () => false }));
vi.mock("@/features/people/mutations", () => ({
  startDraft: async (...draft: unknown[]) => {
    request.drafts.push(draft);
    return { path: "/confirm", isFinished: false };
  },
}));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message.startsWith("to /")) throw error;
  },
}));
vi.mock("next-intl/server", async () => {
  const { createTranslator } = await import("next-intl");
  const { default: messages } = await import("@/i18n/messages/en");
  return {
    getLocale: async () => "en",
    getTranslations: async () => createTranslator({ locale: "en", messages }),
  };
});

const VISITOR: Actor = { kind: "visitor" };
const NOW = new Date("2026-10-01T15:00:00Z");
const IDLE = { state: "idle" } as const;

type Action = typeof stopAction;

/** Sends a form. @returns the path it leads to, or what the form says */
async function send(action: Action, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  try {
    const state = await action(IDLE, form);
    return state.state === "error" ? state.code : state.state;
  } catch (error) {
    return (error as Error).message;
  }
}

function signIn(id: string, email: string): void {
  request.actor = { ...VISITOR, kind: "member", id, email, name: "", locale: "en", grants: [] };
}

async function finish(email: string, filters: string, frequency: "weekly" | "daily" = "weekly") {
  const values = { topic: "initiatives" as const, filters, frequency };
  return db.$transaction((tx) =>
    subscriptionDraft.finish(tx, { id: "", values, email, locale: "es", personId: null }),
  );
}

async function plan(email: string, ...items: { slug: string; way: "visit" | "buy"; date: string | null }[]) {
  return db.$transaction((tx) =>
    planDraft.finish(tx, { id: "", values: items, email, locale: "en", personId: null }),
  );
}

const find = (email: string) =>
  db.subscriber.findUniqueOrThrow({
    where: { email },
    include: {
      subscriptions: { orderBy: { createdAt: "asc" } },
      plannedVisits: { orderBy: { plannedFor: { sort: "asc", nulls: "last" } } },
    },
  });

/** All that is stored about subscribers, to see whether anything changed. */
const everything = async () =>
  JSON.stringify(
    await db.subscriber.findMany({
      include: { subscriptions: true, plannedVisits: true },
      orderBy: { id: "asc" },
    }),
  );

beforeEach(() => {
  request.actor = VISITOR;
  request.drafts.length = 0;
});
afterEach(async () => {
  await db.subscriber.deleteMany();
  await db.person.deleteMany();
  await db.outbox.deleteMany();
});

describe("subscribing", () => {
  test("without an account waits for the address to be confirmed", async () => {
    const fields = { filters: "town=holyoke&sort=name", frequency: "daily", email: " Ana@Example.org " };
    expect(await send(subscribeAction, fields)).toBe("to /confirm");
    const wish = { topic: "initiatives", filters: "town=holyoke", frequency: "daily" };
    expect(request.drafts).toEqual([[subscriptionDraft, wish, { email: "ana@example.org", locale: "en" }]]);
    expect(await db.subscriber.count()).toBe(0);
  });

  test("needs an address, and filters that can be read", async () => {
    const fields = { filters: "", frequency: "weekly", email: "" };
    expect(await send(subscribeAction, fields)).toBe("invalid");
    const { email: _, ...missing } = fields;
    expect(await send(subscribeAction, missing)).toBe("invalid");
    for (const filters of ["kind=unicorn", "near=42.3,-72.6", "town=atlantis", `q=${"x".repeat(201)}`]) {
      expect(await send(subscribeAction, { ...fields, email: "ana@example.org", filters })).toBe("invalid");
    }
    expect(request.drafts).toEqual([]);
  });

  test("is done when the draft is finished, once for the same search however it is written", async () => {
    for (const filters of ["kind=csa&kind=food-coop&near=holyoke", "near=Holyoke&kind=food-coop&kind=csa"]) {
      const fields = { filters, frequency: "weekly", email: "ana@example.org" };
      await send(subscribeAction, fields);
    }
    for (const [, values] of request.drafts as [unknown, { filters: string }][]) {
      expect(await finish("ana@example.org", values.filters)).toEqual({ path: "/subscriptions?result=done" });
    }
    const { subscriptions, locale, frequency, personId } = await find("ana@example.org");
    expect(subscriptions.map(({ filters }) => filters)).toEqual(["near=Holyoke&kind=csa&kind=food-coop"]);
    expect({ locale, frequency, personId }).toEqual({ locale: "es", frequency: "weekly", personId: null });
  });

  test("ends at twenty", async () => {
    for (let miles = 1; miles <= 20; miles++) await finish("ana@example.org", `near=01040&radius=${miles}`);
    expect(await finish("ana@example.org", "town=holyoke")).toEqual({ path: "/subscriptions?result=full" });
    expect(await finish("ana@example.org", "near=01040&radius=3")).toEqual({
      path: "/subscriptions?result=done",
    });
    expect((await find("ana@example.org")).subscriptions.length).toBe(20);
  });

  test("again after leaving brings back nothing that was left", async () => {
    await finish("ana@example.org", "town=holyoke");
    await db.subscriber.updateMany({ data: { stoppedAt: NOW, checkedUntil: NOW } });
    await finish("ana@example.org", "town=boston");
    const { subscriptions, stoppedAt, checkedUntil } = await find("ana@example.org");
    expect(subscriptions.map(({ filters }) => filters)).toEqual(["town=boston"]);
    expect(stoppedAt).toBeNull();
    expect(checkedUntil.getTime()).toBeGreaterThan(NOW.getTime());
  });

  test("says the search in words, and what of it can't be read", async () => {
    const query = "q=garden&near=01060&radius=5&kind=food-land&way=visit&speaks=es&kind=unicorn";
    const loaded = await loadSearch(new URLSearchParams(query), "en");
    expect(loaded).toMatchObject({ state: "ok", email: null });
    if (loaded.state !== "ok") return;
    expect(loaded.search.words).toEqual([
      "“garden”",
      "Within 5 miles of 01060",
      "Food & land",
      "Visit",
      "Spanish",
    ]);
    expect(loaded.problems.map(({ parameter }) => parameter)).toEqual(["kind"]);
  });

  test("takes the words that were found for those that were misspelled", async () => {
    const loaded = await loadSearch(new URLSearchParams("q=comunity+gardn"), "en");
    expect(loaded).toMatchObject({ search: { filters: "q=community+garden" } });
  });
});

describe("a plan", () => {
  const visit = { slug: "river-valley-co-op", way: "visit", date: "2026-10-10" } as const;

  test("is taken thing by thing; what is not listed is left out, a new day replaces the old", async () => {
    const path = await plan("ana@example.org", visit, { slug: "no-such-place", way: "buy", date: null });
    expect(path).toEqual({ path: "/subscriptions?result=planned" });
    await plan("ana@example.org", { ...visit, date: "2026-11-11" }, { ...visit, way: "buy", date: null });
    const { plannedVisits } = await find("ana@example.org");
    expect(plannedVisits.map(({ way, plannedFor }) => [way, plannedFor?.toISOString() ?? null])).toEqual([
      ["visit", "2026-11-11T00:00:00.000Z"],
      ["buy", null],
    ]);
  });
});

describe("person and subscriber", () => {
  test("are one when the address is the same, and stay one when it changes", async () => {
    await finish("ana@example.org", "town=holyoke");
    const { id } = await db.person.create({ data: { email: "ana@example.org" } });
    signIn(id, "ana@example.org");
    expect(await loadOwn("en")).toMatchObject({ managed: { subscriptions: [{ filters: "town=holyoke" }] } });
    await finish("ana@example.org", "town=boston");
    expect((await find("ana@example.org")).personId).toBe(id);

    await db.person.update({ where: { id }, data: { email: "new@example.org" } });
    await finish("new@example.org", "town=lowell");
    await finish("ana@example.org", "town=salem");
    expect(
      await db.subscriber.findMany({
        select: { email: true, personId: true },
        orderBy: { email: "desc" },
      }),
    ).toEqual([
      { email: "new@example.org", personId: id },
      { email: "ana@example.org", personId: null },
    ]);
    const { subscriptions } = await find("new@example.org");
    expect(subscriptions.map(({ filters }) => filters)).toEqual([
      "town=holyoke",
      "town=boston",
      "town=lowell",
    ]);
  });

  test("an address that somebody else gave up does not open what they kept", async () => {
    const { id } = await db.person.create({ data: { email: "old@example.org" } });
    await finish("old@example.org", "town=holyoke");
    await db.person.update({ where: { id }, data: { email: "new@example.org" } });
    const other = await db.person.create({ data: { email: "old@example.org" } });
    signIn(other.id, "old@example.org");
    expect(await loadOwn("en")).toMatchObject({ managed: null });
  });
});

describe("the page with everything", () => {
  test("shows what there is, and does what its forms say", async () => {
    await finish("ana@example.org", "town=holyoke");
    await plan("ana@example.org", { slug: "river-valley-co-op", way: "visit", date: "2026-10-10" });
    const { id, subscriptions, plannedVisits } = await find("ana@example.org");
    const token = manageToken(id, new Date());
    expect(await loadManaged(token, "en")).toMatchObject({
      managed: {
        maskedEmail: "a…@example.org",
        frequency: "weekly",
        isStopped: false,
        subscriptions: [{ words: ["In Holyoke"], href: "/map?town=holyoke" }],
        visits: [{ slug: "river-valley-co-op", plannedFor: "2026-10-10", answer: null }],
      },
    });
    const page = `to /subscriptions/${token}?result=`;
    expect(await send(saveSettingsAction, { token, frequency: "daily", locale: "en" })).toBe(`${page}saved`);
    expect(await find("ana@example.org")).toMatchObject({ frequency: "daily", locale: "en" });
    expect(await send(stopAction, { token })).toBe(`${page}stopped`);
    expect((await find("ana@example.org")).stoppedAt).not.toBeNull();
    expect(await send(resumeAction, { token })).toBe(`${page}resumed`);
    expect((await find("ana@example.org")).stoppedAt).toBeNull();
    const visit = { token, id: plannedVisits[0]?.id ?? "" };
    expect(await send(answerVisitAction, { ...visit, answer: "went" })).toBe(
      `to /subscriptions/${token}/visits/${visit.id}`,
    );
    expect(await loadVisit(token, visit.id)).toMatchObject({ visit: { answer: "went" } });
    expect(await send(removeVisitAction, visit)).toBe(`${page}removed`);
    const one = { token, id: subscriptions[0]?.id ?? "" };
    expect(await send(removeSubscriptionAction, one)).toBe(`${page}removed`);
    expect(await find("ana@example.org")).toMatchObject({ subscriptions: [], plannedVisits: [] });
  });

  test("opens without a link for whoever is signed in", async () => {
    await finish("ana@example.org", "town=holyoke");
    const { id } = await db.person.create({ data: { email: "ana@example.org" } });
    signIn(id, "ana@example.org");
    expect(await send(stopAction, {})).toBe("to /subscriptions?result=stopped");
    expect((await find("ana@example.org")).stoppedAt).not.toBeNull();
  });

  test("is shut to old and wrong links, which change nothing", async () => {
    await finish("ana@example.org", "town=holyoke");
    const { id } = await find("ana@example.org");
    const before = await everything();
    const old = manageToken(id, new Date(Date.now() - 62 * 86_400_000));
    const others = [`${manageToken(id, new Date())}x`, unsubscribeToken(id, "digest"), "x"];
    expect(await loadManaged(old, "en")).toEqual({ state: "expired" });
    for (const token of others) expect(await loadManaged(token, "en")).toEqual({ state: "wrong" });
    for (const token of [old, ...others]) expect(await send(stopAction, { token })).toBe("missing");
    expect(await send(stopAction, { token: "" })).toBe("sign_in");
    expect(await everything()).toBe(before);
  });

  test("of one subscriber opens nothing of another", async () => {
    await finish("victim@example.org", "town=holyoke");
    await plan("victim@example.org", { slug: "river-valley-co-op", way: "visit", date: null });
    await finish("attacker@example.org", "town=boston");
    const victim = await find("victim@example.org");
    const attacker = await find("attacker@example.org");
    const before = JSON.stringify(victim);
    const token = manageToken(attacker.id, new Date());
    const [subscription = "", visit = ""] = [victim.subscriptions[0]?.id, victim.plannedVisits[0]?.id];
    await send(removeSubscriptionAction, { token, id: subscription });
    await send(removeVisitAction, { token, id: visit });
    expect(await send(answerVisitAction, { token, id: visit, answer: "went" })).toBe("missing");
    expect(await loadVisit(token, visit)).toEqual({ state: "wrong" });
    expect(await loadLeaving(unsubscribeToken(attacker.id, { subscription }), "en")).toMatchObject({
      hasLeft: true,
      search: null,
    });
    await send(leaveAction, { token: unsubscribeToken(attacker.id, { subscription }) });
    expect(JSON.stringify(await find("victim@example.org"))).toBe(before);
  });

  test("can be asked for again by mail; the answer tells nothing about who is known", async () => {
    await finish("ana@example.org", "town=holyoke");
    expect(await send(mailLinkAction, { email: "nobody@example.org" })).toBe("ok");
    expect(await db.outbox.count()).toBe(0);
    expect(await send(mailLinkAction, { email: "Ana@example.org" })).toBe("ok");
    const [mail] = await db.outbox.findMany();
    expect(mail).toMatchObject({ template: "subscriptions.manage-link", locale: "es", list: null });
    const { to, props } = unseal("mail", mail?.sealed ?? new Uint8Array()) as {
      to: string;
      props: { token: string };
    };
    expect(to).toBe("ana@example.org");
    expect(await loadManaged(props.token, "en")).toMatchObject({ state: "ok" });
  });
});

test("what is kept about somebody can be taken along, and goes with the account; that of others stays", async () => {
  const person = await db.person.create({ data: { email: "ana@example.org" } });
  const owner = { id: person.id, email: "ana@example.org" };
  await finish("ana@example.org", "town=holyoke");
  await plan("ana@example.org", { slug: "river-valley-co-op", way: "visit", date: "2026-10-10" });
  const { id } = await find("ana@example.org");
  await db.digestItem.create({ data: { subscriberId: id, topic: "initiatives", subjectId: "7" } });
  await finish("ben@example.org", "town=boston");
  expect(await subscriptionsKeeper.export(owner)).toMatchObject([
    {
      email: "ana@example.org",
      subscriptions: [{ filters: "town=holyoke" }],
      told: [{ subjectId: "7" }],
      plannedVisits: [{ initiative: { slug: "river-valley-co-op" }, way: "visit" }],
    },
  ]);
  await db.$transaction((tx) => subscriptionsKeeper.forget(tx, owner));
  expect(await db.subscriber.findMany({ select: { email: true } })).toEqual([{ email: "ben@example.org" }]);
  expect([await db.digestItem.count(), await db.plannedVisit.count()]).toEqual([0, 0]);
});

describe("leaving by one click", () => {
  const call = (handler: typeof POST, token: string, init: RequestInit = {}) =>
    handler(new Request(`http://localhost/api/unsubscribe/${token}`, init), {
      params: Promise.resolve({ token }),
    });
  const oneClick = (body: BodyInit = new URLSearchParams({ "List-Unsubscribe": "One-Click" })) => ({
    method: "POST",
    body,
  });

  function multipart(): FormData {
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    return form;
  }

  test.each([
    ["a form", oneClick()],
    ["a form in parts", oneClick(multipart())],
  ])("ends all mail by %s, twice is once, and leaves the account alone", async (_, init) => {
    await finish("ana@example.org", "town=holyoke");
    const person = await db.person.create({ data: { email: "ana@example.org" } });
    const { id } = await find("ana@example.org");
    const token = unsubscribeToken(id, "digest");
    expect((await call(POST, token, { ...init })).status).toBe(200);
    const { stoppedAt } = await find("ana@example.org");
    expect(stoppedAt).not.toBeNull();
    expect((await call(POST, token, oneClick())).status).toBe(200);
    expect((await find("ana@example.org")).stoppedAt).toEqual(stoppedAt);
    expect(await db.person.findUnique({ where: { id: person.id } })).toEqual(person);
  });

  test("ends one subscription by its own link", async () => {
    await finish("ana@example.org", "town=holyoke");
    await finish("ana@example.org", "town=boston");
    const { id, subscriptions } = await find("ana@example.org");
    const token = unsubscribeToken(id, { subscription: subscriptions[0]?.id ?? "" });
    expect(await loadLeaving(token, "en")).toMatchObject({
      hasLeft: false,
      search: { words: ["In Holyoke"] },
    });
    expect((await call(POST, token, oneClick())).status).toBe(200);
    expect(await loadLeaving(token, "en")).toMatchObject({ hasLeft: true });
    const left = await find("ana@example.org");
    expect([left.stoppedAt, left.subscriptions.map(({ filters }) => filters)]).toEqual([
      null,
      ["town=boston"],
    ]);
  });

  test("still says 200 when there is nobody any more", async () => {
    const token = unsubscribeToken("01976f0e-0000-7000-8000-00000000000a", "digest");
    expect((await call(POST, token, oneClick())).status).toBe(200);
    expect(await loadLeaving(token, "en")).toMatchObject({ hasLeft: true });
  });

  test("does not happen by looking, by another form or by a wrong link", async () => {
    await finish("ana@example.org", "town=holyoke");
    const { id } = await find("ana@example.org");
    const token = unsubscribeToken(id, "digest");
    const before = await everything();
    for (const handler of [GET, HEAD]) {
      const response = await call(handler, token);
      expect([response.status, response.headers.get("location")]).toEqual([303, `/unsubscribe/${token}`]);
    }
    expect(await loadLeaving(token, "en")).toMatchObject({ isAll: true, hasLeft: false });
    expect((await call(POST, token, oneClick(""))).status).toBe(400);
    expect((await call(POST, token, oneClick("x".repeat(5000)))).status).toBe(400);
    const json = { ...oneClick("{}"), headers: { "content-type": "application/json" } };
    expect((await call(POST, token, json)).status).toBe(400);
    const broken = { ...oneClick("--x"), headers: { "content-type": "multipart/form-data; boundary=y" } };
    expect((await call(POST, token, broken)).status).toBe(400);
    expect((await call(POST, `${token}x`, oneClick())).status).toBe(404);
    expect((await call(POST, manageToken(id, new Date()), oneClick())).status).toBe(404);
    expect(await everything()).toBe(before);
  });

  test("has a page with a button for people", async () => {
    await finish("ana@example.org", "town=holyoke");
    const { id } = await find("ana@example.org");
    const token = unsubscribeToken(id, "digest");
    expect(await send(leaveAction, { token: "x" })).toBe("missing");
    expect(await send(leaveAction, { token })).toBe(`to /unsubscribe/${token}`);
    expect(await loadLeaving(token, "en")).toMatchObject({ hasLeft: true });
  });
});
