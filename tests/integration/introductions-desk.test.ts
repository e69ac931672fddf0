import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/(site)/desk/introductions/list.csv/route";
import { lookAfterPostAction } from "@/features/introductions/actions/desk";
import {
  recordAnswerAction,
  startIntroductionAction,
  undoIntroductionAction,
} from "@/features/introductions/actions/make";
import { pasteRowsAction, takeRowsAction } from "@/features/introductions/actions/paste";
import { loadCompose } from "@/features/introductions/loaders/compose";
import { loadCalls, loadDeskPost, loadMade, loadTable } from "@/features/introductions/loaders/desk";
import { loadNumbers } from "@/features/introductions/loaders/numbers";
import { answerByToken } from "@/features/introductions/mutations/answer";
import { lookAfterPost } from "@/features/introductions/mutations/desk";
import { introductionsKeeper } from "@/features/introductions/mutations/my-data";
import { canTendPost } from "@/features/introductions/permissions/introductions";
import { drainOutbox } from "@/features/mail/mutations";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { openMailer } from "@/lib/mailer/transport";
import { MAILS } from "@/mails";
import { callAs } from "../support/access-call";
import {
  close,
  DAY,
  introduceAndSend,
  lettersTo,
  MINUTE,
  makeOrganizer,
  makePair,
  type Organizer,
  send,
  stateOf,
  tokenOf,
} from "../support/introductions";
import { setCookies } from "../support/next-mocks";
import { asMember, makePerson, makeSession, permitOf } from "../support/people";
import { makePost } from "../support/posts";
import { refusal, TestMailServer } from "../support/smtp";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const YES = { answer: "yes", name: "", sharesEmail: true, phone: "", ownWay: "" } as const;

let olga: Organizer;
let session: string;
beforeAll(async () => {
  olga = await makeOrganizer();
  session = await makeSession(olga.id);
});
beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.introduction.deleteMany();
  await db.post.deleteMany();
  as(session);
});

const as = (token: string) => setCookies({ [SESSION_COOKIE]: token });
const ago = (days: number) => new Date(Date.now() - days * DAY);

async function table(params: Record<string, string> = {}) {
  const answer = await loadTable(params);
  if (answer.state !== "ok") throw new Error(answer.state);
  return answer.value.rows;
}

