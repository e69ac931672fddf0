import { beforeEach, describe, expect, test, vi } from "vitest";
import { confirmCodeAction } from "@/app/(site)/confirm/actions";
import { MailLayout } from "@/components/mail/mail-layout";
import { takeOne } from "@/features/board/mutations/life";
import { judgeMessageAction } from "@/features/conversations/actions/desk";
import { muteAction, muteByLinkAction, reportMessageAction } from "@/features/conversations/actions/manage";
import {
  agreeAction,
  beginConversationAction,
  giveBackAction,
  shareContactAction,
  writeMessageAction,
} from "@/features/conversations/actions/write";
import { noticeMail } from "@/features/conversations/emails/notice";
import { loadMute, loadNews, loadReportable } from "@/features/conversations/loaders";
import { loadReported, loadReportedMessage } from "@/features/conversations/loaders/desk";
import { loadNewConversation } from "@/features/conversations/loaders/new";
import { sweepConversations } from "@/features/conversations/mutations/sweep";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { composeMessage } from "@/lib/mailer/message";
import { renderMail } from "@/lib/mailer/render";
import { callAs } from "../support/access-call";
import {
  actAs,
  beginAs,
  listOf,
  makeSomebody,
  noticesTo,
  type Somebody,
  threadOf,
} from "../support/conversations";
import { setCookies } from "../support/next-mocks";
import { lastConfirmationTo } from "../support/outbox";
import { makePost } from "../support/posts";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOSTILE = "\u202eevil <script>alert(1)</script> 🧊\u200d🧊 ‏שלום";

let ana: Somebody;
let ben: Somebody;

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  [ana, ben] = [await makeSomebody({ name: "Ana" }), await makeSomebody({ name: "Ben" })];
});

const write = (who: Somebody, conversation: string, body: string) =>
  callAs(who.session, writeMessageAction, { conversation, body });
const textsOf = async (who: Somebody, id: string) =>
  (await threadOf(who, id)).messages.map(({ text }) => text);

