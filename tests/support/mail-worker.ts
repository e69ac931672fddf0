// The worker as a process of its own, with a mail server of the test: it can be killed.

import { checkMail } from "@/features/mail/emails";
import { db } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { TYPESCRIPT } from "../../scripts/support/processes.mjs";
import { type Command, runCommand } from "./command";
import { TestMailServer } from "./smtp";

const WORKER = [...TYPESCRIPT, "scripts/worker.ts"];

/** Starts a worker that sends to this mail server. */
export function launchWorker(server: TestMailServer, env: Record<string, string> = {}): Command {
  return runCommand([...WORKER, "--prepared"], {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    AUTH_SECRET: process.env.AUTH_SECRET ?? "",
    SMTP_URL: server.url,
    MAIL_FROM: "Commons <commons@example.org>",
    ...env,
  });
}

/** Puts this many mails, each to somebody else, into the outbox. */
export async function queueMails(count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  await db.$transaction(
    async (tx) => {
      for (const number of numbers) {
        const to = `person${number}@example.org`;
        await enqueueMail(tx, checkMail, { key: `check ${number}`, to, locale: "en", props: {} });
      }
    },
    { timeout: 120_000 },
  );
}

export type Outcome = {
  /** Mails that the server took. */
  arrived: number;
  /** Of these how many a second time, told by their Message-ID. */
  duplicates: number;
  seconds: number;
};

/**
 * Sends `count` mails with a worker that is killed (`kill -9`) whenever the server has taken so many more.
 * @param onStart hears of each worker
 */
export async function sendWithKills(
  count: number,
  kills: number,
  onStart = (_worker: Command) => {},
): Promise<Outcome> {
  const server = await TestMailServer.listen();
  const started = performance.now();
  let worker: Command | undefined;
  const launch = () => {
    worker = launchWorker(server);
    onStart(worker);
  };
  try {
    for (let kill = 1; kill <= kills; kill++) {
      launch();
      await server.taken(Math.floor((count * kill) / (kills + 1)));
      worker?.child.kill("SIGKILL");
      await worker?.exit;
    }
    launch();
    await server.taken(count, ({ messageId }) => messageId);
    worker?.child.kill("SIGTERM");
    await worker?.exit;
    const seconds = (performance.now() - started) / 1000;
    const arrived = new Set(server.received.map(({ messageId }) => messageId)).size;
    return { arrived, duplicates: server.received.length - arrived, seconds };
  } finally {
    worker?.child.kill("SIGKILL");
    await server.close();
  }
}