describe("the table", () => {
  test("shows what nobody answered, most urgent and then oldest first, with filters from its address", async () => {
    const soon = new Date(Date.now() + 3 * DAY);
    await makePost({ title: "old", openedAt: ago(30) });
    await makePost({ title: "urgent", openedAt: ago(1), endsOn: soon, category: "home" });
    await makePost({ title: "new", openedAt: ago(2), town: "boston" });
    await makePost({ title: "answered", firstContactAt: ago(1) });
    await makePost({ title: "waiting", state: "pending", openedAt: null });
    await makePost({ title: "an offer", side: "offer", openedAt: ago(9), keeperId: olga.id });
    const titles = async (params: Record<string, string> = {}) =>
      (await table(params)).map(({ text }) => text?.title);
    expect(await titles()).toEqual(["urgent", "old", "new"]);
    expect(await titles({ sort: "waiting" })).toEqual(["old", "new", "urgent"]);
    expect(await titles({ sort: "newest" })).toEqual(["urgent", "new", "old"]);
    expect(await titles({ side: "all", mine: "1" })).toEqual(["an offer"]);
    expect(await titles({ category: "home" })).toEqual(["urgent"]);
    expect(await titles({ region: "greater-boston" })).toEqual(["new"]);
    expect(await titles({ waiting: "7" })).toEqual(["old"]);
    expect(await titles({ urgent: "1" })).toEqual(["urgent"]);
    expect(await titles({ answered: "1" })).toContain("answered");
    expect(await titles({ page: "2" })).toEqual([]);
    for (const odd of ["", "🌱", "x".repeat(5000), "-1", "1e99", "null", "' OR 1=1"]) {
      const all = { side: odd, category: odd, region: odd, waiting: odd, sort: odd, page: odd, mine: odd };
      expect(await titles(all)).toEqual(["urgent", "old", "new"]);
    }
    const [first] = await table();
    expect(first).toMatchObject({ isUrgent: true, waitingDays: 1, town: "Holyoke", suggestions: [] });
  });

  test("is of an organizer's regions; a note for organizers only is opened for that, which is logged", async () => {
    const there = await makeOrganizer("Cleo", { regions: ["cape-cod-islands"] });
    const { id } = await makePost({ title: "secret", body: "words", audience: "organizers", town: "savoy" });
    const [row] = await table();
    expect(row).toMatchObject({ text: null, town: "Savoy" });
    expect(row?.place.name).not.toBe("Savoy");
    expect(JSON.stringify(row)).not.toMatch(/secret|words/);
    expect(await db.logEntry.count({ where: { action: "post.open" } })).toBe(0);
    const opened = await loadDeskPost(id);
    expect(JSON.stringify(opened)).toContain("secret");
    expect(await db.logEntry.findMany({ where: { action: "post.open" } })).toMatchObject([
      { actorId: olga.id, subjectId: id },
    ]);
    as(await makeSession(there.id));
    expect(await table()).toEqual([]);
    expect(await loadDeskPost(id)).toMatchObject({ state: "ok", value: null });
    expect(await loadCompose({ need: id, initiative: "river-valley-co-op" })).toEqual({ state: "forbidden" });
  });

  test("shows suggestions with reasons, none that this organizer may not read", async () => {
    const there = await makeOrganizer("Pia", { regions: ["pioneer-valley"] });
    const need = await makePost({ title: "Chairs" });
    const hidden = await makePost({
      side: "offer",
      title: "hidden offer",
      audience: "organizers",
      town: "boston",
    });
    const shown = await makePost({ side: "offer", title: "Forty chairs", town: "boston" });
    for (const [rank, other] of [hidden, shown].entries()) {
      await db.suggestion.create({
        data: {
          ...{
            postId: need.id,
            candidateKey: `post:${other.id}`,
            candidateId: other.id,
            rank,
            score: 0.5,
            version: 1,
          },
          signals: [
            { name: "category", value: 1 },
            { name: "near", value: 0.5, miles: 88.2 },
            { name: "remote", value: 0.1 },
            { name: "unheard", value: 1 },
          ],
        },
      });
    }
    as(await makeSession(there.id));
    const [row] = await table();
    expect(row?.suggestions).toEqual([
      {
        ...{ key: `post:${shown.id}`, name: "Forty chairs", lang: "en", place: "Boston" },
        reasons: [{ name: "category" }, { name: "near", miles: 88 }],
        href: `/desk/introductions/new?need=${need.id}&offer=${shown.id}`,
      },
    ]);
  });

  test("goes out as CSV that no spreadsheet runs, without what only organizers read", async () => {
    await makePost({ title: "=cmd|' /C calc'!A0", body: '@x "quoted", and\nmore', openedAt: ago(3) });
    await makePost({ title: "secret", body: "secret", audience: "organizers" });
    const response = await GET(new Request("http://localhost/desk/introductions/list.csv"));
    const csv = await response.text();
    expect(csv).toContain("'=cmd|' /C calc'!A0");
    expect(csv).toContain(`"'@x ""quoted"", and\nmore"`);
    expect(csv).not.toContain("secret");
    expect(csv.split("\r\n")).toHaveLength(4);
    expect(await db.logEntry.count({ where: { action: "introduction.export" } })).toBe(1);
    as(await makeSession((await makePerson()).id));
    expect((await GET(new Request("http://localhost/x"))).status).toBe(403);
    setCookies({});
    expect((await GET(new Request("http://localhost/x"))).headers.get("location")).toContain("/sign-in");
  });
});

