import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/freshness/[token]/route";
import { listDoing } from "@/features/freshness/data/doing";
import { countQueue, listStale } from "@/features/freshness/data/queue";
import { loadReview } from "@/features/freshness/loaders/review";
import { answerReview } from "@/features/freshness/mutations/answer";
import { askForReviews } from "@/features/freshness/mutations/ask";
import { confirmEntry } from "@/features/freshness/mutations/confirm";
import { sweepFreshness } from "@/features/freshness/mutations/sweep";
import { tendEntry } from "@/features/freshness/mutations/tend";
import { countView, flushViews } from "@/features/freshness/mutations/views";
import { isRobotName } from "@/features/freshness/utils/reader";
import { writeMessage } from "@/features/mail/data/message";
import { canSeeDesk } from "@/features/people/permissions/roles";
import { listRevisions } from "@/features/revisions/data";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { ConflictError, MissingError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { MAILS } from "@/mails";
import { addConfirmed, daysBefore, makeSteward, reviewTokens } from "../support/freshness";
import { asMember, permitOf } from "../support/people";
import { makeCurator } from "../support/proposals";

const NOW = new Date("2026-11-20T15:00:00Z");
const GIVEN = { locale: "en", reason: "Asked by mail: all right." };
const DUE = { show: "due", page: 1 } as const;

const row = (id: number) => db.initiative.findUniqueOrThrow({ where: { id } });
const settled = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map((one) => (one.status === "fulfilled" ? one.value : one.reason));

// What the directory starts with is due long ago: here it is out of the way.
beforeAll(async () => {
  await db.initiative.updateMany({ data: { verifiedAt: NOW, website: null, emailPublic: false } });
});
beforeEach(async () => {
  await db.initiative.deleteMany({ where: { source: "test" } });
});

describe("what is due", () => {
  test("after a year, seasonal kinds after half; closed and hidden ones never", async () => {
    const { permit } = await makeCurator();
    const add = async (days: number, data = {}) => (await addConfirmed(NOW, days, data)).id;
    const due = [
      await add(366),
      await add(200, { kindKey: "farmers-market" }),
      await add(0, { verifiedAt: null, listedAt: null }),
      await add(0, { verifiedAt: null, listedAt: "2025-11-20" }),
    ];
    await add(360);
    await add(170, { kindKey: "farmers-market" });
    await add(0, { verifiedAt: null, listedAt: "2025-11-21" });
    await add(0, { verifiedAt: null, listedAt: "2026" });
    await add(900, { status: "closed" });
    await add(900, { listing: "hidden" });
    const { rows, total } = await listStale(permit, DUE, NOW);
    expect([rows.map(({ id }) => id).toSorted(), total]).toEqual([due.toSorted(), due.length]);
  });

  test("the latest that are opened most come first, a page at a time", async () => {
    const { permit } = await makeCurator();
    const [late, seen] = [await addConfirmed(NOW, 500), await addConfirmed(NOW, 400)];
    expect((await listStale(permit, DUE, NOW)).rows.map(({ id }) => id)).toEqual([late.id, seen.id]);
    const days = [NOW, daysBefore(NOW, 200)].map((day) => ({ initiativeId: seen.id, day, count: 50 }));
    await db.initiativeView.createMany({ data: days });
    const [first] = (await listStale(permit, DUE, NOW)).rows;
    expect(first).toMatchObject({ id: seen.id, views: 50 });
    for (let n = 0; n < 25; n++) await addConfirmed(NOW, 380);
    const last = await listStale(permit, { show: "due", page: 99 }, NOW);
    expect([last.page, last.pages, last.rows.length]).toEqual([2, 2, 2]);
  });

  test("is shown to those it is entrusted to", async () => {
    const { id } = await addConfirmed(NOW, 500);
    const idsOf = async (reach: Parameters<typeof makeCurator>[0]) => {
      const { permit } = await makeCurator(reach);
      return (await listStale(permit, DUE, NOW)).rows.map((one) => one.id);
    };
    expect(await idsOf({ regions: ["berkshires"] })).toEqual([id]);
    expect(await idsOf({ regions: ["cape-islands"] })).toEqual([]);
    expect(await idsOf({ kinds: ["community-garden"] })).toEqual([id]);
    expect(await idsOf({ kinds: ["csa"] })).toEqual([]);
  });
});

describe("an editor", () => {
  test("confirms: a revision and a line in the log; of two at once one does", async () => {
    const [one, two] = [await makeCurator(), await makeCurator()];
    const { id, version } = await addConfirmed(NOW, 500);
    const step = { id, seen: version, act: "confirm" as const };
    const results = await settled([tendEntry(one.permit, step, NOW), tendEntry(two.permit, step, NOW)]);
    expect(results.filter((result) => result === "done")).toHaveLength(1);
    expect(results.filter((result) => result instanceof ConflictError)).toHaveLength(1);
    expect(await row(id)).toMatchObject({ verifiedAt: NOW, verifiedBy: "curator", version: version + 1 });
    const [revision] = await listRevisions("initiative", id);
    expect(revision).toMatchObject({ actorRole: "curator", after: { verifiedBy: "curator" } });
    const logged = await db.logEntry.findMany({
      where: { subjectId: String(id), action: "initiative.confirm" },
    });
    expect(logged).toHaveLength(1);
    expect(await countQueue(one.permit, "due", NOW)).toBe(0);
  });

  test("does nothing where others are entrusted, or with what is not shown", async () => {
    const { permit } = await makeCurator({ regions: ["cape-islands"] });
    const entry = await addConfirmed(NOW, 500);
    const hidden = await addConfirmed(NOW, 500, { listing: "hidden" });
    for (const act of ["confirm", "closed", "dropAddress", "seen", "skip"] as const) {
      expect(await tendEntry(permit, { id: entry.id, seen: 1, act }, NOW)).toBe("forbidden");
    }
    const everywhere = (await makeCurator()).permit;
    await expect(tendEntry(everywhere, { id: hidden.id, seen: 1, act: "confirm" }, NOW)).rejects.toThrow(
      MissingError,
    );
    expect(await row(entry.id)).toEqual(entry);
  });

  test("skips for herself and for a month, closes, and changes a website that moved", async () => {
    const [{ permit }, other] = [await makeCurator(), await makeCurator()];
    const { id } = await addConfirmed(NOW, 500, { website: "https://old.example/" });
    await tendEntry(permit, { id, seen: 1, act: "skip" }, NOW);
    const counts = [permit, other.permit].map((who) => countQueue(who, "due", NOW));
    expect(await Promise.all(counts)).toEqual([0, 1]);
    expect(await countQueue(permit, "due", daysBefore(NOW, -31))).toBe(1);
    const found = { url: "https://old.example/", checkedAt: NOW, movedTo: "https://new.example/" };
    await db.websiteCheck.create({ data: { initiativeId: id, state: "moved", ...found } });
    expect(await countQueue(permit, "websites", NOW)).toBe(1);
    await tendEntry(permit, { id, seen: 1, act: "seen" }, NOW);
    expect(await countQueue(permit, "websites", NOW)).toBe(0);
    expect(await db.logEntry.count({ where: { subjectId: String(id), action: "website.seen" } })).toBe(1);
    await tendEntry(permit, { id, seen: 1, act: "useNew" }, NOW);
    expect(await row(id)).toMatchObject({ website: "https://new.example/", version: 2 });
    expect(await db.websiteCheck.count({ where: { initiativeId: id } })).toBe(0);
    await expect(tendEntry(permit, { id, seen: 2, act: "useNew" }, NOW)).rejects.toThrow(MissingError);
    await tendEntry(permit, { id, seen: 2, act: "dropAddress" }, NOW);
    await tendEntry(permit, { id, seen: 3, act: "closed" }, NOW);
    expect(await row(id)).toMatchObject({
      website: null,
      status: "closed",
      verifiedBy: "curator",
      version: 4,
    });
  });
});

describe("asking by mail", () => {
  test("goes to those who look after what is due: so many in a run, each once in a week and two months", async () => {
    const [a, b] = [await addConfirmed(NOW, 500), await addConfirmed(NOW, 600)];
    const both = await makeSteward([a.id, b.id]);
    const second = await makeSteward([a.id]);
    await makeSteward([a.id], { bannedAt: NOW });
    await makeSteward([(await addConfirmed(NOW, 10)).id]);
    expect(await askForReviews(NOW, 0)).toBe(0);
    expect(await askForReviews(NOW, 1)).toBe(1);
    expect(await askForReviews(NOW, 10)).toBe(1);
    expect(await askForReviews(NOW, 10)).toBe(0);
    const asked = await db.review.findMany({ where: { personId: both.id } });
    expect(asked.map(({ initiativeId }) => initiativeId)).toEqual([b.id]);
    expect(await askForReviews(daysBefore(NOW, -8), 10)).toBe(1);
    expect(await askForReviews(daysBefore(NOW, -16), 10)).toBe(0);
    expect((await reviewTokens(both.email)).length + (await reviewTokens(second.email)).length).toBe(3);
    expect(await askForReviews(daysBefore(NOW, -61), 10)).toBe(2);
  });

  test("asks an entry's own address only where it is shown and nobody looks after it", async () => {
    const own = (email: string, emailPublic = true) => addConfirmed(NOW, 500, { email, emailPublic });
    await own("Own@example.org");
    await own("own@example.org");
    await own("hidden@example.org", false);
    const tended = await own("tended@example.org");
    const steward = await makeSteward([tended.id]);
    expect(await askForReviews(NOW, 10)).toBe(2);
    const counts = ["own@example.org", "hidden@example.org", "tended@example.org", steward.email].map(
      reviewTokens,
    );
    expect((await Promise.all(counts)).map(({ length }) => length)).toEqual([1, 0, 0, 1]);
  });

  test("of two runs at once each is asked once", async () => {
    const entries = await Promise.all([1, 2, 3].map(() => addConfirmed(NOW, 500)));
    const stewards = await Promise.all(entries.map(({ id }) => makeSteward([id])));
    const counts = await Promise.all([askForReviews(NOW, 10), askForReviews(NOW, 10)]);
    expect(counts[0] + counts[1]).toBe(3);
    for (const { email } of stewards) expect(await reviewTokens(email)).toHaveLength(1);
  });
});

/** An entry that is due, who looks after it, and the link she was mailed. */
async function makeAsked(data = {}) {
  const entry = await addConfirmed(NOW, 500, data);
  const steward = await makeSteward([entry.id]);
  await askForReviews(NOW, 10);
  return { entry, steward, token: (await reviewTokens(steward.email))[0] ?? "" };
}

describe("the answer", () => {
  test("right: confirmed by her; the link works once, and looking changes nothing", async () => {
    const secret = { email: "secret@example.org", address: "7 Hidden Lane", locationPrivacy: "on_request" };
    const { entry, token } = await makeAsked(secret);
    const looked = await loadReview(token, NOW);
    expect(looked).toMatchObject({ state: "ask", isOwnAddress: false, initiative: { slug: entry.slug } });
    expect(JSON.stringify(looked)).not.toMatch(/secret@|hidden lane/i);
    expect(await row(entry.id)).toEqual(entry);
    const given = { ...GIVEN, answer: "right" as const };
    const results = await Promise.all([answerReview(token, given, NOW), answerReview(token, given, NOW)]);
    expect(results.map(({ state }) => state).toSorted()).toEqual(["done", "over"]);
    expect(await row(entry.id)).toMatchObject({ verifiedBy: "steward", verifiedAt: NOW, version: 2 });
    expect(await loadReview(token, NOW)).toEqual({ state: "answered", answer: "right", slug: entry.slug });
    expect(await answerReview(token, { ...GIVEN, answer: "closed" }, NOW)).toEqual({ state: "over" });
  });

  test("closed: her own change, at once", async () => {
    const { entry, steward, token } = await makeAsked();
    await answerReview(token, { ...GIVEN, answer: "closed" }, NOW);
    expect(await row(entry.id)).toMatchObject({ status: "closed", verifiedBy: "steward" });
    const [proposal] = await db.proposal.findMany({ where: { initiativeId: entry.id } });
    expect(proposal).toMatchObject({
      kind: "closing",
      state: "accepted",
      authorId: steward.id,
      authorRole: "steward",
    });
  });

  test("moved changes nothing yet, and editors see it; stop ends the mails for good", async () => {
    const { entry, token } = await makeAsked();
    expect(await answerReview(token, { ...GIVEN, answer: "moved" }, NOW)).toEqual({
      state: "done",
      slug: entry.slug,
    });
    const [shown] = (await listStale((await makeCurator()).permit, DUE, NOW)).rows;
    expect(shown).toMatchObject({ version: 1, asked: { answer: "moved" } });
    const later = daysBefore(NOW, -70);
    const other = await makeAsked();
    await answerReview(other.token, { ...GIVEN, answer: "stop" }, NOW);
    expect(await askForReviews(later, 10)).toBe(1);
    await sweepFreshness(daysBefore(NOW, -1_000));
    expect(await db.review.findMany({ where: { answer: "stop" } })).toHaveLength(1);
    expect(await askForReviews(daysBefore(NOW, -1_000), 10)).toBe(1);
  });

  test("an end of such mails works after another answer, when it is too late, and by one click", async () => {
    const [answered, late, clicked] = [await makeAsked(), await makeAsked(), await makeAsked()];
    await answerReview(answered.token, { ...GIVEN, answer: "right" }, NOW);
    const stop = { ...GIVEN, answer: "stop" as const };
    expect((await answerReview(answered.token, stop, NOW)).state).toBe("done");
    expect((await answerReview(late.token, stop, daysBefore(NOW, -46))).state).toBe("done");
    const mail = await db.outbox.findFirstOrThrow({
      where: { recipientHash: recipientHash(clicked.steward.email) },
    });
    const path = `/freshness/${clicked.token}`;
    expect(await writeMessage(mail, MAILS)).toMatchObject({
      headers: {
        "List-Unsubscribe": `<${env.APP_URL}/api${path}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
      html: expect.stringContaining(`${env.APP_URL}${path}?hl=`),
    });
    const click = (token: string, body: string) =>
      POST(
        new Request(`http://localhost/api/freshness/${token}`, {
          method: "POST",
          body: new URLSearchParams(body),
        }),
        { params: Promise.resolve({ token }) },
      );
    expect((await click(clicked.token, "List-Unsubscribe=No")).status).toBe(400);
    expect(await db.review.count({ where: { answer: "stop" } })).toBe(2);
    expect((await click("none", "List-Unsubscribe=One-Click")).status).toBe(404);
    for (const _ of ["once", "again"]) {
      expect((await click(clicked.token, "List-Unsubscribe=One-Click")).status).toBe(200);
    }
    expect(await askForReviews(daysBefore(NOW, -90), 10)).toBe(0);
  });

  test("too late, made up, or of somebody who no longer looks after it: nothing", async () => {
    const { entry, steward, token } = await makeAsked();
    const given = { ...GIVEN, answer: "right" as const };
    for (const wrong of ["", "none", "\u0000", token.slice(1)]) {
      expect((await loadReview(wrong.replaceAll("\u0000", "%"), NOW)).state).toBe("wrong");
      expect(await answerReview(wrong.replaceAll("\u0000", "%"), given, NOW)).toEqual({ state: "wrong" });
    }
    expect((await loadReview(token, daysBefore(NOW, -46))).state).toBe("over");
    expect(await answerReview(token, given, daysBefore(NOW, -46))).toEqual({ state: "over" });
    await db.steward.deleteMany({ where: { personId: steward.id } });
    expect((await loadReview(token, NOW)).state).toBe("over");
    expect(await answerReview(token, given, NOW)).toEqual({ state: "over" });
    expect(await row(entry.id)).toEqual(entry);
    expect(await db.review.findFirst({ where: { personId: steward.id } })).toMatchObject({ answer: null });
  });

  test("of an entry's own address is a suggestion for an editor", async () => {
    const email = "front-door@example.org";
    const answers = ["right", "closed"] as const;
    for (const answer of answers) {
      await db.review.deleteMany();
      await db.outbox.deleteMany();
      const entry = await addConfirmed(NOW, 500, { email, emailPublic: true });
      expect(await askForReviews(NOW, 10)).toBe(1);
      const [token = ""] = await reviewTokens(email);
      expect(await loadReview(token, NOW)).toMatchObject({ state: "ask", isOwnAddress: true });
      expect(await answerReview(token, { ...GIVEN, answer }, NOW)).toMatchObject({ state: "done" });
      expect(await row(entry.id)).toEqual(entry);
      const [proposal] = await db.proposal.findMany({ where: { initiativeId: entry.id } });
      expect(proposal).toMatchObject({ state: "open", authorRole: "visitor", reason: GIVEN.reason });
      expect(proposal?.kind).toBe(answer === "closed" ? "closing" : "edit");
      await db.initiative.delete({ where: { id: entry.id } });
    }
    // Whoever stops it there stops it for the address.
    await addConfirmed(NOW, 500, { email, emailPublic: true });
    expect(await askForReviews(NOW, 10)).toBe(1);
    const token = (await reviewTokens(email)).at(-1) ?? "";
    await answerReview(token, { ...GIVEN, answer: "stop" }, NOW);
    await addConfirmed(NOW, 900, { email, emailPublic: true });
    expect(await askForReviews(daysBefore(NOW, -90), 10)).toBe(0);
  });
});

test("who looks after an entry confirms it on its page, as it was seen; nobody else does", async () => {
  const { id, slug } = await addConfirmed(NOW, 500);
  const [steward, stranger] = [await makeSteward([id]), await makeSteward([])];
  expect(await confirmEntry(stranger.permit, slug, 1, NOW)).toBe("forbidden");
  expect(await confirmEntry(steward.permit, slug, 1, NOW)).toBe("done");
  expect(await row(id)).toMatchObject({ verifiedBy: "steward", version: 2 });
  await expect(confirmEntry(steward.permit, slug, 1, NOW)).rejects.toThrow(ConflictError);
});

test("views are gathered and written together, of entries that are there, for a year", async () => {
  const { id } = await addConfirmed(NOW, 10);
  for (const at of [NOW, NOW, daysBefore(NOW, 1)]) countView(id, at);
  countView(2_000_000_000, NOW);
  expect(await db.initiativeView.count({ where: { initiativeId: id } })).toBe(0);
  await flushViews();
  countView(id, NOW);
  await Promise.all([flushViews(), flushViews()]);
  const counts = await db.initiativeView.findMany({ where: { initiativeId: id }, orderBy: { day: "asc" } });
  expect(counts.map(({ count }) => count)).toEqual([1, 3]);
  await sweepFreshness(daysBefore(NOW, -365));
  expect(await db.initiativeView.count({ where: { initiativeId: id } })).toBe(1);
  const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";
  const robots = ["Mozilla/5.0 (compatible; Googlebot/2.1)", "curl/8.5.0", null, ""];
  expect([phone, ...robots].map(isRobotName)).toEqual([false, true, true, true, true]);
});

test("the numbers of the months: what appeared, was confirmed, was due and waited", async () => {
  // Far from the clock, by which all other tests here write.
  const then = new Date("2041-05-20T15:00:00Z");
  await db.initiative.updateMany({ data: { listing: "hidden" } });
  await db.proposal.deleteMany();
  const verifiedAt = daysBefore(then, 2);
  const old = { listedAt: "2039-01", publishedAt: daysBefore(then, 300) };
  const { id } = await addConfirmed(then, 2, { ...old, verifiedAt });
  await addConfirmed(then, 0, { verifiedAt: null, listedAt: "2041-03", publishedAt: daysBefore(then, 45) });
  const subject = { subjectType: "initiative", subjectId: id, actorRole: "curator" as const };
  for (const [version, createdAt] of [daysBefore(then, 700), verifiedAt].entries()) {
    const after = { verifiedAt: createdAt.toISOString() };
    await db.revision.create({ data: { ...subject, version: version + 2, after, createdAt } });
  }
  await db.proposal.create({ data: { kind: "addition", createdAt: daysBefore(then, 30), changes: {} } });
  const months = await listDoing(permitOf(canSeeDesk, asMember(await makeCurator())), then);
  expect(months.map(({ month }) => month)).toEqual(expect.arrayContaining(["2040-06", "2041-05"]));
  expect(months).toHaveLength(12);
  const of = (month: string) => months.find((one) => one.month === month);
  const idle = { added: 0, confirmed: 0, waiting: 0, waitingDays: null };
  expect(of("2040-06")).toEqual({ month: "2040-06", ...idle, stalePercent: null });
  expect(of("2040-07")).toMatchObject({ added: 1, stalePercent: 100 });
  expect(of("2041-04")).toMatchObject({
    added: 1,
    confirmed: 0,
    stalePercent: 50,
    waiting: 1,
    waitingDays: 10,
  });
  expect(of("2041-05")).toMatchObject({
    added: 0,
    confirmed: 1,
    stalePercent: 0,
    waiting: 1,
    waitingDays: 30,
  });
});
