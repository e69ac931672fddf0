import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { postCard } from "@/features/board/components/cards";
import { wasOrganizerHere } from "@/features/board/data/organizers";
import { type BoardPage, loadBoardPage } from "@/features/board/loaders/board";
import { loadPost } from "@/features/board/loaders/post";
import { parameters } from "@/features/board/schema/parameters";
import { postsSource } from "@/features/subscriptions/digest/posts";
import { runDigest } from "@/features/subscriptions/digest/run";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { unseal } from "@/lib/secrets";
import { call, get } from "../support/api";
import { setCookies } from "../support/next-mocks";
import { makePerson, makeSession } from "../support/people";
import { makePost } from "../support/posts";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

type Letter = { props: { searches: { words: string[]; items: { name: string }[] }[] } };
type List = { items: { id: string; texts: { title: string }[] }[]; total: number; nextCursor: string | null };

const INITIATIVE = { behalf: "initiative" as const, behalfName: "River Valley Co-op" };

async function show(query = "", now?: Date): Promise<BoardPage> {
  const page = await loadBoardPage(new URLSearchParams(query), now);
  if (page.state !== "ok") throw new Error(page.state);
  return page;
}
const titles = async (query = "", now?: Date) => {
  const { posts, total } = await show(query, now);
  expect(total).toBe(posts.length);
  return posts.map(({ texts: [{ title }] }) => title).toSorted();
};
const signIn = async (id: string) => setCookies({ [SESSION_COOKIE]: await makeSession(id) });

beforeEach(() => setCookies({}));
afterEach(async () => {
  await db.post.deleteMany();
  await db.avoidance.deleteMany();
  await db.session.deleteMany();
});

