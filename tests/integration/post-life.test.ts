// How a note ends: expiry, reminder, its link, closing; what organizers do; photos; a second language; leaving.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST as sendPhoto } from "@/app/api/posts/[id]/photos/route";
import { GET as getPhoto } from "@/app/photos/[id]/route";
import { MailLayout } from "@/components/mail/mail-layout";
import {
  keepPostAction,
  letOnBoardAction,
  removePostAction,
  restorePostAction,
} from "@/features/board/actions/desk";
import {
  closeByLinkAction,
  closePostAction,
  deletePostAction,
  noteTakenAction,
  renewByLinkAction,
  renewPostAction,
  shareAction,
} from "@/features/board/actions/life";
import {
  answerTranslationAction,
  proposeTranslationAction,
  removePhotoAction,
  reportPostAction,
} from "@/features/board/actions/texts";
import { noteMail } from "@/features/board/emails/note";
import { loadBoardDesk, loadDeskPost } from "@/features/board/loaders/desk";
import { loadKeeping } from "@/features/board/loaders/manage";
import { loadUntranslated } from "@/features/board/loaders/translate";
import { expirePosts, remindAuthors, sweepPosts } from "@/features/board/mutations/expire";
import { renewByLink } from "@/features/board/mutations/keep";
import { boardKeeper } from "@/features/board/mutations/my-data";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { renderMail } from "@/lib/mailer/render";
import { removePhotos, sweepPhotos } from "@/lib/photos/files";
import { unseal } from "@/lib/secrets";
import { callAs } from "../support/access-call";
import { setCookies } from "../support/next-mocks";
import { makePerson, makeSession, type NewRole } from "../support/people";
import { makePost } from "../support/posts";

const DATA = process.env.DATA_DIR ?? "";
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: <T>(work: T) => work,
}));

const NOW = new Date("2026-06-01T12:00:00Z");
const DAY = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY);

async function somebody(data: Parameters<typeof makePerson>[0] = {}, roles: NewRole[] = []) {
  const person = await makePerson(data, roles);
  return { id: person.id, session: await makeSession(person.id) };
}

const stateOf = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).state;

/** What was mailed to the authors of notes, oldest first. */
async function mails() {
  const rows = await db.outbox.findMany({ where: { template: "board.note" }, orderBy: { id: "asc" } });
  return rows.map(
    ({ sealed }) => unseal("mail", sealed ?? new Uint8Array()) as { props: Record<string, string> },
  );
}

beforeEach(async () => {
  await db.post.deleteMany();
  await db.outbox.deleteMany();
  await db.rateLimit.deleteMany();
  await db.report.deleteMany();
});