describe("making one", () => {
  const form = ({ need, offer }: { need: { id: string }; offer: { id: string } }) => ({
    ...{ need: need.id, offer: offer.id, firstStep: "visit", note: "You both like bread.", noteLang: "en" },
  });

  test("is previewed as it will be sent, in each reader's language, signed and with the way for replies", async () => {
    const pair = await makePair();
    const answer = await loadCompose({ need: pair.need.id, offer: pair.offer.id });
    if (answer.state !== "ok" || !answer.value) throw new Error(answer.state);
    const { letters, replies } = answer.value;
    expect(replies).toBe(olga.email);
    expect(letters.map(({ locale, name }) => [locale, name])).toEqual([
      ["es", "Ana"],
      ["en", "Ben"],
    ]);
    expect(letters[0].text).toContain("Walk-in cooler to lend");
    expect(letters[1].text).toContain("Necesito una nevera");
    expect(letters[1].text).toContain("Olga Organizer");
    expect(await db.introduction.count()).toBe(0);
    expect(await callAs(session, startIntroductionAction, { ...form(pair), intent: "look" })).toBe("done");
    expect(await db.introduction.findMany()).toMatchObject([
      { state: "draft", note: "You both like bread." },
    ]);
    expect(await callAs(session, startIntroductionAction, { ...form(pair), intent: "send" })).toBe("done");
    expect(await callAs(session, startIntroductionAction, { ...form(pair), intent: "send" })).toBe(
      "conflict",
    );
    const [made] = await db.introduction.findMany();
    expect(made).toMatchObject({ state: "sending", firstStep: "visit" });
    expect(await callAs(session, undoIntroductionAction, { id: made?.id ?? "" })).toBe("done");
    await send(new Date(Date.now() + DAY));
    expect(await db.outbox.count()).toBe(0);
    // What was taken back can be made again.
    expect(await callAs(session, startIntroductionAction, { ...form(pair), intent: "send" })).toBe("done");
  });

  test("is for organizers of one of the two places who may read both", async () => {
    const pair = await makePair({ offer: { town: "barnstable" } });
    const hidden = await makePair({ need: { audience: "organizers" }, offer: { town: "barnstable" } });
    const cape = await makeSession((await makeOrganizer("Cleo", { regions: ["cape-cod-islands"] })).id);
    const far = await makeSession((await makeOrganizer("Bea", { regions: ["berkshires"] })).id);
    const unpromised = await makeSession((await makeOrganizer("Una", { hasPromised: false })).id);
    const curator = await makeSession((await makePerson({}, [{ role: "curator" }, { role: "admin" }])).id);
    for (const who of [far, unpromised, curator]) {
      expect(await callAs(who, startIntroductionAction, { ...form(pair), intent: "send" })).toBe("forbidden");
    }
    expect(await callAs(cape, startIntroductionAction, { ...form(hidden), intent: "send" })).toBe(
      "forbidden",
    );
    // Not a need for an offer, and nothing that is not there.
    const swapped = { ...form({ need: pair.offer, offer: pair.need }), intent: "send" };
    expect(await callAs(session, startIntroductionAction, swapped)).toBe("forbidden");
    expect(await callAs(cape, startIntroductionAction, { ...form(pair), intent: "send" })).toBe("done");
    const made = await db.introduction.findFirstOrThrow();
    expect(await callAs(far, undoIntroductionAction, { id: made.id })).toBe("forbidden");
    as(far);
    expect(await loadMade()).toMatchObject({ state: "ok", value: [] });
    as(cape);
    const seen = JSON.stringify(await loadMade());
    expect(seen).toContain("Ben");
    expect(seen).not.toContain("Ana");
  });

  test("is kept by one organizer at a time", async () => {
    const post = await makePost();
    const guarded = { town: { region: "Pioneer Valley" } };
    const both = await Promise.all(
      [olga, await makeOrganizer("Omar")].map((who) =>
        lookAfterPost(
          permitOf((actor) => canTendPost(actor, guarded), asMember(who)),
          post.id,
          true,
        ),
      ),
    );
    expect(both.toSorted()).toEqual([false, true]);
    const keeper = both[0] ? session : await makeSession((await makeOrganizer("Uma")).id);
    expect(await callAs(keeper, lookAfterPostAction, { id: post.id, keep: "0" })).toBe(
      both[0] ? "done" : "conflict",
    );
  });

  test("with an initiative asks it second, by its address; a free pair needs no post", async () => {
    const [one, two] = await db.initiative.findMany({ take: 2, orderBy: { id: "asc" } });
    await db.initiative.update({ where: { id: one?.id ?? 0 }, data: { email: "coop@example.org" } });
    await db.initiative.update({ where: { id: two?.id ?? 0 }, data: { email: "garden@example.org" } });
    const words = { firstStep: "call", noteLang: "en", intent: "send" };
    const initiative = [String(one?.id), String(two?.id)];
    expect(await callAs(session, startIntroductionAction, { ...words, initiative })).toBe("done");
    await send(new Date(Date.now() + 11 * MINUTE));
    const [asked] = await lettersTo("coop@example.org");
    expect(asked?.text).toContain(two?.name ?? "-");
    const { id } = await db.introduction.findFirstOrThrow();
    await answerByToken(tokenOf(id, 1), YES, new Date());
    await answerByToken(tokenOf(id, 2), YES, new Date());
    expect((await lettersTo("garden@example.org")).at(-1)?.text).toContain("coop@example.org");
    expect(await stateOf(id)).toBe("agreed");
  });
});

