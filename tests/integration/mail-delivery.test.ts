import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BACKOFF_MINUTES } from "@/features/mail/constants";
import { drainOutbox } from "@/features/mail/mutations";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { openMailer } from "@/lib/mailer/transport";
import { refusal, TestMailServer } from "../support/smtp";
import { noteMail, queueNote, shortLivedMail, TEST_MAILS } from "../support/test-mail";

const MINUTE = 60_000;
const PATIENT = { connection: 5000, greeting: 5000, socket: 5000, mail: 10_000 };
const IMPATIENT = { connection: 500, greeting: 150, socket: 150, mail: 1000 };

let server: TestMailServer;
let clock: Date;
beforeAll(async () => {
  server = await TestMailServer.listen();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  await db.outbox.deleteMany();
  await db.mailSuppression.deleteMany();
  // Ahead of the database's own, which says since when a new mail is due.
  clock = new Date(Date.now() + MINUTE);
});

const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * MINUTE);
};

/** Sends what is due at `clock`. */
async function drain({ cap = 1000, patience = PATIENT, url = server.url } = {}) {
  const mailer = openMailer(url, { connections: 5, patience });
  try {
    const delivery = { mails: TEST_MAILS, mailer, cap, now: () => clock };
    return await drainOutbox(delivery, new AbortController().signal);
  } finally {
    mailer.close();
  }
}

const rows = () => db.outbox.findMany({ orderBy: { id: "asc" } });
const onlyRow = async () => {
  const [row, ...others] = await rows();
  if (!row || others.length > 0) throw new Error("not one mail");
  return row;
};
const subjects = () => server.received.map(({ subject }) => subject);

describe("a mail", () => {
  test("arrives as HTML and text, and nothing of it stays", async () => {
    await queueNote("ana@example.org", { word: "Ñandú" });
    expect(await drain()).toBe(1);
    const [mail] = server.received;
    expect(mail?.recipients).toEqual(["ana@example.org"]);
    expect(mail?.subject).toBe("A note: Ñandú");
    expect(mail?.html).toContain("<h1");
    expect(mail?.text).toContain("Hello, Ñandú");
    expect(mail?.text).toContain("This is a note & a test.");
    expect(mail?.text).toMatch(/See the map <http:\/\/localhost:3000\/map\?q=bread&hl=en>/);
    expect(mail?.text).toContain("You get this because a test sent it.");
    expect(mail?.text).not.toContain("A line beside the subject");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.headers.has("list-unsubscribe")).toBe(false);
    expect(await onlyRow()).toMatchObject({ state: "sent", sealed: null, attempts: 1, lastError: null });
  });

  test("is written in the reader's language, and so are its links", async () => {
    await queueNote("ana@example.org", { locale: "es" });
    await drain();
    expect(server.received[0]?.html).toContain('lang="es"');
    expect(server.received[0]?.text).toContain("/map?q=bread&hl=es");
    expect(server.received[0]?.text).toContain("Lo envía esta copia del sitio.");
  });

  test("holds no address and no content that one could read in the database", async () => {
    await queueNote("ana@example.org", { word: "secreto" });
    const [row] = await db.$queryRaw<unknown[]>`SELECT outbox::text AS row FROM outbox`;
    expect(JSON.stringify(row)).not.toMatch(/ana|example|secreto/);
    const { sealed } = await onlyRow();
    expect(Buffer.from(sealed ?? []).toString("latin1")).not.toMatch(/ana|example|secreto/);
  });

  test("is sent once, however often its key is used", async () => {
    expect(await queueNote("ana@example.org", { key: "same" })).toBe(true);
    expect(await queueNote("ana@example.org", { key: "same" })).toBe(false);
    await drain();
    expect(await drain()).toBe(0);
    expect(server.received).toHaveLength(1);
  });

  test("to a list can be left by one click; others say nothing of it", async () => {
    await queueNote("ana@example.org", { list: "digest" });
    await drain();
    const [mail] = server.received;
    const list = mail?.headers.get("list") as unknown as Record<string, { url?: string }>;
    expect(list.unsubscribe?.url).toBe("http://localhost:3000/api/unsubscribe/token-of-digest");
    expect(mail?.headerLines.find(({ key }) => key === "list-unsubscribe-post")?.line).toBe(
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    );
    expect(mail?.headers.get("precedence")).toBe("bulk");
    expect(mail?.text).toContain("http://localhost:3000/unsubscribe/token-of-digest?hl=en");
    expect(mail?.html).toContain("http://localhost:3000/unsubscribe/token-of-digest?hl=en");
  });

  test("with line breaks and HTML in it does no harm", async () => {
    const word = '</p><script>x</script>\r\nBcc: eve@example.org\r\n\r\n"><b>';
    await queueNote("ana@example.org", { word });
    await drain();
    const [mail] = server.received;
    expect(mail?.recipients).toEqual(["ana@example.org"]);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(mail?.subject).toBe('A note: </p><script>x</script> Bcc: eve@example.org "><b>');
    expect(mail?.html).not.toContain("<script>");
    expect(mail?.html).toContain("&lt;script&gt;");
  });

  test("to what looks like two addresses goes to nobody", async () => {
    await queueNote("ana@example.org, eve@example.org");
    await drain();
    expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain("eve@example.org");
  });

  test("keeps its Message-ID when it is tried again; another has its own", async () => {
    const ids: string[] = [];
    server.behavior.onMail = ({ messageId }) => {
      ids.push(messageId ?? "");
      return ids.length === 1 ? refusal(451, "4.3.0 Later") : null;
    };
    await queueNote("ana@example.org");
    await drain();
    later(2);
    await queueNote("ana@example.org");
    await drain();
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^<[\w-]{27}@localhost>$/);
  });
});