describe("the first message", () => {
  test("needs no account before the last step, and nothing typed is lost", async () => {
    const post = await makePost({ authorId: ana.id });
    const email = `new-${crypto.randomUUID()}@example.org`;
    expect(await callAs(null, beginConversationAction, { post: post.id, body: HOSTILE, email })).toBe("done");
    expect(await db.conversation.count({ where: { postId: post.id } })).toBe(0);
    expect(await db.person.count({ where: { email } })).toBe(0);
    // The same browser: its cookies are still there.
    const form = new FormData();
    form.set("code", (await lastConfirmationTo(email)).code);
    await expect(confirmCodeAction({ state: "idle" }, form)).rejects.toThrow("NEXT_REDIRECT");
    const { id, beginnerId } = await db.conversation.findFirstOrThrow({ where: { postId: post.id } });
    expect(await textsOf(ana, id)).toEqual([HOSTILE]);
    expect(await db.person.findUniqueOrThrow({ where: { id: beginnerId ?? "" } })).toMatchObject({ email });
    expect((await listOf(ana)).open).toMatchObject([{ id, unread: 0, other: { kind: "answerer" } }]);
  });

  test("that is refused at the end keeps the draft, and says why", async () => {
    const post = await makePost({ authorId: ana.id });
    const email = `late-${crypto.randomUUID()}@example.org`;
    await callAs(null, beginConversationAction, { post: post.id, body: "Is it still there?", email });
    await db.post.update({ where: { id: post.id }, data: { state: "closed", outcome: "withdrawn" } });
    const form = new FormData();
    form.set("code", (await lastConfirmationTo(email)).code);
    expect(await confirmCodeAction({ state: "idle" }, form)).toMatchObject({
      state: "error",
      message: "This note is over. It takes no more messages.",
    });
    expect(await db.person.count({ where: { email } })).toBe(0);
    const draft = await db.draft.findFirstOrThrow({ where: { confirmations: { some: { email } } } });
    expect(draft).toMatchObject({ finishedAt: null, values: { body: "Is it still there?" } });
    // Opened again: the same code finishes it.
    await db.post.update({ where: { id: post.id }, data: { state: "open", outcome: null } });
    await expect(confirmCodeAction({ state: "idle" }, form)).rejects.toThrow("NEXT_REDIRECT");
    expect(await db.message.count({ where: { conversation: { postId: post.id } } })).toBe(1);
  });

  test("is refused with words of its own wherever nobody may write", async () => {
    const now = new Date();
    const gone = await makeSomebody({ deletedAt: now, email: null });
    const cases = [
      [{ state: "pending" }, "missing"],
      [{ audience: "organizers" }, "missing"],
      [{ removedAt: now }, "missing"],
      [{ state: "closed", outcome: "met_here" }, "over"],
      [{ state: "expired" }, "over"],
      [{ expiresAt: now }, "over"],
      [{ quantity: 2, taken: 2 }, "taken"],
      [{ authorId: gone.id }, "gone"],
      [{ authorId: null }, "gone"],
      [{ authorId: ben.id }, "own"],
    ] as const;
    for (const [data, why] of cases) {
      const post = await makePost({ authorId: ana.id, ...data });
      actAs(ben);
      expect([data, await loadNewConversation(post.id)]).toEqual([data, { state: "refused", why }]);
      expect([data, await beginAs(ben, post.id)]).toEqual([data, why]);
      const fields = { post: post.id, body: "Hello" };
      expect(await callAs(ben.session, beginConversationAction, fields)).toBe("forbidden");
    }
    expect(await db.conversation.count({ where: { beginnerId: ben.id } })).toBe(0);
    const organizer = await makeSomebody({}, [{ role: "organizer" }]);
    for (const [data, why] of [
      [{ state: "pending" }, "waiting"],
      [{ removedAt: now }, "removed"],
    ] as const) {
      const post = await makePost({ authorId: ana.id, ...data });
      actAs(organizer);
      expect(await loadNewConversation(post.id)).toEqual({ state: "refused", why });
    }
    const members = await makePost({ authorId: ana.id, audience: "members" });
    setCookies({});
    expect(await loadNewConversation(members.id)).toEqual({ state: "refused", why: "missing" });
    actAs(ben);
    expect(await loadNewConversation(members.id)).toMatchObject({ state: "ok", email: ben.email });
    for (const bad of ["", "x", "\u0000", "../..", crypto.randomUUID()]) {
      expect(await loadNewConversation(bad)).toEqual({ state: "refused", why: "missing" });
    }
  });

  test("twice at once makes one conversation, and one press is one message", async () => {
    const post = await makePost({ authorId: ana.id });
    const ids = await Promise.all(["One", "Two", "One", "Two"].map((body) => beginAs(ben, post.id, body)));
    expect(new Set(ids).size).toBe(1);
    expect((await textsOf(ana, ids[0] ?? "")).toSorted()).toEqual(["One", "Two"]);
    actAs(ben);
    expect(await loadNewConversation(post.id)).toEqual({ state: "begun", id: ids[0] });
  });

  test("marks the post as talked about, once", async () => {
    const post = await makePost({ authorId: ana.id });
    const now = new Date();
    await beginAs(ben, post.id, "Hello", now);
    await beginAs(await makeSomebody(), post.id);
    const after = await db.post.findUniqueOrThrow({ where: { id: post.id } });
    expect(after).toMatchObject({ state: "talking", firstContactAt: now });
  });

  test("goes to five new people a day, to twenty from somebody known, also all at once", async () => {
    const posts = await Promise.all(Array.from({ length: 22 }, () => makePost({ authorId: ana.id })));
    const now = new Date();
    const all = await Promise.all(posts.slice(0, 8).map(({ id }) => beginAs(ben, id, "Hello", now)));
    expect(all.filter((id) => id === "too_many")).toHaveLength(3);
    expect(await callAs(ben.session, beginConversationAction, { post: posts[8]?.id ?? "", body: "Hi" })).toBe(
      "rate_limited",
    );
    // Whom she writes with already is nobody new, and tomorrow is another day.
    expect(await beginAs(ben, posts[all.findIndex((id) => id !== "too_many")]?.id ?? "", "More")).not.toBe(
      "too_many",
    );
    const tomorrow = new Date(now.getTime() + DAY + 1);
    expect(await beginAs(ben, posts[9]?.id ?? "", "Hello", tomorrow)).not.toBe("too_many");
    const known = await makeSomebody({ trustedAt: now });
    for (const { id } of posts.slice(0, 20)) expect(await beginAs(known, id)).not.toBe("too_many");
    expect(await beginAs(known, posts[20]?.id ?? "")).toBe("too_many");
    const fresh = await makeSomebody({ trustedAt: now, createdAt: new Date(now.getTime() - 6 * DAY) });
    for (const { id } of posts.slice(0, 5)) await beginAs(fresh, id);
    expect(await beginAs(fresh, posts[5]?.id ?? "")).toBe("too_many");
  });

  test("points out a phone, an address or a street, once", async () => {
    const post = await makePost({ authorId: ana.id });
    const fields = { post: post.id, body: "Call me: 413-555-0134, 12 Elm Street" };
    expect(await callAs(ben.session, beginConversationAction, fields)).toBe("notice");
    expect(await callAs(ben.session, beginConversationAction, { ...fields, anyway: "on" })).toBe("done");
  });

  test("takes what people, robots and attackers type, and nothing that is too long", async () => {
    const post = await makePost({ authorId: ana.id });
    const send = (body: string | string[], more = {}) =>
      callAs(ben.session, beginConversationAction, { post: post.id, body, ...more });
    expect(await send("x".repeat(1_000_000))).toBe("invalid");
    expect(await send(["a", "b"])).toBe("invalid");
    expect(await send(" \r\n ")).toBe("invalid");
    expect(await send("Hi", { post: "1; DROP TABLE post" })).toBe("invalid");
    expect(await send("Hi", { homepage: "x" })).toBe("robot");
    expect(await send(`nul\0l ${HOSTILE}`)).toBe("done");
    const { id } = await db.conversation.findFirstOrThrow({ where: { postId: post.id } });
    expect(await textsOf(ana, id)).toEqual([`null ${HOSTILE}`]);
  });
});