describe("the end of a note", () => {
  test("comes by itself, once, and only to what is over", async () => {
    const over = await makePost({ expiresAt: NOW });
    const talked = await makePost({ expiresAt: days(-1), state: "talking" });
    const [open, waiting] = [
      await makePost({ expiresAt: days(1) }),
      await makePost({ expiresAt: NOW, state: "pending" }),
    ];
    expect([await expirePosts(NOW), await expirePosts(NOW)]).toEqual([2, 0]);
    const states = await Promise.all([over, talked, open, waiting].map(({ id }) => stateOf(id)));
    expect(states).toEqual(["expired", "expired", "open", "pending"]);
  });

  test("is asked about a week before, once, by a mail that tells nothing", async () => {
    const author = await somebody();
    const post = await makePost({
      authorId: author.id,
      title: "Secret cooler",
      openedAt: days(-50),
      expiresAt: days(8),
    });
    await makePost({ authorId: author.id, openedAt: days(-1), expiresAt: days(3), title: "Short" });
    await makePost({ openedAt: days(-50), expiresAt: days(1), title: "Nobody's" });
    expect(await remindAuthors(NOW)).toBe(0);
    // The short one after half of its time.
    expect(await remindAuthors(days(1.1))).toBe(2);
    expect(await remindAuthors(days(1.1))).toBe(0);
    const [mail] = (await mails()).filter(({ props }) => props.postId === post.id);
    const props = { ...mail?.props };
    const { subject, html } = await renderMail(noteMail, MailLayout, {
      locale: "es",
      props,
      unsubscribeToken: null,
    });
    expect(subject).toBe("Sobre tu nota en el tablón");
    expect(html).toContain(`/board/${post.id}/keep/`);
    expect(html).not.toContain("Secret cooler");
    expect(await stateOf(post.id)).toBe("open");
  });

  test("is put off by the link of that mail, on any device, once, also when it has come", async () => {
    const { id: authorId } = await somebody();
    const post = await makePost({ authorId, openedAt: days(-58), expiresAt: days(2) });
    await remindAuthors(NOW);
    const token = (await mails())[0]?.props.token ?? "";
    expect(token).not.toBe("");
    await expirePosts(days(3));
    expect(await loadKeeping(post.id, token, days(3))).toMatchObject({
      state: "ok",
      post: { life: "expired" },
    });
    expect(await stateOf(post.id)).toBe("expired");
    expect(await loadKeeping(post.id, token, days(33))).toEqual({ state: "over" });
    expect(await renewByLink({ id: post.id, token }, days(33))).toBe(false);
    expect(await renewByLink({ id: crypto.randomUUID(), token }, days(3))).toBe(false);
    const twice = await Promise.all([1, 2].map(() => renewByLink({ id: post.id, token }, days(3))));
    expect(twice.toSorted()).toEqual([false, true]);
    expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({
      ...{ state: "open", expiresAt: days(63), remindedAt: null },
    });
    expect(await loadKeeping(post.id, token, days(3))).toEqual({ state: "over" });
    expect(await callAs(null, renewByLinkAction, { id: post.id, token })).toBe("missing");
    expect(await callAs(null, closeByLinkAction, { id: post.id, token, outcome: "met_here" })).toBe(
      "missing",
    );
  });

  test("is told by whoever closes it, in one of four ways", async () => {
    const author = await somebody();
    const post = await makePost({ authorId: author.id, quantity: 2 });
    const taken = { id: post.id };
    expect(await callAs(author.session, noteTakenAction, taken)).toBe("done");
    expect(await stateOf(post.id)).toBe("partly_met");
    const both = await Promise.all([1, 2].map(() => callAs(author.session, noteTakenAction, taken)));
    expect(both.toSorted()).toEqual(["done", "missing"]);
    expect(await callAs(author.session, closePostAction, { id: post.id, outcome: "fine" })).toBe("invalid");
    const ending = { id: post.id, outcome: "met_here", story: " It worked. ", isStoryShown: "on" };
    expect(await callAs(author.session, closePostAction, ending)).toBe("done");
    expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({
      ...{ state: "closed", outcome: "met_here", story: "It worked.", isStoryShown: true },
    });
    for (const action of [renewPostAction, noteTakenAction]) {
      expect(await callAs(author.session, action, { id: post.id })).toBe("missing");
    }
    expect(await callAs(author.session, closePostAction, ending)).toBe("missing");
  });

  test("is followed by its deletion a year later", async () => {
    const kept = await makePost({ expiresAt: days(-364), state: "expired" });
    await makePost({ expiresAt: days(-366), state: "expired" });
    await makePost({ state: "closed", outcome: "not_met", closedAt: days(-366) });
    await makePost({ removedAt: days(-366) });
    await sweepPosts(NOW);
    expect((await db.post.findMany()).map(({ id }) => id)).toEqual([kept.id]);
  });
});

test("after a need, one sentence is an offer at the same place, which reveals nothing", async () => {
  const author = await somebody();
  const need = await makePost({ authorId: author.id, lang: "es", audience: "organizers" });
  expect(await callAs(author.session, shareAction, { id: need.id, what: "Pan, 413-555-0123" })).toBe(
    "invalid",
  );
  expect(await callAs(author.session, shareAction, { id: need.id, what: "Pan casero" })).toBe("done");
  expect(await db.post.findFirst({ where: { side: "offer" } })).toMatchObject({
    ...{ authorId: author.id, title: "Pan casero", category: "food", lang: "es", townId: need.townId },
  });
});

