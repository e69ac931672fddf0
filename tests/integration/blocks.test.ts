// A block is invisible (decision 010): what the blocked person can see is compared, character for character, with
// what she would see had nobody blocked her.

import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as exportData } from "@/app/(site)/account/export/route";
import { getPost } from "@/features/board/data/posts";
import { toPostDto } from "@/features/board/serializers/post";
import { keepAwayAction, stopKeepingAwayAction } from "@/features/conversations/actions/manage";
import {
  beginConversationAction,
  shareContactAction,
  writeMessageAction,
} from "@/features/conversations/actions/write";
import { loadNews } from "@/features/conversations/loaders";
import { loadMessagesSettings } from "@/features/conversations/loaders/account";
import { loadNewConversation } from "@/features/conversations/loaders/new";
import { getGazetteer } from "@/features/places/data";
import { db } from "@/lib/db";
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
import { makePost } from "../support/posts";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

/** Ids, addresses and moments become marks: what is left may not differ. */
function bare(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "MOMENT")
    .replace(/ID@example\.org/g, "ADDRESS");
}

async function partOfExport(who: Somebody): Promise<unknown> {
  actAs(who);
  const files = unzipSync(new Uint8Array(await (await exportData()).arrayBuffer()));
  const { conversations, log } = JSON.parse(strFromU8(files["my-data.json"] ?? new Uint8Array()));
  return { conversations, log };
}

/** The post as anybody sees it. */
const postOf = async (id: string) => {
  const row = await getPost(id);
  return row && toPostDto(row, await getGazetteer());
};

/** Everything that somebody can see and do who writes to a post, then goes on writing; `meanwhile` is what differs. */
async function walk(moment: "before" | "after", meanwhile: (ana: Somebody, ben: Somebody) => Promise<void>) {
  const [ana, ben] = [await makeSomebody({ name: "Ana" }), await makeSomebody({ name: "Ben" })];
  const post = await makePost({ authorId: ana.id });
  if (moment === "before") await meanwhile(ana, ben);
  const seen: unknown[] = [];
  actAs(ben);
  seen.push(await loadNewConversation(post.id));
  seen.push(await callAs(ben.session, beginConversationAction, { post: post.id, body: "I have one" }));
  const { id } = await db.conversation.findFirstOrThrow({ where: { postId: post.id } });
  if (moment === "after") await meanwhile(ana, ben);
  const fields = { conversation: id };
  seen.push(await callAs(ben.session, writeMessageAction, { ...fields, body: "Are you there?" }));
  seen.push(await callAs(ben.session, writeMessageAction, { ...fields, body: "Are you there?" }));
  seen.push(await callAs(ben.session, shareContactAction, { ...fields, kind: "email" }));
  const thread = await threadOf(ben, id);
  seen.push(thread, await listOf(ben), await loadNews(id, thread.messages[0]?.id ?? ""));
  seen.push(await loadNewConversation(post.id), await loadMessagesSettings(), await partOfExport(ben));
  seen.push(await noticesTo(ben), await postOf(post.id));
  setCookies({});
  seen.push(await loadNewConversation(post.id));
  const limit = await db.conversation.count({ where: { beginnerId: ben.id } });
  return { seen: bare([seen, limit]), ana, ben, id, postId: post.id };
}