describe("a mail server that", () => {
  test("is busy is asked again after 1, 5, 30 minutes, 2, 6, 12 hours, and then no more", async () => {
    server.behavior.onRecipient = () => refusal(451, "4.7.1 Greylisted, try later");
    await queueNote("ana@example.org");
    for (const [tries, minutes] of BACKOFF_MINUTES.entries()) {
      await drain();
      expect(await onlyRow()).toMatchObject({
        state: "queued",
        attempts: tries + 1,
        lastError: "refused 451",
        nextAttemptAt: new Date(clock.getTime() + minutes * MINUTE),
      });
      later(minutes - 0.5);
      expect(await drain()).toBe(0);
      expect((await onlyRow()).attempts).toBe(tries + 1);
      later(0.5);
    }
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "dead", attempts: 7, lastError: "refused 451" });
    expect(await db.mailSuppression.count()).toBe(0);
  });

  test("knows no such mailbox is not asked again, nor for other mails to it", async () => {
    server.behavior.onRecipient = () => refusal(550, "5.1.1 <gone@example.org>: no such user");
    await queueNote("gone@example.org");
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "dead", lastError: "refused 550", attempts: 1 });
    server.behavior.onRecipient = () => null;
    await queueNote("gone@example.org");
    await queueNote("ana@example.org");
    await drain();
    expect((await rows()).map(({ state, lastError }) => [state, lastError])).toEqual([
      ["dead", "refused 550"],
      ["dead", "suppressed"],
      ["sent", null],
    ]);
    expect(JSON.stringify(await db.mailSuppression.findMany())).not.toMatch(/gone|user/);
  });

  test.each([
    ["its rules forbid it", "rcpt", refusal(550, "5.7.1 Rejected by policy")],
    ["the mailbox is full", "rcpt", refusal(552, "5.2.2 Over quota")],
    ["the mailbox is full, in old words", "rcpt", refusal(552, "Over quota")],
    ["the sender's address is wrong", "rcpt", refusal(550, "5.1.8 Bad sender")],
    ["it looks like spam", "data", refusal(550, "5.1.1 looks like spam")],
  ])("refuses because %s ends that mail, and nothing else", async (_why, when, error) => {
    if (when === "rcpt") server.behavior.onRecipient = () => error;
    else server.behavior.onMail = () => error;
    await queueNote("ana@example.org");
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "dead", attempts: 1 });
    expect(await db.mailSuppression.count()).toBe(0);
  });

  test("refuses an address in old words, without a code of its own, is believed", async () => {
    server.behavior.onRecipient = () => refusal(550, "No such user here");
    await queueNote("gone@example.org");
    await drain();
    expect(await db.mailSuppression.findMany()).toMatchObject([
      { recipientHash: recipientHash("gone@example.org"), reason: "refused 550" },
    ]);
  });

  test("drops the connection in the middle of a mail gets it again, whole", async () => {
    let dropped = 0;
    server.behavior.onMail = (_mail, connection) => {
      if (dropped++ > 0) return null;
      connection.drop();
      return refusal(451, "never heard");
    };
    await queueNote("ana@example.org");
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "queued", attempts: 1, lastError: "connection" });
    later(1);
    await drain();
    expect(server.received).toHaveLength(1);
    expect((await onlyRow()).state).toBe("sent");
  });

  test("does not answer is left alone after a while", async () => {
    let release = () => {};
    server.behavior.onMail = () =>
      new Promise((resolve) => {
        release = () => resolve(refusal(451, "too late"));
      });
    await queueNote("ana@example.org");
    await drain({ patience: IMPATIENT });
    release();
    expect(await onlyRow()).toMatchObject({ state: "queued", attempts: 1, lastError: "timeout" });
  });

  test("trickles its answer for ever is left alone, too", async () => {
    const trickling = createServer((socket) => {
      socket.on("error", () => {});
      const timer = setInterval(() => socket.write("220-wait\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
    }).listen(0, "127.0.0.1");
    await once(trickling, "listening");
    const { port } = trickling.address() as AddressInfo;
    await queueNote("ana@example.org");
    await drain({ url: `smtp://127.0.0.1:${port}`, patience: { ...IMPATIENT, greeting: 400, mail: 400 } });
    trickling.close();
    expect(await onlyRow()).toMatchObject({ state: "queued", attempts: 1, lastError: "timeout" });
  });

  test("is not there costs a few mails a try, not all", async () => {
    const closed = await TestMailServer.listen();
    const { url } = closed;
    await closed.close();
    for (let count = 0; count < 30; count++) await queueNote(`p${count}@example.org`);
    await drain({ url });
    const tried = (await rows()).filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeLessThanOrEqual(5);
    expect(new Set(tried.map(({ lastError }) => lastError))).toEqual(new Set(["connection"]));
    later(1);
    expect(await drain()).toBe(30);
  });

  test("does not know our account says nothing about those we write to", async () => {
    const strict = await TestMailServer.listen({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(refusal(535, "5.7.8 Wrong password")),
    });
    await queueNote("ana@example.org");
    await drain({ url: strict.url.replace("smtp://", "smtp://us:wrong@") });
    await strict.close();
    expect(await onlyRow()).toMatchObject({ state: "queued", attempts: 1, lastError: "account" });
  });
});