describe("letters", () => {
  test("arrive by a mail server, with the organizer as who gets the replies; what bounces is shown", async () => {
    const server = await TestMailServer.listen();
    const mailer = openMailer(server.url, { connections: 2 });
    const drain = () =>
      drainOutbox(
        { mails: MAILS, mailer, cap: 100, now: () => new Date(Date.now() + DAY) },
        new AbortController().signal,
      );
    const pair = await makePair();
    const { id } = await introduceAndSend(olga, pair, new Date());
    await drain();
    const [letter] = server.received;
    expect(letter?.recipients).toEqual([pair.ana.email]);
    expect(letter?.replyTo?.value.map(({ address }) => address)).toEqual([olga.email]);
    expect(letter?.subject).toBe("Una carta para ti");
    const states = async () => {
      const answer = await loadMade();
      return answer.state === "ok" ? answer.value[0]?.sides.map((side) => side.letter) : answer.state;
    };
    expect(await states()).toEqual(["sent", "none"]);
    server.behavior.onRecipient = () => refusal(550, "5.1.1 no such user");
    await answerByToken(tokenOf(id, 1), YES, new Date());
    await drain();
    expect(await states()).toEqual(["sent", "bounced"]);
    mailer.close();
    await server.close();
  });
});

describe("people without e-mail", () => {
  test("come from a sheet, are called, and their answer is written down by the organizer", async () => {
    const rows = [
      "side,what,details,category,town,name,contact,language,with",
      'need,A crib,"For a baby, soon",home,Holyoke,Rosa,413-555-0142,es,2',
      "offer,Crib and bed,,home,Holyoke,Tom,tom@example.org,en,1",
      "need,,,home,Nowhere,,,,",
      '=SUM(A1),"=HYPERLINK(""x"")",,food,Holyoke,x,x,,',
    ].join("\n");
    expect(await callAs(session, pasteRowsAction, { rows: "x".repeat(1_000_000) })).toBe("invalid");
    expect(await callAs(session, pasteRowsAction, { rows: "\0\u202e🌱" })).toBe("invalid");
    expect(await callAs(session, pasteRowsAction, { rows })).toBe("done");
    const draft = await db.draft.findFirstOrThrow({ where: { form: "introductions.paste" } });
    expect(JSON.stringify(draft.values)).not.toMatch(/Rosa|413/);
    const other = await makeSession((await makeOrganizer("Omar")).id);
    expect(await callAs(other, takeRowsAction, { id: draft.id, consent: "1" })).toBe("missing");
    expect(await callAs(session, takeRowsAction, { id: draft.id })).toBe("invalid");
    const twice = await Promise.all(
      [1, 2].map(() => callAs(session, takeRowsAction, { id: draft.id, consent: "1" })),
    );
    expect(twice.toSorted()).toEqual(["done", "missing"]);
    const posts = await db.post.findMany({ orderBy: { side: "asc" } });
    expect(
      posts.map(({ title, audience, behalf, behalfName }) => [title, audience, behalf, behalfName]),
    ).toEqual([
      ["A crib", "organizers", "person", "Rosa"],
      ["Crib and bed", "organizers", "person", "Tom"],
    ]);
    const [noted] = await db.introduction.findMany();
    expect(noted).toMatchObject({ state: "draft", needId: posts[0]?.id, offerId: posts[1]?.id });

    const { id } = await introduceAndSend(
      olga,
      { need: { id: posts[0]?.id ?? "" }, offer: { id: posts[1]?.id ?? "" } },
      new Date(),
    );
    const calls = await loadCalls();
    expect(calls).toMatchObject({
      state: "ok",
      value: [{ name: "Rosa", number: "413-555-0142", why: "ask", position: 1 }],
    });
    const answer = { id, position: "1", answer: "yes", ownWay: "Call after five" };
    expect(await callAs(session, recordAnswerAction, { ...answer, ownWay: "" })).toBe("invalid");
    expect(await callAs(session, recordAnswerAction, answer)).toBe("done");
    expect(await callAs(session, recordAnswerAction, answer)).toBe("missing");
    expect(await db.introductionSide.count({ where: { recordedById: olga.id, answer: true } })).toBe(1);
    const [asked] = await lettersTo("tom@example.org");
    expect(asked?.text).not.toMatch(/Rosa|crib for/i);
    await answerByToken(tokenOf(id, 2), YES, new Date());
    expect((await lettersTo("tom@example.org")).at(-1)?.text).toContain("Call after five");
    expect(await loadCalls()).toMatchObject({
      value: [{ why: "contacts", contact: { email: "tom@example.org" } }],
    });
  });
});