describe("an organizer", () => {
  test("lets first notes of her regions on the board, and trusts whoever wrote one", async () => {
    const organizer = await somebody({}, [{ role: "organizer", regions: ["pioneer-valley"] }]);
    const elsewhere = await somebody({}, [{ role: "organizer", regions: ["greater-boston"] }]);
    const unpromised = await somebody({}, [{ role: "organizer", hasPromised: false }]);
    const author = await somebody({ locale: "es" });
    const waits = { state: "pending", openedAt: null, authorId: author.id } as const;
    const second = await makePost({ ...waits, createdAt: days(-1) });
    const first = await makePost({ ...waits, createdAt: days(-2), audience: "organizers" });
    const far = await makePost({ ...waits, town: "boston" });
    setCookies({ [SESSION_COOKIE]: organizer.session });
    const desk = await loadBoardDesk();
    expect(desk.state === "ok" && desk.value.waiting.map(({ post }) => post.id)).toEqual([
      first.id,
      second.id,
    ]);
    for (const { session } of [elsewhere, unpromised, author]) {
      expect(await callAs(session, letOnBoardAction, { id: first.id })).toBe("forbidden");
    }
    expect(await callAs(organizer.session, letOnBoardAction, { id: far.id })).toBe("forbidden");
    expect(await callAs(organizer.session, letOnBoardAction, { id: second.id, trust: "on" })).toBe("done");
    expect(await callAs(organizer.session, letOnBoardAction, { id: second.id })).toBe("conflict");
    expect([await stateOf(second.id), await stateOf(first.id)]).toEqual(["open", "pending"]);
    expect((await db.person.findUniqueOrThrow({ where: { id: author.id } })).trustedAt).not.toBeNull();
    expect((await mails()).map(({ props }) => props)).toEqual([{ news: "opened", postId: second.id }]);
  });

  test("leaves one trace a day of opening a note that only organizers see", async () => {
    const organizer = await somebody({}, [{ role: "organizer" }]);
    const [hidden, shown] = [await makePost({ audience: "organizers" }), await makePost()];
    setCookies({ [SESSION_COOKIE]: organizer.session });
    const today = new Date();
    await Promise.all([loadDeskPost(hidden.id, today), loadDeskPost(hidden.id, today)]);
    await loadDeskPost(shown.id, today);
    const where = { action: "post.open_private", actorId: organizer.id };
    expect(await db.logEntry.findMany({ where, select: { subjectId: true } })).toEqual([
      { subjectId: hidden.id },
    ]);
    await loadDeskPost(hidden.id, new Date(today.getTime() + DAY));
    expect(await db.logEntry.count({ where })).toBe(2);
  });

  test("sees the riskiest report first, takes the note off with a reason, and brings it back", async () => {
    const organizer = await somebody({}, [{ role: "organizer" }]);
    const author = await somebody();
    const [spam, danger] = [await makePost({ authorId: author.id }), await makePost()];
    expect(
      await callAs(null, reportPostAction, { id: spam.id, reason: "spam", note: "x".repeat(1001) }),
    ).toBe("invalid");
    expect(await callAs(null, reportPostAction, { id: spam.id, reason: "spam" })).toBe("done");
    expect(await callAs(author.session, reportPostAction, { id: danger.id, reason: "dangerous" })).toBe(
      "done",
    );
    setCookies({ [SESSION_COOKIE]: organizer.session });
    const desk = await loadBoardDesk();
    expect(desk.state === "ok" && desk.value.reported.map(({ post }) => post.id)).toEqual([
      danger.id,
      spam.id,
    ]);
    expect(await callAs(organizer.session, keepPostAction, { id: danger.id })).toBe("done");
    expect(await callAs(organizer.session, removePostAction, { id: spam.id, reason: "spam" })).toBe("done");
    expect((await mails()).map(({ props }) => props)).toEqual([
      { news: "removed", postId: spam.id, reason: "spam" },
    ]);
    expect(
      (await db.report.findMany({ orderBy: { createdAt: "asc" } })).map((one) => one.resolution),
    ).toEqual(["removed", "kept"]);
    expect(await callAs(null, reportPostAction, { id: spam.id, reason: "spam" })).toBe("missing");
    expect(await callAs(organizer.session, restorePostAction, { id: spam.id })).toBe("done");
    expect((await db.post.findUniqueOrThrow({ where: { id: spam.id } })).removedAt).toBeNull();
  });
});