describe("a conversation", () => {
  let id: string;
  let postId: string;
  beforeEach(async () => {
    postId = (await makePost({ authorId: ana.id, title: "Cooler", quantity: 2 })).id;
    id = await beginAs(ben, postId, "I have one");
  });

  test("is read by the two, in order, and shows a name only to whom it was brought", async () => {
    expect((await listOf(ana)).open).toMatchObject([{ unread: 1, other: { kind: "named", name: "Ben" } }]);
    expect((await threadOf(ben, id)).other).toEqual({ kind: "poster" });
    expect(await write(ana, id, "Wonderful")).toBe("done");
    expect((await threadOf(ben, id)).other).toEqual({ kind: "named", name: "Ana" });
    expect(await textsOf(ana, id)).toEqual(["I have one", "Wonderful"]);
    await db.person.update({ where: { id: ana.id }, data: { nameAudience: "nobody" } });
    expect((await threadOf(ben, id)).other).toEqual({ kind: "poster" });
    expect((await listOf(ben)).open).toMatchObject([{ unread: 0, about: { isOwn: false, side: "need" } }]);
  });

  test("names an initiative or a group by its own name", async () => {
    await db.post.update({ where: { id: postId }, data: { behalf: "group", behalfName: "Garden circle" } });
    expect((await threadOf(ben, id)).other).toEqual({ kind: "named", name: "Garden circle" });
  });

  test("tells of news only to its two, and nobody when something was read", async () => {
    const last = (await threadOf(ben, id)).messages.at(-1)?.id ?? "";
    const before = JSON.stringify(await threadOf(ben, id));
    await threadOf(ana, id);
    expect(JSON.stringify(await threadOf(ben, id))).toBe(before);
    await write(ana, id, "Wonderful");
    actAs(ben);
    expect(await loadNews(id, last)).toEqual({ state: "ok", value: 1 });
    actAs(await makeSomebody());
    expect(await loadNews(id, last)).toEqual({ state: "ok", value: null });
    setCookies({});
    expect(await loadNews(id, "\0")).toEqual({ state: "ok", value: null });
  });

  test("is shown page by page when it is long", async () => {
    const rows = Array.from({ length: 150 }, (_, number) => ({
      ...{ conversationId: id, senderId: ana.id, body: `n${number}` },
    }));
    await db.message.createMany({ data: rows });
    const thread = await threadOf(ben, id);
    expect([thread.messages.length, thread.messages.at(-1)?.text]).toEqual([100, "n149"]);
    expect(thread.earlier).toBe(thread.messages[0]?.id);
  });

  test.each([
    ["closed", { state: "closed" as const, outcome: "met_here" as const }, "over"],
    ["expired", { expiresAt: new Date(0) }, "over"],
    ["removed", { removedAt: new Date(0) }, "over"],
  ])("about a %s post takes no more messages", async (_, data, shut) => {
    await db.post.update({ where: { id: postId }, data });
    for (const who of [ana, ben]) {
      expect((await threadOf(who, id)).shut).toBe(shut);
      expect(await write(who, id, "Still there?")).toBe("forbidden");
      expect(await callAs(who.session, shareContactAction, { conversation: id, kind: "email" })).toBe(
        "forbidden",
      );
    }
    expect(await db.message.count({ where: { conversationId: id } })).toBe(1);
  });

  test("with somebody banned takes no more, and shows what was written", async () => {
    await db.person.update({ where: { id: ben.id }, data: { bannedAt: new Date() } });
    expect(await threadOf(ana, id)).toMatchObject({ shut: "gone", messages: [{ text: "I have one" }] });
    expect(await write(ana, id, "Hello?")).toBe("forbidden");
  });

  test("shares a phone or an address by button: encrypted, shown to the other alone", async () => {
    const fields = { conversation: id, kind: "phone", phone: "+1 (413) 555-0134", remember: "on" };
    expect(await callAs(ben.session, shareContactAction, fields)).toBe("done");
    expect(await callAs(ana.session, shareContactAction, { conversation: id, kind: "email" })).toBe("done");
    const [, phone, email] = (await threadOf(ana, id)).messages;
    expect(phone).toMatchObject({ text: "", contact: { kind: "phone", value: "+1 (413) 555-0134" } });
    expect(email).toMatchObject({ contact: { kind: "email", value: null } });
    expect((await threadOf(ben, id)).messages.at(-1)).toMatchObject({ contact: { value: ana.email } });
    const stored = await db.message.findMany({ where: { conversationId: id } });
    expect(
      Buffer.concat(stored.map(({ contact }) => contact ?? new Uint8Array())).toString("latin1"),
    ).not.toMatch(/555|@example/);
    expect(await db.person.findUniqueOrThrow({ where: { id: ben.id } })).toMatchObject({
      phone: "+1 (413) 555-0134",
    });
    for (const bad of ["", "abc", "1", "<b>4135550134</b>", "4".repeat(50)]) {
      expect(await callAs(ben.session, shareContactAction, { ...fields, phone: bad })).toBe("invalid");
    }
  });

  test("ends in an agreement that only the author makes, and takes back", async () => {
    expect(await callAs(ben.session, agreeAction, { conversation: id })).toBe("missing");
    expect(await threadOf(ben, id)).toMatchObject({ canAgree: false });
    expect(await threadOf(ana, id)).toMatchObject({ canAgree: true, canGiveBack: false });
    for (let press = 0; press < 2; press++) {
      expect(await callAs(ana.session, agreeAction, { conversation: id })).toBe("done");
    }
    const post = () => db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(await post()).toMatchObject({ taken: 1, state: "partly_met" });
    expect(await threadOf(ana, id)).toMatchObject({ canAgree: false, canGiveBack: true });
    expect(await callAs(ben.session, giveBackAction, { conversation: id })).toBe("missing");
    for (let press = 0; press < 2; press++) {
      expect(await callAs(ana.session, giveBackAction, { conversation: id })).toBe("done");
    }
    expect(await post()).toMatchObject({ taken: 0 });
  });

  test("of two that are promised the last at once one gets it, and the other is told", async () => {
    const second = await beginAs(await makeSomebody(), postId);
    const third = await beginAs(await makeSomebody(), postId);
    await db.$transaction((tx) => takeOne(tx, postId, new Date()));
    const outcomes = await Promise.all(
      [id, second, third].map((conversation) => callAs(ana.session, agreeAction, { conversation })),
    );
    expect(outcomes.toSorted()).toEqual(["conflict", "conflict", "done"]);
    expect(await db.post.findUniqueOrThrow({ where: { id: postId } })).toMatchObject({ taken: 2 });
    expect(await db.conversation.count({ where: { postId, agreedAt: { not: null } } })).toBe(1);
  });

  test("is kept half a year after its post is over, and while a report waits", async () => {
    const closedAt = new Date("2026-01-01T00:00:00Z");
    await db.post.update({ where: { id: postId }, data: { state: "closed", outcome: "met_here", closedAt } });
    const left = () => db.conversation.count({ where: { id } });
    await sweepConversations(new Date(closedAt.getTime() + 180 * DAY));
    expect(await left()).toBe(1);
    const message = await db.message.findFirstOrThrow({ where: { conversationId: id } });
    const report = await db.report.create({
      data: { subjectType: "message", subjectId: message.id, reason: "spam" },
    });
    await sweepConversations(new Date(closedAt.getTime() + 181 * DAY));
    expect(await left()).toBe(1);
    await db.report.update({ where: { id: report.id }, data: { resolvedAt: new Date() } });
    await sweepConversations(new Date(closedAt.getTime() + 181 * DAY));
    expect([await left(), await db.message.count({ where: { id: message.id } })]).toEqual([0, 0]);
  });
});