describe("a person's post from Monroe, where 118 people live", () => {
  const SECRETS = ["monroe", "canary", "Q-Person", "q-contact"];

  async function makeQuietNeed(isIndexed: boolean) {
    const author = await makePerson({
      name: "Q-Person Canary",
      email: `canary-${crypto.randomUUID()}@example.org`,
    });
    return makePost({
      town: "monroe",
      title: "Snow shovel",
      authorId: author.id,
      behalf: "person",
      behalfName: "Q-Person",
      behalfContact: "q-contact",
      removalReason: "canary",
      isIndexed,
    });
  }

  test("is found by what it shows, and by nothing finer", async () => {
    const { areaRegions } = await makeQuietNeed(false);
    const { posts, answer } = await show("county=franklin");
    expect(posts.map(({ place }) => place.name)).toEqual(["Franklin"]);
    expect(answer.areas.map(({ place }) => place.level)).toEqual(["county"]);
    for (const region of areaRegions) expect(await titles(`region=${region}`)).toEqual(["Snow shovel"]);
    for (const query of [
      "town=monroe",
      "q=monroe",
      "q=canary",
      "near=Monroe&radius=1",
      "near=01350&radius=5",
    ]) {
      expect(await titles(query), query).toEqual([]);
    }
    expect((await show()).answer.facets.town).toEqual({});
  });

  test("is in nothing that is copied, unless its author ticked that", async () => {
    const quiet = await makeQuietNeed(false);
    expect((await get<List>("/api/v1/posts")).total).toBe(0);
    expect((await call(`/api/v1/posts/${quiet.id}`)).status).toBe(404);
    for (const path of ["/feeds/board.xml", "/sitemap.xml"]) {
      expect(await (await call(path)).text()).not.toContain(quiet.id);
    }
    expect((await show("print=1")).posts).toEqual([]);
    expect(await postCard(quiet.id)).toEqual({ state: "missing" });

    const loud = await makeQuietNeed(true);
    const list = await get<List>("/api/v1/posts");
    expect(list.items.map(({ id }) => id)).toEqual([loud.id]);
    const card = await postCard(loud.id);
    expect(card).toMatchObject({ card: { title: "Need: Tools and equipment", line: "Franklin County" } });
    // Never for search engines by way of the sitemap: it may be taken back.
    expect(await (await call("/sitemap.xml")).text()).not.toContain(loud.id);
    const page = await loadPost(loud.id);
    const everything = [
      JSON.stringify([list, card, page.state === "ok" && page.post, (await show()).posts]),
      await (await call("/feeds/board.xml")).text(),
      await (await call(`/api/v1/posts/${loud.id}`)).text(),
    ].join("\n");
    for (const secret of [...SECRETS, loud.authorId ?? "?", `"townId"`]) {
      expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });
});

describe("who sees what", () => {
  test("each audience, its own region, and counts to match", async () => {
    await makePost({ title: "everyone" });
    await makePost({ title: "members", audience: "members" });
    await makePost({ title: "organizers", audience: "organizers" });
    await makePost({ title: "waiting", state: "pending", openedAt: null });
    await makePost({ title: "closed", state: "closed", outcome: "met_here" });
    await makePost({ title: "removed", removedAt: new Date() });
    expect(await titles()).toEqual(["everyone"]);
    await signIn((await makePerson()).id);
    expect(await titles()).toEqual(["everyone", "members"]);
    for (const [regions, sees] of [
      [["cape-islands"], false],
      [["pioneer-valley"], true],
      [[], true],
    ] as const) {
      await signIn((await makePerson({}, [{ role: "organizer", regions: [...regions] }])).id);
      expect(await titles()).toEqual(["everyone", "members", ...(sees ? ["organizers"] : [])]);
    }
    await signIn((await makePerson({}, [{ role: "organizer", hasPromised: false }])).id);
    expect(await titles()).toEqual(["everyone", "members"]);
    await signIn((await makePerson({}, [{ role: "admin" }])).id);
    expect(await titles()).toEqual(["everyone", "members"]);
  });

  test("a block hides what she knows to be his, from her alone, and tells nothing of his other notes", async () => {
    const [ana, ben] = [await makePerson(), await makePerson()];
    const offer = await makePost({ title: "Ana's", side: "offer", authorId: ana.id });
    const need = await makePost({ title: "Ben's", authorId: ben.id });
    await makePost({ title: "Ben's other", authorId: ben.id });
    const { id: conversationId } = await db.conversation.create({
      data: { postId: need.id, ownerId: ben.id, beginnerId: ana.id },
    });
    const write = (senderId: string) =>
      db.message.create({ data: { conversationId, senderId, body: "Hello" } });
    await write(ana.id);
    await db.avoidance.create({ data: { personId: ana.id, avoidedId: ben.id, scope: "everything" } });
    await signIn(ana.id);
    // He never answered: she cannot know whose it is, and what is missing would tell.
    expect(await titles()).toEqual(["Ana's", "Ben's", "Ben's other"]);
    await write(ben.id);
    const page = await show();
    expect([page.total, page.answer.facets.side]).toEqual([2, { need: 1, offer: 1 }]);
    expect(await titles()).toEqual(["Ana's", "Ben's other"]);
    expect(await loadPost(need.id)).toEqual({ state: "missing" });
    // Nobody can tell that he is blocked.
    await signIn(ben.id);
    expect(await titles()).toEqual(["Ana's", "Ben's", "Ben's other"]);
    expect(await loadPost(offer.id)).toMatchObject({ isOpen: true });
    // "Never introduce me" hides nothing.
    await db.avoidance.updateMany({ data: { scope: "introductions" } });
    await signIn(ana.id);
    expect(await titles()).toEqual(["Ana's", "Ben's", "Ben's other"]);
  });
});

describe("one post", () => {
  test("over, taken off, waiting, never there", async () => {
    const now = new Date();
    const open = await makePost({ authorId: (await makePerson()).id });
    expect(await loadPost(open.id)).toMatchObject({ isOpen: true, isOwn: false, post: { state: "open" } });
    const later = new Date(open.expiresAt.getTime());
    expect(await loadPost(open.id, later)).toMatchObject({ isOpen: false, post: { state: "done" } });
    expect(await titles("", later)).toEqual([]);
    const closed = await makePost({ state: "closed", outcome: "met_here", authorId: open.authorId });
    expect(await loadPost(closed.id)).toMatchObject({ isOpen: false, post: { state: "done" } });
    const taken = await makePost({ quantity: 2, taken: 2, state: "talking", authorId: open.authorId });
    expect(await loadPost(taken.id)).toMatchObject({ isOpen: false, post: { left: 0 } });

    expect(await loadPost((await makePost({ removedAt: now })).id)).toEqual({ state: "gone" });
    const hidden = await makePost({ removedAt: now, audience: "organizers" });
    const pending = await makePost({ state: "pending", openedAt: null, authorId: open.authorId });
    for (const id of [
      hidden.id,
      pending.id,
      crypto.randomUUID(),
      "1",
      "",
      "\0",
      "' OR 1=1",
      "x".repeat(9999),
    ]) {
      expect(await loadPost(id), id).toEqual({ state: "missing" });
    }
    await signIn(open.authorId ?? "");
    expect(await loadPost(pending.id)).toMatchObject({
      isOwn: true,
      isOpen: false,
      post: { state: "waiting" },
    });
  });

  test("opening what is for organizers alone is logged once a person, post and day; by its author never", async () => {
    const author = await makePerson();
    const { id } = await makePost({ audience: "organizers", authorId: author.id });
    const openings = () => db.logEntry.count({ where: { action: "post.open_private", subjectId: id } });
    for (const one of [null, await makePerson(), await makePerson({}, [{ role: "admin" }])]) {
      setCookies({});
      if (one) await signIn(one.id);
      expect(await loadPost(id)).toEqual({ state: "missing" });
    }
    await signIn(author.id);
    expect(await loadPost(id)).toMatchObject({ isOwn: true });
    expect(await openings()).toBe(0);
    await signIn((await makePerson({}, [{ role: "organizer" }])).id);
    for (let i = 0; i < 3; i++) expect(await loadPost(id)).toMatchObject({ state: "ok" });
    expect(await openings()).toBe(1);
    await loadPost(id, new Date(Date.now() + 86_400_000));
    expect(await openings()).toBe(2);
  });

  test("places near that may help are near the shown area, and none is said to be one", async () => {
    const { id } = await makePost({ category: "food" });
    const page = await loadPost(id);
    if (page.state !== "ok") throw new Error(page.state);
    expect(page.places.items.length).toBeGreaterThan(0);
    const island = await makePost({ category: "money", town: "nantucket", ...INITIATIVE });
    expect(await loadPost(island.id)).toMatchObject({ places: { items: [] } });
  });
});

describe("API and feed", () => {
  test("pages by a cursor, answers 304, and changes with the board", async () => {
    for (const title of ["a", "b", "c"]) await makePost({ title, ...INITIATIVE });
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await get<List>(`/api/v1/posts?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(3);
      seen.push(...page.items.map(({ texts }) => texts[0]?.title ?? ""));
      cursor = page.nextCursor ?? "";
    } while (cursor);
    expect(seen.toSorted()).toEqual(["a", "b", "c"]);

    for (const path of ["/api/v1/posts?side=need", "/feeds/board.xml"]) {
      const first = await call(path);
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      const headers = { "if-none-match": first.headers.get("etag") ?? "" };
      expect((await call(path, { headers })).status).toBe(304);
      await makePost({ title: "d", ...INITIATIVE });
      expect((await call(path, { headers })).status).toBe(200);
    }
  });

  test("the feed is what XML can hold, and says need or offer", async () => {
    const { id } = await makePost({
      title: "Cooler <b>&\u0007 ok",
      body: "]]>\u202e",
      side: "offer",
      ...INITIATIVE,
    });
    const text = await (await call("/feeds/board.xml?hl=es")).text();
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
    expect(text).toContain("<![CDATA[Ofrecimiento: Cooler <b>& ok]]>");
    expect(text).not.toContain("\u0007");
    expect(text).toContain(`/board/${id}</id>`);
  });

  test.each([
    ["side=neither", "side"],
    ["category=food,unicorn", "category"],
    ["mode=either", "mode"],
    ["term=theft", "term"],
    ["unanswered=2", "unanswered"],
    ["sort=name", "sort"],
    ["town=nowhere", "town"],
    ["limit=0", "limit"],
    ["cursor=eyJpZCI6MSwiYXQiOjB9", "cursor"],
    ["side=need&side=offer", "side"],
    ["q=%00", "q"],
    [`q=${"x".repeat(10_000)}`, "q"],
  ])("%.30s is 400 and names %s", async (query, parameter) => {
    for (const path of ["/api/v1/posts", "/feeds/board.xml"]) {
      const response = await call(`${path}?${query}`);
      const { errors } = (await response.json()) as { errors: { parameter: string }[] };
      expect([response.status, errors.map((error) => error.parameter)]).toEqual([400, [parameter]]);
    }
  });

  test("no query, however odd, is anything but 200 or 400, and a page shows something", async () => {
    await makePost({ ...INITIATIVE });
    const nasty = [
      ..."%|'|\"|<script>|\\|🌱|שלום|\u202e|\ud800|-1|1e9|NaN|[]|{}|,,|__proto__|constructor|99999".split(
        "|",
      ),
    ];
    const good = [
      ..."need|food|remote|gift|1|urgent|holyoke|01040|cooler|20|-73,42,-72,43".split("|"),
      "a ".repeat(4_000),
    ];
    const value = fc.oneof(fc.constantFrom(...nasty, ...good), fc.string({ unit: "binary", maxLength: 30 }));
    const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...Object.keys(parameters)) }, value);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 5 }), async (pairs) => {
        const query = new URLSearchParams(pairs.map(([a, b]) => [a.toWellFormed(), b.toWellFormed()]));
        expect([200, 400]).toContain((await call(`/api/v1/posts?${query}`)).status);
        expect(["ok", "moved"]).toContain((await loadBoardPage(query)).state);
      }),
      { numRuns: 400 },
    );
  });
});

test("a place among the words becomes a place; an empty board offers what would fit", async () => {
  await makePost();
  const moved = await loadBoardPage(new URLSearchParams("q=cooler near 01040&side=need"));
  expect(moved).toEqual({ state: "moved", href: "/board?q=cooler&side=need&near=01040" });
  const page = await show("town=savoy&side=offer");
  expect([page.total, page.relaxations, page.nearest]).toEqual([0, [], []]);
  const near = await show("town=savoy");
  expect(near.relaxations.map(({ drop, total }) => [drop, total])).toEqual([["town", 1]]);
  expect(near.nearest).toHaveLength(1);
});

test("organizers are promised while one who promised was here in the last 14 days", async () => {
  const now = Date.now();
  const since = new Date(now - 14 * 86_400_000);
  await db.roleGrant.deleteMany({ where: { role: "organizer" } });
  const { id } = await makePerson({}, [{ role: "organizer" }]);
  expect(await wasOrganizerHere(since)).toBe(false);
  await makeSession(id);
  expect(await wasOrganizerHere(since)).toBe(true);
  await db.session.updateMany({ data: { lastSeenAt: new Date(now - 15 * 86_400_000) } });
  expect(await wasOrganizerHere(since)).toBe(false);
  await db.logEntry.create({
    data: { actorId: id, action: "post.open", subjectType: "post", subjectId: "x" },
  });
  expect(await wasOrganizerHere(since)).toBe(true);
  await db.roleGrant.updateMany({ data: { promisedAt: null } });
  expect(await wasOrganizerHere(since)).toBe(false);
});

test("the digest tells what a visitor sees, not one's own, and nothing of whom one blocked", async () => {
  const now = new Date(Date.now() + 60_000);
  const [ana, ben] = [
    await makePerson({ email: "ana@board.example" }),
    await makePerson({ email: "ben@board.example" }),
  ];
  const subscribe = (personId: string, email: string) =>
    db.subscriber.create({
      data: {
        personId,
        email,
        confirmedAt: new Date(now.getTime() - 86_400_000),
        checkedUntil: new Date(now.getTime() - 86_400_000),
        subscriptions: { create: { topic: "posts", filters: "side=need&town=holyoke" } },
      },
    });
  await subscribe(ana.id, "ana@board.example");
  await subscribe(ben.id, "ben@board.example");
  await makePost({ title: "Ana's need", authorId: ana.id });
  await makePost({ title: "Ben's need", authorId: ben.id });
  await makePost({ title: "Theirs", authorId: (await makePerson()).id });
  await makePost({ title: "For members", audience: "members" });
  await makePost({ title: "An offer", side: "offer" });
  await db.avoidance.create({ data: { personId: ana.id, avoidedId: ben.id, scope: "everything" } });
  const run = { sources: [postsSource], now, signal: new AbortController().signal };
  expect((await runDigest("weekly", run)).sent).toBe(2);
  for (const { sealed } of await db.outbox.findMany()) {
    const { props } = unseal("mail", sealed ?? new Uint8Array()) as Letter;
    const told = props.searches.map(({ words, items }) => [words[0], items.map(({ name }) => name)]);
    expect(told).toEqual([["Needs and offers", ["Theirs"]]]);
  }
});