const block = async (by: Somebody, whom: Somebody) => {
  await db.avoidance.create({ data: { personId: by.id, avoidedId: whom.id, scope: "everything" } });
};

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("whoever was blocked", () => {
  test.each(["before", "after"] as const)(
    "%s the first message, sees just what others see",
    async (moment) => {
      const free = await walk(moment, async () => {});
      const blocked = await walk(moment, block);
      expect(blocked.seen).toBe(free.seen);
    },
  );

  test("reaches nobody: nothing to read, no mail, nothing on the desk's side, nothing in the data", async () => {
    const { ana, id, postId } = await walk("before", block);
    expect(await listOf(ana)).toMatchObject({ open: [], blocked: [] });
    await expect(threadOf(ana, id)).rejects.toThrow("no such conversation");
    expect(await noticesTo(ana)).toEqual([]);
    expect(await partOfExport(ana)).toMatchObject({ conversations: { conversations: [] } });
    // To everybody it is talked about; organizers still know that nobody has answered.
    const post = await db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(post).toMatchObject({
      state: "talking",
      firstContactAt: null,
      seemingContactAt: expect.any(Date),
    });
  });

  test("reaches nobody later: what was withheld stays so, what comes after the block was lifted arrives", async () => {
    const { ana, ben, id, postId } = await walk("before", block);
    const settings = async () => {
      actAs(ana);
      const answer = await loadMessagesSettings();
      return answer.state === "ok" ? answer.value.avoided : [];
    };
    const [avoided] = await settings();
    expect(avoided).toMatchObject({ name: "", scope: "everything" });
    expect(bare(avoided)).not.toContain(ben.id);
    expect(await callAs(ben.session, stopKeepingAwayAction, { id: avoided?.id ?? "" })).toBe("missing");
    expect(await callAs(ana.session, stopKeepingAwayAction, { id: avoided?.id ?? "" })).toBe("done");
    expect(await settings()).toEqual([]);
    await expect(threadOf(ana, id)).rejects.toThrow();
    await callAs(ben.session, writeMessageAction, { conversation: id, body: "Once more" });
    expect((await threadOf(ana, id)).messages.map(({ text }) => text)).toEqual(["Once more"]);
    expect((await listOf(ana)).open).toMatchObject([{ unread: 0 }]);
    expect(await noticesTo(ana)).toHaveLength(1);
    const { firstContactAt } = await db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(firstContactAt).not.toBeNull();
  });

  test("does not make a conversation move, count or mail on the other side", async () => {
    const [ana, ben] = [await makeSomebody(), await makeSomebody()];
    const { id: postId } = await makePost({ authorId: ana.id });
    const id = await beginAs(ben, postId, "I have one", new Date(Date.now() - 7_200_000));
    await threadOf(ana, id);
    expect(await callAs(ana.session, keepAwayAction, { conversation: id, scope: "everything" })).toBe("done");
    const before = bare([await listOf(ana), await threadOf(ana, id), (await noticesTo(ana)).length]);
    await callAs(ben.session, writeMessageAction, { conversation: id, body: "Answer me" });
    expect(bare([await listOf(ana), await threadOf(ana, id), (await noticesTo(ana)).length])).toBe(before);
    expect(await threadOf(ana, id)).toMatchObject({ shut: "blocked", avoids: "everything" });
    expect((await listOf(ana)).blocked).toHaveLength(1);
    expect(await callAs(ana.session, writeMessageAction, { conversation: id, body: "No" })).toBe("forbidden");
  });
});

test("whoever blocked learns by it of no other post of the same person", async () => {
  const [ana, ben] = [await makeSomebody({ name: "Ana" }), await makeSomebody()];
  const known = await makePost({ authorId: ana.id });
  const other = await makePost({ authorId: ana.id });
  const strangers = await makePost({ authorId: (await makeSomebody()).id });
  const id = await beginAs(ben, known.id);
  await callAs(ben.session, keepAwayAction, { conversation: id, scope: "everything" });
  const look = async (postId: string) => {
    actAs(ben);
    const page = await loadNewConversation(postId);
    const conversation = await beginAs(ben, postId, "Hello");
    const thread = await threadOf(ben, conversation);
    return bare([page, { ...thread, avoids: null }, (await listOf(ben)).open.length > 0]);
  };
  expect(await look(other.id)).toBe(await look(strangers.id));
  expect(await listOf(ana)).toMatchObject({ open: [{ id }] });
});

test("a smaller wish leaves messages as they are", async () => {
  const [ana, ben] = [await makeSomebody(), await makeSomebody()];
  const { id: postId } = await makePost({ authorId: ana.id });
  const id = await beginAs(ben, postId);
  await callAs(ana.session, keepAwayAction, { conversation: id, scope: "introductions" });
  await callAs(ben.session, writeMessageAction, { conversation: id, body: "Hello again" });
  expect((await threadOf(ana, id)).messages).toHaveLength(2);
  expect(await threadOf(ana, id)).toMatchObject({ shut: null, avoids: "introductions" });
});

test("who leaves takes along what she wrote, and nobody can write to her", async () => {
  const [ana, ben] = [await makeSomebody({ name: "Ana" }), await makeSomebody()];
  const { id: postId } = await makePost({ authorId: ben.id });
  const id = await beginAs(ana, postId, "My street is behind the church");
  await callAs(ben.session, writeMessageAction, { conversation: id, body: "Thank you" });
  await callAs(ana.session, shareContactAction, { conversation: id, kind: "email" });
  const { conversationsKeeper } = await import("@/features/conversations/mutations/my-data");
  await db.$transaction((tx) => conversationsKeeper.forget(tx, ana));
  expect(await threadOf(ben, id)).toMatchObject({
    ...{ shut: "gone", other: { kind: "gone" } },
    messages: [
      { state: "gone", text: "", contact: null },
      { state: "shown", text: "Thank you" },
      { state: "gone", text: "", contact: null },
    ],
  });
  await db.$transaction((tx) => conversationsKeeper.forget(tx, ben));
  expect(await db.conversation.count({ where: { id } })).toBe(0);
});