describe("mail about messages", () => {
  const CANARIES = ["Cooler", "Ben", "I have one", "tools", "need"];
  let id: string;
  beforeEach(async () => {
    const post = await makePost({ authorId: ana.id, title: "Cooler" });
    id = await beginAs(ben, post.id, "I have one");
  });

  const render = async (who: Somebody, locale: "en" | "es") => {
    const [mail] = await noticesTo(who);
    if (!mail) throw new Error("no mail");
    return renderMail(noticeMail, MailLayout, { locale, props: mail.props, unsubscribeToken: null });
  };

  test("says that there is one, and nothing else, anywhere", async () => {
    for (const [locale, subject] of [
      ["en", "You have a message"],
      ["es", "Tienes un mensaje"],
    ] as const) {
      const rendered = await render(ana, locale);
      expect(rendered.subject).toBe(subject);
      const { headers, replyTo, messageId } = composeMessage(rendered, {
        ...{ outboxId: 1n, to: ana.email, unsubscribeToken: null, replyTo: null },
      });
      const all = [rendered.html, rendered.text, JSON.stringify({ headers, replyTo, messageId })].join("\n");
      for (const word of CANARIES) expect(all).not.toMatch(new RegExp(`\\b${word}\\b`));
    }
  });

  test("says what was written to whom turned it on, in the body alone", async () => {
    await db.person.update({ where: { id: ben.id }, data: { mailShowsContent: true } });
    await write(ana, id, "Wonderful\n\nWhen? <b>");
    const rendered = await render(ben, "en");
    const preview = /data-skip-in-text="true">([^<]*)</.exec(rendered.html)?.[1];
    expect([rendered.subject, preview]).toEqual([
      "You have a message",
      "From the Massachusetts Solidarity Economy site",
    ]);
    expect(rendered.text).toContain("Wonderful");
    expect(rendered.html).toContain("When? &lt;b&gt;");
    await callAs(ana.session, shareContactAction, { conversation: id, kind: "email" });
    for (const { props } of await noticesTo(ben)) expect(JSON.stringify(props)).not.toContain(ana.email);
  });

  test("comes once for a burst, again when it was read, or after an hour", async () => {
    await write(ben, id, "Are you there?");
    await write(ben, id, "Hello?");
    expect(await noticesTo(ana)).toHaveLength(1);
    await threadOf(ana, id);
    await write(ben, id, "It is free");
    expect(await noticesTo(ana)).toHaveLength(2);
    const seat = { conversationId: id, personId: ana.id };
    await db.conversationSeat.updateMany({ where: seat, data: { mailedAt: new Date(Date.now() - HOUR) } });
    await write(ben, id, "Last call");
    expect(await noticesTo(ana)).toHaveLength(3);
  });

  test("stops for one conversation, by its page or by the link of the mail, which opens nothing", async () => {
    const [mail] = await noticesTo(ana);
    const token = mail?.props.token ?? "";
    expect(await loadMute(token)).toEqual({ state: "ok", isMuted: false });
    expect(await callAs(null, muteByLinkAction, { token })).toBe("done");
    expect(await loadMute(token)).toEqual({ state: "ok", isMuted: true });
    await threadOf(ana, id);
    await write(ben, id, "Nobody hears of this");
    expect(await noticesTo(ana)).toHaveLength(1);
    expect(await threadOf(ana, id)).toMatchObject({ isMuted: true });
    expect(await callAs(ana.session, muteAction, { conversation: id, muted: "no" })).toBe("done");
    await write(ben, id, "Again");
    expect(await noticesTo(ana)).toHaveLength(2);
    for (const bad of ["", "x", `${token}x`, "\0"]) {
      expect(await loadMute(bad)).toEqual({ state: "wrong" });
      expect(await callAs(null, muteByLinkAction, { token: bad })).toBe("missing");
    }
  });
});