describe("the outbox", () => {
  test("sends no more than the cap to one address in an hour, and the rest later", async () => {
    for (let count = 0; count < 7; count++) await queueNote("ana@example.org", { word: String(count) });
    await queueNote("ben@example.org");
    expect(await drain({ cap: 3 })).toBe(4);
    later(59);
    expect(await drain({ cap: 3 })).toBe(0);
    later(1);
    expect(await drain({ cap: 3 })).toBe(3);
    later(60);
    expect(await drain({ cap: 3 })).toBe(1);
    expect(new Set(subjects()).size).toBe(8);
    expect((await rows()).every(({ state }) => state === "sent")).toBe(true);
  });

  test("leaves half of the cap to what somebody asked for", async () => {
    for (let count = 0; count < 6; count++) await queueNote("ana@example.org", { list: "digest" });
    expect(await drain({ cap: 4 })).toBe(2);
    for (let count = 0; count < 4; count++) await queueNote("ana@example.org", { word: "code" });
    expect(await drain({ cap: 4 })).toBe(2);
    expect(subjects().filter((subject) => subject === "A note: code")).toHaveLength(2);
  });

  test("sends what somebody waits for before what goes to many", async () => {
    const queue = async (word: string, list?: string) =>
      queueNote(`${word}@example.org`, { word, ...(list !== undefined && { list }) });
    for (let count = 0; count < 20; count++) await queue(`bulk${count}`, "digest");
    await queue("urgent");
    await drain();
    // Five are under way at once; the urgent one is among the first five.
    expect(subjects().slice(0, 5)).toContain("A note: urgent");
    expect(subjects()).toHaveLength(21);
  });

  test("keeps a lane free while slow servers hold up all that goes to many", async () => {
    const held: (() => void)[] = [];
    server.behavior.onMail = ({ subject }) =>
      subject === "A note: urgent" ? null : new Promise((resolve) => held.push(() => resolve(null)));
    for (let count = 0; count < 6; count++) await queueNote(`b${count}@example.org`, { list: "digest" });
    const draining = drain();
    await expect.poll(() => held.length).toBe(4);
    await queueNote("ana@example.org", { word: "urgent" });
    await expect.poll(subjects).toEqual(["A note: urgent"]);
    server.behavior = {};
    for (const release of held) release();
    expect(await draining).toBe(7);
  });

  test("forgets mails that nobody tried to send for three days", async () => {
    await queueNote("ana@example.org");
    later(3 * 24 * 60 + 1);
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "dead", lastError: "too old" });
    expect(server.received).toEqual([]);
  });

  test("forgets codes that are no longer good, even after a try", async () => {
    server.behavior.onRecipient = () => refusal(451, "later");
    await queueNote("ana@example.org", { mail: shortLivedMail });
    later(10);
    await drain();
    expect((await onlyRow()).state).toBe("queued");
    server.reset();
    later(6);
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "dead", lastError: "too old", sealed: null });
    expect(server.received).toEqual([]);
  });

  test("keeps a mail that this version cannot write, for the next", async () => {
    const unknown = { ...noteMail, name: "test.unknown" };
    await queueNote("ana@example.org", { mail: unknown });
    await drain();
    expect(await onlyRow()).toMatchObject({ state: "queued", attempts: 1, lastError: "unwritable" });
  });

  test("sends nothing twice when two workers empty it at once", async () => {
    server.behavior.onMail = () => pause(5).then(() => null);
    for (let count = 0; count < 40; count++) await queueNote(`p${count % 7}@example.org`);
    const [first, second] = await Promise.all([drain(), drain()]);
    expect((first ?? 0) + (second ?? 0)).toBe(40);
    expect(server.received).toHaveLength(40);
  });
});
