import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Command } from "../support/command";
import { launchWorker, queueMails, sendWithKills } from "../support/mail-worker";
import { TestMailServer } from "../support/smtp";

const workers: Command[] = [];
afterEach(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await Promise.all(workers.splice(0).map(({ exit }) => exit));
  await db.outbox.deleteMany();
});

function launch(...args: Parameters<typeof launchWorker>): Command {
  const worker = launchWorker(...args);
  workers.push(worker);
  return worker;
}

test("all mails arrive though the worker is killed twice; twice only what was just under way", async () => {
  await queueMails(60);
  const { arrived, duplicates } = await sendWithKills(60, 2, (worker) => workers.push(worker));
  expect(arrived).toBe(60);
  // Five lanes, two kills.
  expect(duplicates).toBeLessThanOrEqual(10);
  const states = await db.outbox.groupBy({ by: ["state"], _count: true });
  expect(states).toEqual([{ state: "sent", _count: 60 }]);
});

test("asked to end, it finishes the mail that is under way and leaves the rest", async () => {
  const server = await TestMailServer.listen();
  let answer = () => {};
  const underWay = new Promise<void>((isUnderWay) => {
    server.behavior.onMail = () =>
      new Promise((resolve) => {
        answer = () => resolve(null);
        isUnderWay();
      });
  });
  await queueMails(1);
  const worker = launch(server);
  await underWay;
  worker.child.kill("SIGTERM");
  await queueMails(2);
  answer();
  expect(await worker.exit).toBe(0);
  await server.close();
  expect(server.received).toHaveLength(1);
  const rows = await db.outbox.findMany({ orderBy: { id: "asc" } });
  expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([
    ["sent", 1],
    ["queued", 0],
  ]);
});

test("without a mail server, and not on one's own machine, mail waits and one line says so", async () => {
  const server = await TestMailServer.listen();
  await queueMails(1);
  const worker = launch(server, { SMTP_URL: "", APP_URL: "https://commons.example.org", LOG_LEVEL: "warn" });
  await worker.says("no mail server is set");
  worker.child.kill("SIGTERM");
  expect(await worker.exit).toBe(0);
  await server.close();
  expect(await db.outbox.findMany()).toMatchObject([{ state: "queued", attempts: 0 }]);
});

test.each([
  [{ MAIL_FROM: "" }, /^MAIL_FROM is missing: /],
  [{ SMTP_URL: "mail.example.org" }, /^SMTP_URL is not the URL of a mail server/],
])("with %o it says in one line what is missing", async (env, line) => {
  const server = await TestMailServer.listen();
  const worker = launch(server, env);
  expect(await worker.exit).toBe(1);
  await server.close();
  expect(worker.output().trim().split("\n")).toEqual([expect.stringMatching(line)]);
});
