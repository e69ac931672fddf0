import { beforeEach, describe, expect, test } from "vitest";
import { getMailState, listJobStates } from "@/features/mail/data";
import { dropLetter, retryLetter, retryLetters, sendCheckMail, sweepOutbox } from "@/features/mail/mutations";
import { canManageMail } from "@/features/mail/permissions";
import type { Role } from "@/lib/actor";
import { db } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { isDenied } from "@/lib/permit";
import { sweepSecrets, sweepTraces } from "@/lib/sweep";
import { asMember, makePerson, makeSession, permitOf } from "../support/people";
import { queueNote } from "../support/test-mail";

const DAY = 86_400_000;
let admin: Awaited<ReturnType<typeof makePerson>>;
const permit = () => permitOf(canManageMail, asMember(admin));

beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.mailSuppression.deleteMany();
  admin = await makePerson({}, [{ role: "admin" }]);
});

/** A mail that was given up. @returns its id */
async function giveUp(to: string, lastError = "refused 550"): Promise<bigint> {
  await queueNote(to, { word: "secret" });
  const { id } = await db.outbox.findFirstOrThrow({ orderBy: { id: "desc" } });
  await db.outbox.update({ where: { id }, data: { state: "dead", attempts: 3, lastError } });
  return id;
}
const suppress = (to: string) =>
  db.mailSuppression.create({ data: { recipientHash: recipientHash(to), reason: "refused 550" } });
const rowOf = (id: bigint) => db.outbox.findUniqueOrThrow({ where: { id } });

test("only an admin manages mail", async () => {
  for (const roles of [[], ["curator"], ["organizer"], ["curator", "organizer"]] as Role[][]) {
    const person = await makePerson(
      {},
      roles.map((role) => ({ role })),
    );
    expect(canManageMail(asMember(person))).toEqual({ denied: "forbidden" });
  }
  expect(canManageMail({ kind: "visitor" })).toEqual({ denied: "sign_in" });
  expect(isDenied(canManageMail(asMember(admin)))).toBe(false);
});

describe("what was given up", () => {
  test("is shown without address and contents", async () => {
    await giveUp("ana@example.org");
    await suppress("ana@example.org");
    const state = await getMailState(permit());
    expect(state).toMatchObject({
      counts: { queued: 0, retrying: 0, sent: 0, dead: 1 },
      suppressed: 1,
      deadLetters: [{ template: "test.note", attempts: 3, failure: "refused 550" }],
    });
    expect(JSON.stringify(state)).not.toMatch(/ana@|secret/);
    expect(JSON.stringify(state)).not.toContain(recipientHash("ana@example.org"));
  });

  test("is tried again as if new, to an address that gets mail again; the log knows who, by ids only", async () => {
    const id = await giveUp("ana@example.org");
    await suppress("ana@example.org");
    await retryLetter(permit(), id);
    expect(await rowOf(id)).toMatchObject({ state: "queued", attempts: 0, lastError: null });
    expect(await db.mailSuppression.count()).toBe(0);
    expect(await db.logEntry.findMany({ where: { actorId: admin.id } })).toMatchObject([
      { actorId: admin.id, action: "mail.retry", subjectType: "mail", subjectId: String(id), detail: {} },
    ]);
  });

  test("is tried again all at once, but for addresses that get nothing", async () => {
    const [good, bad] = [await giveUp("ana@example.org", "timeout"), await giveUp("gone@example.org")];
    await suppress("gone@example.org");
    expect(await retryLetters(permit())).toBe(1);
    expect([(await rowOf(good)).state, (await rowOf(bad)).state]).toEqual(["queued", "dead"]);
  });

  test("is thrown away with its contents, once", async () => {
    const id = await giveUp("ana@example.org");
    await dropLetter(permit(), id);
    expect(await rowOf(id)).toMatchObject({ state: "dead", sealed: null });
    expect((await getMailState(permit())).deadLetters).toEqual([]);
    await expect(dropLetter(permit(), id)).rejects.toThrow(MissingError);
    await expect(retryLetter(permit(), id)).rejects.toThrow(MissingError);
    expect(await db.logEntry.count({ where: { actorId: admin.id } })).toBe(1);
  });

  test("is the only thing that these buttons reach", async () => {
    await queueNote("ana@example.org");
    const { id } = await db.outbox.findFirstOrThrow();
    await expect(dropLetter(permit(), id)).rejects.toThrow(MissingError);
    await expect(retryLetter(permit(), id)).rejects.toThrow(MissingError);
    expect((await rowOf(id)).sealed).not.toBeNull();
  });
});

test("a test mail goes to whoever asks for it", async () => {
  await sendCheckMail(permit(), "es");
  expect(await db.outbox.findMany()).toMatchObject([
    { template: "mail.check", locale: "es", recipientHash: recipientHash(admin.email ?? "") },
  ]);
});

test("jobs are listed with how they went, and when they come next", async () => {
  await queueNote("ana@example.org");
  await db.$executeRaw`
    INSERT INTO pgboss.job (name, state, started_on, completed_on, retry_count, output)
    VALUES ('sweep', 'failed', now() - interval '4 seconds', now(), 3, '{"kind": "TypeError"}')`;
  const jobs = await listJobStates(permit());
  expect(jobs.map(({ name }) => name)).not.toContain("__pgboss__send-it");
  const [send, sweep] = ["mail.send", "sweep"].map((name) => jobs.find((job) => job.name === name));
  expect(send).toMatchObject({ last: null });
  expect(send?.waiting).toBeGreaterThan(0);
  expect(sweep).toMatchObject({ failed: 1, last: { state: "failed", tries: 4, failure: "TypeError" } });
  expect(Math.round(sweep?.last?.seconds ?? 0)).toBe(4);
  // 4:20 in Massachusetts is 8:20 or 9:20 in Greenwich.
  expect(sweep?.nextAt).toMatch(/T0[89]:20:00\.000Z$/);
});

test("sweeping takes what is past its time, and nothing else", async () => {
  const now = new Date();
  const past = new Date(now.getTime() - 31 * DAY);
  for (const key of ["old", "new"]) await queueNote("ana@example.org", { key });
  await db.outbox.update({
    where: { idempotencyKey: "old" },
    data: { state: "sent", sentAt: past, sealed: null },
  });
  await makeSession(admin.id);
  await makeSession(admin.id);
  const [session] = await db.session.findMany({ where: { personId: admin.id } });
  await db.session.update({ where: { id: session?.id ?? "" }, data: { expiresAt: past } });
  await db.daySalt.createMany({
    data: [
      { day: past, salt: "old" },
      { day: now, salt: "new" },
    ],
  });
  await db.rateLimit.createMany({
    data: [
      { key: "old", points: 1, expire: past },
      { key: "new", points: 1, expire: new Date(now.getTime() + DAY) },
    ],
  });
  await Promise.all([sweepOutbox(now), sweepSecrets(now), sweepTraces(now)]);
  expect((await db.outbox.findMany()).map(({ idempotencyKey }) => idempotencyKey)).toEqual(["new"]);
  expect(await db.session.count({ where: { personId: admin.id } })).toBe(1);
  expect((await db.daySalt.findMany()).map(({ salt }) => salt)).toEqual(["new"]);
  expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(["new"]);
});