test("somebody offers a second language; the author takes it, and only one at a time waits", async () => {
  const [author, helper] = [await somebody(), await somebody()];
  const [post, hidden] = [
    await makePost({ authorId: author.id }),
    await makePost({ authorId: author.id, audience: "organizers" }),
  ];
  setCookies({});
  const list = await loadUntranslated();
  expect(list.state === "ok" && list.value.map(({ id }) => id)).toEqual([post.id]);
  const text = { id: post.id, lang: "es", title: "Cuarto frío" };
  expect(await callAs(null, proposeTranslationAction, text)).toBe("sign_in");
  expect(await callAs(helper.session, proposeTranslationAction, { ...text, id: hidden.id })).toBe(
    "forbidden",
  );
  expect(await callAs(helper.session, proposeTranslationAction, { ...text, body: "413-555-0123" })).toBe(
    "invalid",
  );
  expect(await callAs(helper.session, proposeTranslationAction, { ...text, lang: "en" })).toBe("missing");
  expect(await callAs(helper.session, proposeTranslationAction, text)).toBe("done");
  expect(await callAs(author.session, proposeTranslationAction, text)).toBe("missing");
  expect(await loadUntranslated()).toMatchObject({ value: [] });
  expect(await callAs(helper.session, answerTranslationAction, { id: post.id, take: "yes" })).toBe(
    "forbidden",
  );
  expect(await callAs(author.session, answerTranslationAction, { id: post.id, take: "yes" })).toBe("done");
  expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({
    altLang: "es",
    altTitle: "Cuarto frío",
  });
  expect(await callAs(author.session, answerTranslationAction, { id: post.id, take: "no" })).toBe("missing");
});