test("who leaves takes her side along; the other gets the letter like any other", async () => {
  const pair = await makePair();
  const { id } = await introduceAndSend(olga, pair, new Date());
  await answerByToken(tokenOf(id, 1), { ...YES, phone: "413-555-0100" }, new Date());
  await db.deskNote.create({ data: { postId: pair.offer.id, authorId: olga.id, body: "private" } });
  await db.$transaction((tx) =>
    introductionsKeeper.forget(tx, { id: pair.ben.id, email: pair.ben.email ?? "" }),
  );
  expect(await db.deskNote.count()).toBe(0);
  const side = await db.introductionSide.findFirstOrThrow({ where: { introductionId: id, position: 2 } });
  expect(side).toMatchObject({ personId: null, name: "", address: null, contact: null, tokenHash: null });
  expect(await answerByToken(tokenOf(id, 2), YES, new Date())).toBeNull();
  await close(new Date(Date.now() + 30 * DAY));
  expect((await lettersTo(pair.ana.email)).at(-1)?.text).toContain("Esta vez no se dio");
});

test("the numbers count what ended before this month, and tell of nobody", async () => {
  const { id: townId } = await db.town.findUniqueOrThrow({ where: { slug: "holyoke" } });
  const last = ago(40);
  const closed = { state: "closed", closedAt: last, openedAt: ago(50), firstContactAt: ago(47) } as const;
  for (let count = 0; count < 12; count++) await makePost({ ...closed, outcome: "met_here" });
  for (let count = 0; count < 3; count++) await makePost({ ...closed, outcome: "not_met", category: "food" });
  await makePost({ ...closed, closedAt: new Date(), outcome: "met_here" });
  await makePost({ ...closed, outcome: "withdrawn" });
  const answer = await loadNumbers();
  expect(answer).toMatchObject({
    state: "ok",
    value: {
      byCategory: {
        rows: [
          { key: "food", met: 0, unmet: "few" },
          { key: "tools", met: 12, unmet: 0 },
        ],
        met: 12,
        unmet: "hidden",
      },
      medianDays: 3,
      yesRate: null,
    },
  });
  expect(JSON.stringify(answer)).not.toContain(String(townId));
});