describe("a report", () => {
  let id: string;
  let messages: { id: string; text: string }[];
  let organizer: Somebody;
  beforeEach(async () => {
    await db.report.deleteMany();
    const post = await makePost({ authorId: ana.id });
    id = await beginAs(ben, post.id, "one");
    for (const text of ["two", "three", "four", "five", "six"])
      await write(text === "four" ? ana : ben, id, text);
    messages = (await threadOf(ana, id)).messages;
    organizer = await makeSomebody({}, [{ role: "organizer", regions: ["pioneer-valley"] }]);
  });

  const idOf = (text: string) => messages.find((message) => message.text === text)?.id ?? "";
  const report = (who: Somebody, text: string) =>
    callAs(who.session, reportMessageAction, {
      ...{ conversation: id, message: idOf(text), reason: "dangerous", note: "He scares me" },
    });
  const openAs = async (who: Somebody, text: string) => {
    actAs(who);
    return loadReportedMessage(idOf(text));
  };

  test("is about a message of the other, by one of the two", async () => {
    expect(await report(ben, "five")).toBe("missing");
    expect(await report(organizer, "five")).toBe("missing");
    actAs(ben);
    expect(await loadReportable(id, idOf("five"))).toEqual({ state: "ok", value: null });
    expect([await report(ana, "five"), await report(ana, "five")]).toEqual(["done", "done"]);
    expect(await db.report.count({ where: { subjectId: idOf("five") } })).toBe(1);
  });

  test("opens this message and three before it, without names, to organizers of the region, and that is logged", async () => {
    expect(await openAs(organizer, "five")).toEqual({ state: "ok", value: null });
    await report(ana, "five");
    actAs(organizer);
    const list = await loadReported();
    expect(list).toMatchObject({ value: [{ messageId: idOf("five"), reasons: ["dangerous"] }] });
    expect(JSON.stringify(list)).not.toMatch(/five|scares/);
    const opened = await openAs(organizer, "five");
    expect(opened).toMatchObject({
      value: {
        reports: [{ note: "He scares me" }],
        messages: [
          { text: "two", by: "answerer" },
          { text: "three", by: "answerer" },
          { text: "four", by: "poster" },
          { text: "five", by: "answerer" },
        ],
      },
    });
    for (const secret of [ana.id, ben.id, "Ana", "Ben", '"one"', '"six"']) {
      expect(JSON.stringify(opened)).not.toContain(secret);
    }
    const log = { actorId: organizer.id, action: "message.open", subjectId: idOf("five") };
    expect(await db.logEntry.count({ where: log })).toBe(1);
    expect(await openAs(organizer, "four")).toEqual({ state: "ok", value: null });
  });

  test("is nothing for organizers elsewhere, and for one who is one of the two", async () => {
    await report(ana, "five");
    const elsewhere = await makeSomebody({}, [{ role: "organizer", regions: ["cape-islands"] }]);
    await db.roleGrant.create({ data: { personId: ben.id, role: "organizer", promisedAt: new Date() } });
    for (const who of [elsewhere, ben]) {
      actAs(who);
      expect(await loadReported()).toEqual({ state: "ok", value: [] });
      expect(await openAs(who, "five")).toEqual({ state: "ok", value: null });
      const fields = { message: idOf("five"), verdict: "remove" };
      expect(await callAs(who.session, judgeMessageAction, fields)).toBe("forbidden");
    }
    expect(await openAs(ana, "five")).toEqual({ state: "forbidden" });
  });

  test("is answered once: the message goes from both, and whoever wrote it is warned, without a word of it", async () => {
    await report(ana, "five");
    const fields = { message: idOf("five"), verdict: "remove" };
    expect(await callAs(organizer.session, judgeMessageAction, fields)).toBe("done");
    expect(await callAs(organizer.session, judgeMessageAction, fields)).not.toBe("done");
    for (const who of [ana, ben]) {
      const found = (await threadOf(who, id)).messages.find((message) => message.id === idOf("five"));
      expect(found).toMatchObject({ state: "removed", text: "" });
    }
    expect(await db.outbox.count({ where: { template: "conversations.warning" } })).toBe(1);
    const [entry] = await db.logEntry.findMany({ where: { action: "message.remove" } });
    expect(entry).toMatchObject({ actorId: organizer.id, detail: {} });
    setCookies({ [SESSION_COOKIE]: organizer.session });
    expect(await loadReported()).toEqual({ state: "ok", value: [] });
  });
});