describe("photos", () => {
  const picture = (format: "jpeg" | "png" | "webp" | "avif") =>
    sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#14543f" } })
      .withExif({ IFD0: { Copyright: "telltale" }, IFD3: { GPSLatitude: "42/1 22/1 0/1" } })
      .toFormat(format)
      .toBuffer();
  const names = () => (existsSync(join(DATA, "photos")) ? readdirSync(join(DATA, "photos")) : []);

  async function upload(session: string, id: string, file: Uint8Array, more: Record<string, string> = {}) {
    setCookies({ [SESSION_COOKIE]: session });
    const form = new FormData();
    form.set("photo", new File([new Uint8Array(file)], "../../x.svg", { type: "image/jpeg" }));
    for (const [name, value] of Object.entries({ alt: "A cooler", lang: "en" })) form.set(name, value);
    const body = new Response(form);
    const bytes = await body.arrayBuffer();
    const headers = {
      "content-type": body.headers.get("content-type") ?? "",
      "content-length": String(bytes.byteLength),
      "sec-fetch-site": "same-origin",
      ...more,
    };
    const request = new Request("http://localhost/api", { method: "POST", body: bytes, headers });
    const response = await sendPhoto(request, { params: Promise.resolve({ id }) });
    return /result=(\w+)/.exec(response.headers.get("location") ?? "")?.[1] ?? response.status;
  }

  async function see(session: string | null, id: string) {
    setCookies(session ? { [SESSION_COOKIE]: session } : {});
    return getPhoto(new Request("http://localhost/"), { params: Promise.resolve({ id }) });
  }

  test("are made anew, without what the camera wrote, for those who may see the note", async () => {
    const [author, stranger] = [await somebody(), await somebody()];
    const post = await makePost({ authorId: author.id, audience: "members" });
    for (const format of ["jpeg", "png", "webp", "avif"] as const) {
      expect(await upload(author.session, post.id, await picture(format))).toBe("photo");
    }
    const [photo] = await db.photo.findMany({ where: { postId: post.id }, orderBy: { sort: "asc" } });
    expect(photo).toMatchObject({ width: 1600, height: 800, alt: "A cooler" });
    const id = photo?.id ?? "";
    const response = await see(stranger.session, id);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(bytes.includes("telltale")).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect((await see(null, id)).status).toBe(404);
    expect((await see(null, "x\0y")).status).toBe(404);
    await db.conversation.create({
      data: {
        ...{ postId: post.id, ownerId: author.id, beginnerId: stranger.id },
        messages: { create: { senderId: author.id, body: "It is mine" } },
      },
    });
    await db.avoidance.create({ data: { personId: stranger.id, avoidedId: author.id, scope: "everything" } });
    expect((await see(stranger.session, id)).status).toBe(404);
  });

  test("that are none, too large or too many are refused in words, and leave nothing behind", async () => {
    const [author, stranger] = [await somebody(), await somebody()];
    const post = await makePost({ authorId: author.id });
    const [before, jpeg] = [names().length, await picture("jpeg")];
    const bomb = await sharp({ create: { width: 15_000, height: 15_000, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const cases: [number | string, Uint8Array, Record<string, string>?][] = [
      ["photo_broken", bomb],
      ["photo_type", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
      ["photo_broken", jpeg.subarray(0, 60)],
      ["photo_none", Buffer.alloc(0)],
      ["photo_large", jpeg, { "content-length": String(9 * 1024 * 1024) }],
      ["photo_large", jpeg, { "content-length": "much" }],
      [403, jpeg, { "sec-fetch-site": "cross-site" }],
      ["photo_none", jpeg, { "content-type": "multipart/form-data" }],
    ];
    for (const [outcome, file, headers] of cases) {
      expect([outcome, await upload(author.session, post.id, file, headers)]).toEqual([outcome, outcome]);
    }
    expect(await upload(stranger.session, post.id, jpeg)).toBe(403);
    expect(await upload(author.session, crypto.randomUUID(), jpeg)).toBe(403);
    await db.photo.createMany({
      data: ["a", "b", "c", "d", "e"].map((key) => ({
        ...{ postId: post.id, storageKey: `${key}${post.id}`, width: 1, height: 1, alt: "x" },
      })),
    });
    expect(await upload(author.session, post.id, jpeg)).toBe("photo_full");
    expect(names().length).toBe(before);
  });

  test("go with the note, with one's account, and when nothing stands for them", async () => {
    const author = await somebody();
    const jpeg = await picture("jpeg");
    const files = async () => (await db.photo.findMany()).map(({ storageKey }) => storageKey);
    /** Does what was asked of the worker. */
    const work = async () => {
      const jobs = await db.$queryRaw<{ data: unknown }[]>`
        DELETE FROM pgboss.job WHERE name = 'photos.remove' RETURNING data`;
      for (const { data } of jobs) await removePhotos.run(data, new AbortController().signal);
    };
    const [one, two, three] = [
      await makePost({ authorId: author.id }),
      await makePost({ authorId: author.id }),
      await makePost({ authorId: author.id, behalf: "initiative", behalfName: "Bread Club" }),
    ];
    for (const { id } of [one, one, two]) await upload(author.session, id, jpeg);
    const [first] = await db.photo.findMany({ where: { postId: one.id } });
    const photo = { id: one.id, photo: first?.id ?? "" };
    expect(await callAs(author.session, removePhotoAction, { ...photo, id: two.id })).toBe("done");
    expect((await files()).length).toBe(3);
    expect(await callAs(author.session, removePhotoAction, photo)).toBe("done");
    expect(await callAs(author.session, deletePostAction, { id: one.id })).toBe("done");
    await work();
    expect(names()).toEqual(expect.arrayContaining(await files()));
    expect(names()).not.toContain(first?.storageKey);
    const owner = { id: author.id, email: "" };
    expect(await boardKeeper.export(owner)).toMatchObject({ posts: [{ photos: [{ alt: "A cooler" }] }, {}] });
    await db.$transaction((tx) => boardKeeper.forget(tx, owner));
    await work();
    expect(await db.post.findMany({ select: { id: true, authorId: true } })).toEqual([
      { id: three.id, authorId: null },
    ]);
    await sweepPhotos(new Date(Date.now() + DAY));
    expect(names()).toEqual([]);
  });
});
