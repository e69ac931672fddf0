import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { checkMail } from "@/features/mail/emails";
import { db } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { ensureBuilt, NEXT } from "../../scripts/support/build.mjs";
import { freePort } from "../../scripts/support/ports.mjs";
import { type Command, runCommand } from "../support/command";
import { makePerson, makeSession } from "../support/people";

const sites: Command[] = [];
let id: bigint;
beforeAll(async () => {
  await ensureBuilt();
  await db.$transaction((tx) =>
    enqueueMail(tx, checkMail, { key: "shown", to: "ana@example.org", locale: "en", props: {} }),
  );
  ({ id } = await db.outbox.findFirstOrThrow());
});
afterEach(async () => {
  for (const { child } of sites) child.kill("SIGTERM");
  await Promise.all(sites.splice(0).map(({ exit }) => exit));
});

/** Serves the site. @returns how to ask it */
async function serve(env: Record<string, string> = {}, host = "127.0.0.1") {
  const port = await freePort();
  const site = runCommand([NEXT, "start", "-H", host, "-p", String(port)], {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    AUTH_SECRET: process.env.AUTH_SECRET ?? "",
    PORT: String(port),
    ...env,
  });
  sites.push(site);
  await site.says("Ready");
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
      const asked = request(
        { host, port, path, headers: { "accept-language": "en", ...headers } },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (chunk: string) => {
            text += chunk;
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
        },
      );
      asked.on("error", reject);
      asked.end();
    });
  // What comes before this was answered is not followed by `request-channel` yet.
  await ask("/api/health/live");
  return ask;
}

type Ask = Awaited<ReturnType<typeof serve>>;

/** What a reader sees of a page. */
const words = (html: string) => /<main[\s\S]*?<\/main>/.exec(html)?.[0].replace(/<[^>]+>/g, " ");

async function expectNoMailbox(ask: Ask, headers: Record<string, string> = {}) {
  const unknown = await ask("/no-such-page", headers);
  for (const path of ["/mailbox", "/mailbox?to=ana%40example.org", `/mailbox/${id}`]) {
    const answer = await ask(path, headers);
    expect(answer.status).toBe(404);
    expect(words(answer.text)).toBe(words(unknown.text));
    expect(answer.text).not.toMatch(/test mail|Mail on this machine/i);
  }
  const frame = await ask(`/api/mailbox/${id}`, headers);
  expect([frame.status, frame.text]).toEqual([404, (await ask("/api/mailbox/0", headers)).text]);
}

describe("/mailbox", () => {
  test("shows on one's own machine what would have been sent, and to nobody who comes another way", async () => {
    const ask = await serve();
    const list = await ask("/mailbox");
    expect(list.status).toBe(200);
    expect(list.text).toContain("ana@example.org");
    expect((await ask("/mailbox?to=ben%40example.org")).text).not.toContain("ana@example.org");
    const letter = await ask(`/mailbox/${id}`);
    expect(letter.text).toContain("A test mail");
    expect(letter.text).toContain("auto-generated");
    const frame = await ask(`/api/mailbox/${id}`);
    expect(frame.text).toContain("<h1");
    expect(frame.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline';/,
    );
    for (const path of ["/mailbox/0", "/mailbox/999", "/mailbox/x", "/mailbox/99999999999999999999"]) {
      expect((await ask(path)).status).toBe(404);
    }

    for (const [name, value] of [
      ["x-forwarded-for", "127.0.0.1"],
      ["x-real-ip", "127.0.0.1"],
      ["forwarded", "for=127.0.0.1"],
      ["via", "1.1 proxy"],
      // A name of an attacker that leads to this machine.
      ["host", "mail.evil.example"],
    ] as const) {
      await expectNoMailbox(ask, { [name]: value });
    }
  });

  test("is nowhere when a mail server is set", async () => {
    await expectNoMailbox(await serve({ SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "commons@example.org" }));
  });

  test("is nowhere when the site has an address in the world", async () => {
    await expectNoMailbox(await serve({ APP_URL: "https://commons.example.org" }));
  });

  const outer = Object.values(networkInterfaces())
    .flat()
    .find((known) => known?.family === "IPv4" && !known.internal)?.address;
  test.skipIf(!outer)("is nowhere for another machine", async () => {
    // From its own outer address a machine comes as if it were another.
    await expectNoMailbox(await serve({}, outer), { host: "localhost" });
  });
});

describe("/desk/mail", () => {
  test("is for admins: visitors are led to the sign-in, others get 403", async () => {
    const ask = await serve();
    const asWho = async (...roles: ("admin" | "curator" | "organizer")[]) => {
      const person = await makePerson(
        {},
        roles.map((role) => ({ role })),
      );
      return ask("/desk/mail", { cookie: `session=${await makeSession(person.id)}` });
    };
    const visitor = await ask("/desk/mail");
    expect([visitor.status, visitor.headers.location]).toEqual([307, "/sign-in?next=%2Fdesk%2Fmail"]);
    for (const answer of [await asWho(), await asWho("curator", "organizer")]) {
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain("Outbox");
    }
    const admin = await asWho("admin");
    expect(admin.status).toBe(200);
    expect(admin.text).toContain("Outbox");
    expect(admin.text).toContain("mail.send");
    expect(admin.text).not.toContain("ana@example.org");
  });
});
