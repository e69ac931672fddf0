import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MailLayout } from "@/components/mail/mail-layout";
import { confirmationMail } from "@/features/people/emails/confirmation";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { renderMail } from "@/lib/mailer/render";
import { dumpDatabase } from "../support/dump";
import { type Issuer, startIssuer } from "../support/oidc-issuer";
import { anotherCode, lastConfirmationTo } from "../support/outbox";
import { type OwnSite, startOwnSite } from "../support/own-site";
import { type Answer, linksIn, PlainClient, unescapeHtml } from "../support/plain-client";
import { expectScannersToChangeNothing } from "../support/scanner";

let site: OwnSite;
let issuer: Issuer;

beforeAll(async () => {
  issuer = await startIssuer();
  site = await startOwnSite({
    LOG_LEVEL: "info",
    FORM_MIN_SECONDS: "0",
    TRUST_PROXY: "true",
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: "commons",
    OIDC_CLIENT_SECRET: "secret of the client",
    OIDC_NAME: "The Library",
  });
});
afterAll(async () => {
  await site.stop();
  await issuer.close();
});

let count = 0;
const newEmail = () => `reader-${++count}@example.org`;
let host = 0;
/** Somebody at an address of her own. */
const newClient = (headers: Record<string, string> = {}) =>
  new PlainClient(site.url, { "x-forwarded-for": `10.${host >> 8}.${host++ & 255}.9`, ...headers });

async function askForCode(client: PlainClient, email: string, path = "/sign-in") {
  const answer = await client.fill(path, "Mail me a code", { email });
  expect([answer.status, answer.location]).toEqual([303, "/confirm"]);
  return lastConfirmationTo(email);
}

async function signIn(client: PlainClient, email: string) {
  const { code } = await askForCode(client, email);
  return client.fill("/confirm", "Confirm", { code });
}

/** What the header says about whoever asks. */
async function isSignedIn(client: PlainClient): Promise<boolean> {
  const { html } = await client.ask("/plan");
  return html.includes(">My account<");
}

describe("without JavaScript", () => {
  test("the code signs in, however it is typed, and leads on", async () => {
    const [client, email] = [newClient(), newEmail()];
    expect(await isSignedIn(client)).toBe(false);
    const { code } = await askForCode(client, email, "/sign-in?next=%2Flearn%3Fnear%3D01060");
    const page = await client.ask("/confirm");
    expect(page.html).toContain(`>${email}<`);
    const answer = await client.submit("/confirm", page.html, "Confirm", {
      code: ` ${code.slice(0, 4)}-${code.slice(4)} `,
    });
    expect([answer.status, answer.location]).toEqual([303, "/learn?near=01060"]);
    expect(await isSignedIn(client)).toBe(true);
    expect((await client.ask("/sign-in?next=/map")).location).toBe("/map");
    expect((await client.ask("/sign-in?next=//evil.example")).location).toBe("/account");
  });

  test("a wrong code says how often one may still try, five times", async () => {
    const [client, email] = [newClient(), newEmail()];
    const { code } = await askForCode(client, email);
    const wrong = anotherCode(code);
    const first = await client.fill("/confirm", "Confirm", { code: wrong });
    expect(first.html).toContain("You have 4 more tries.");
    expect(first.html).toContain(`value="${wrong}"`);
    for (let i = 0; i < 4; i++) await client.fill("/confirm", "Confirm", { code: wrong });
    expect((await client.ask("/confirm")).html).toContain("That code is over");
    expect(await isSignedIn(client)).toBe(false);
  });

  test("the link signs in on another device, and only by its button", async () => {
    const [library, phone, email] = [newClient(), newClient(), newEmail()];
    const { token } = await askForCode(library, email);
    const button = `Sign in as r…@example.org`;
    const answer = await phone.fill(`/confirm/${token}`, button);
    expect([answer.status, answer.location]).toEqual([303, "/account"]);
    expect([await isSignedIn(phone), await isSignedIn(library)]).toEqual([true, false]);
    expect((await library.ask("/confirm")).html).toContain("on the device where you opened the link");
    const again = await phone.ask(`/confirm/${token}`);
    expect([again.status, again.html.includes("This link does not work any more")]).toEqual([410, true]);
  });

  test("a form that a robot filled, or too fast, comes back with what was typed", async () => {
    const [client, email] = [newClient(), newEmail()];
    const traps = [
      ["homepage", "http://spam.example"],
      ["form_time", ""],
      ["form_time", "MQ.x"],
    ] as const;
    for (const [field, value] of traps) {
      const answer = await client.fill("/sign-in", "Mail me a code", { email, [field]: value });
      expect(answer.status).toBe(200);
      expect(answer.html).toContain("We could not tell you from a robot");
      expect(answer.html).toContain(`value="${email}"`);
    }
    await expect(lastConfirmationTo(email)).rejects.toThrow("Nothing was mailed");
  });

  test.each([
    "",
    "ana",
    "ana@",
    "a@b",
    `${"a".repeat(250)}@example.org`,
    "ana@example.org\nbcc: eve@example.org",
  ])("%j is no address, and the form says so", async (email) => {
    const answer = await newClient().fill("/sign-in", "Mail me a code", { email });
    expect([answer.status, answer.location]).toEqual([200, null]);
    expect(answer.html).toContain('id="field-email-error"');
  });
});

describe("limits", () => {
  test("the sixth mail to one address within the hour: 429, when to come back, and what was typed", async () => {
    const email = newEmail();
    for (let i = 0; i < 5; i++) await askForCode(newClient(), email);
    const answer = await newClient().fill("/sign-in", "Mail me a code", { email });
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(3000);
    expect(seconds).toBeLessThanOrEqual(3600);
    expect(answer.html).toContain(`value="${email}"`);
    expect(unescapeHtml(answer.html)).toContain("That was too often.");
  });

  test("one visitor to many addresses: forty an hour, and a whole network three times that", async () => {
    const ask = (address: string) =>
      new PlainClient(site.url, { "x-forwarded-for": `1.1.1.1, ${address}` }).fill(
        "/sign-in",
        "Mail me a code",
        { email: newEmail() },
      );
    const statuses: number[] = [];
    for (let i = 0; i < 42; i++) statuses.push((await ask("192.0.2.1")).status);
    expect(statuses).toEqual([...Array(40).fill(303), 429, 429]);
    // A neighbor in the same network is not held back by that; ninety of them are.
    expect((await ask("192.0.2.2")).status).toBe(303);
    await db.rateLimit.updateMany({
      where: { key: { startsWith: "confirm.visitor.network" }, points: { gt: 40 } },
      data: { points: 120 },
    });
    expect((await ask("192.0.2.3")).status).toBe(429);
    expect((await ask("198.51.100.1")).status).toBe(303);
  });
});

describe("nothing is told", () => {
  test("an address that is known, unknown, banned or suppressed gets the same answer", async () => {
    const [known, banned, unknown, suppressed] = [newEmail(), newEmail(), newEmail(), newEmail()];
    const recipient = recipientHash(suppressed);
    await db.mailSuppression.create({ data: { recipientHash: recipient, reason: "refused" } });
    await signIn(newClient(), known);
    await db.person.create({ data: { email: banned, bannedAt: new Date() } });
    const answers = [];
    for (const email of [known, banned, unknown, suppressed]) {
      const client = newClient();
      const sent = await client.fill("/sign-in", "Mail me a code", { email });
      const page = (await client.ask("/confirm")).html.replaceAll(email, "EMAIL");
      const words = page.replace(/<script[\s\S]*?<\/script>|<input[^>]*>|nonce="[^"]*"/g, "");
      answers.push([sent.status, sent.location, client.setCookies.length, words]);
    }
    for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  });

  test("no code, token or secret is stored or logged anywhere", async () => {
    const [client, email] = [newClient(), newEmail()];
    const { code, token } = await askForCode(client, email);
    const secrets = [code, token, client.cookies.get("confirmation")?.split(".")[1] ?? ""];
    await client.ask(`/confirm/${token}?hl=es`);
    await client.fill("/confirm", "Confirm", { code });
    secrets.push(client.cookies.get("session") ?? "");
    expect(secrets.map((secret) => secret.length)).toEqual([8, 43, 43, 43]);
    const [dump, output] = [await dumpDatabase(), site.command.output()];
    expect(output).toContain('"path":"/confirm/[token]"');
    for (const secret of secrets) {
      expect(dump.includes(secret), "stored").toBe(false);
      expect(output.includes(secret), "logged").toBe(false);
    }
    expect(output).not.toContain("@example.org");
  });
});

test("scanners that open every link of the mail change nothing, and the click still works", async () => {
  const email = newEmail();
  const client = newClient();
  const { code, token } = await askForCode(client, email);
  const props = { code, token, purpose: "sign_in" };
  const { html, subject, text } = await renderMail(confirmationMail, MailLayout, {
    locale: "en",
    props,
    unsubscribeToken: null,
  });
  expect(text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
  expect(subject).toBe("Your code");
  await expectScannersToChangeNothing(site.url, linksIn(html));
  const answer = await newClient().fill(`/confirm/${token}`, "Sign in as r…@example.org");
  expect(answer.location).toBe("/account");
});

describe("cookies and headers", () => {
  test("the session's cookie is kept from scripts and other sites, and ends by signing out", async () => {
    const [client, email] = [newClient(), newEmail()];
    await signIn(client, email);
    const session = client.setCookies.find((line) => line.startsWith("session="));
    expect(session).toMatch(/; Path=\/;.*Max-Age=\d+;.*HttpOnly; SameSite=lax/i);
    expect(session).not.toMatch(/secure/i);
    const foreign = await client.ask("/sign-out", {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect([foreign.status, await isSignedIn(client)]).toEqual([403, true]);
    expect((await client.ask("/sign-out")).status).toBe(405);
    const token = client.cookies.get("session") ?? "";
    const answer = await client.ask("/sign-out", { method: "POST" });
    expect([answer.status, answer.location]).toEqual([303, "/"]);
    expect(answer.headers.get("clear-site-data")).toBe('"cache"');
    client.cookies.set("session", token);
    expect(await isSignedIn(client)).toBe(false);
  });

  test("on a shared device the cookie has no end of its own, and signing out takes everything along", async () => {
    const [client, email] = [newClient(), newEmail()];
    await client.fill("/sign-in", "Mail me a code", { email, shared: "on" });
    const { code } = await lastConfirmationTo(email);
    await client.fill("/confirm", "Confirm", { code });
    expect(client.setCookies.find((line) => line.startsWith("session="))).not.toMatch(/max-age|expires/i);
    const { html } = await client.ask("/plan");
    const nonce = /script nonce="([^"]+)"[^>]*>\(function|<script[^>]*nonce="([^"]+)"[^>]*>\(/.exec(html);
    expect(nonce, "the script that knows the tab").not.toBeNull();
    const answer = await client.ask("/sign-out", { method: "POST" });
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
  });

  test("pages of a token say little to others, and no page with an account is kept by a cache", async () => {
    const client = newClient();
    const { headers } = await client.ask("/confirm/any");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    await signIn(client, newEmail());
    for (const path of ["/", "/map", "/plan", "/confirm"]) {
      expect([path, (await client.ask(path)).headers.get("cache-control")]).toEqual([
        path,
        expect.stringContaining("no-store"),
      ]);
    }
  });
});

describe("next-auth", () => {
  test.each(["/api/auth/callback/email", "/api/auth/signin/email"])(
    "%s, which would use up a code for whoever looks, is closed",
    async (path) => {
      for (const method of ["GET", "POST"]) {
        const answer = await newClient().ask(`${path}?token=x&email=ana@example.org`, { method });
        expect([answer.status, answer.headers.get("content-type")]).toEqual([
          405,
          "application/problem+json",
        ]);
      }
    },
  );

  test("its own pages lead to ours, and the rest is not there", async () => {
    const client = newClient();
    expect((await client.ask("/api/auth/signin")).location).toBe("/sign-in");
    expect((await client.ask("/api/auth/error?error=Configuration")).location).toBe(
      "/sign-in?error=provider",
    );
    expect((await client.ask("/api/auth/signout")).location).toBe("/account");
    for (const path of ["session", "csrf", "providers", "_log", "callback/other", "verify-request"]) {
      expect([path, (await client.ask(`/api/auth/${path}`)).status]).toEqual([path, 404]);
    }
  });

  const BUTTON = "Sign in with The Library";

  /** Through the provider and back; where it ends. */
  async function byProvider(client: PlainClient, next = "/map") {
    return through(client, await client.fill(`/sign-in?next=${encodeURIComponent(next)}`, BUTTON));
  }

  async function through(client: PlainClient, away: Answer) {
    expect(away.location).toContain(`${issuer.url}/authorize`);
    const there = await fetch(away.location ?? "", { redirect: "manual" });
    const { pathname, search } = new URL(there.headers.get("location") ?? "");
    return client.ask(pathname + search);
  }

  test("signs in whom the provider vouches for, into the account with that address", async () => {
    const [email, client] = [newEmail(), newClient()];
    await signIn(newClient(), email);
    issuer.profile = { sub: "library-1", email: email.toUpperCase(), email_verified: true };
    const back = await byProvider(client, "/learn");
    expect([back.status, back.location]).toEqual([302, "/learn"]);
    expect(await isSignedIn(client)).toBe(true);
    const person = await db.person.findUniqueOrThrow({ where: { email }, include: { accounts: true } });
    expect(person.accounts).toMatchObject([{ provider: "oidc", providerAccountId: "library-1" }]);
    const session = client.cookies.get("session") ?? "";
    const dump = await dumpDatabase();
    for (const secret of [session, ...issuer.tokens]) expect(dump.includes(secret)).toBe(false);
    // Once linked, the account there counts, whatever its address is now.
    issuer.profile = { sub: "library-1", email: newEmail(), email_verified: true };
    await byProvider(newClient());
    expect(await db.session.count({ where: { personId: person.id } })).toBe(3);
  });

  test("makes the account of somebody new, and never links to whoever is signed in here", async () => {
    const [client, mine, theirs] = [newClient(), newEmail(), newEmail()];
    await signIn(client, mine);
    issuer.profile = { sub: "library-2", email: theirs, email_verified: true };
    // The sign-in page would not show her a form: it is opened in time.
    const headers = { "sec-fetch-site": "same-origin" };
    const init = { method: "POST", body: new URLSearchParams({ next: "/map" }), headers };
    await through(client, await client.ask("/api/auth/signin/oidc", init));
    expect(await isSignedIn(client)).toBe(true);
    const me = await db.person.findUniqueOrThrow({ where: { email: mine }, include: { accounts: true } });
    expect(me.accounts).toEqual([]);
    expect(await db.person.count({ where: { email: theirs } })).toBe(1);
  });

  test("lets nobody in with an address that is not verified, or who was asked to stay away", async () => {
    const [victim, banned, client] = [newEmail(), newEmail(), newClient()];
    await signIn(newClient(), victim);
    await db.person.create({ data: { email: banned, bannedAt: new Date() } });
    for (const profile of [{ email: victim, email_verified: false }, { email: victim }, {}]) {
      issuer.profile = { sub: "library-3", ...profile };
      expect((await byProvider(client)).location).toBe("/sign-in?error=provider");
    }
    issuer.profile = { sub: "library-3", email: banned, email_verified: true };
    expect((await byProvider(client)).location).toBe("/sign-in?error=refused");
    expect(await isSignedIn(client)).toBe(false);
    expect(await db.account.count({ where: { providerAccountId: "library-3" } })).toBe(0);
  });

  test("answers what was made up, or asked for by another site, without an error of its own", async () => {
    const client = newClient();
    const back = await client.ask("/api/auth/callback/oidc?code=made-up&state=made-up");
    expect(back.location).toMatch(/^\/(sign-in|api\/auth\/error)/);
    client.cookies.set("sign-in-next", "javascript:alert(1)");
    expect((await client.ask("/api/auth/callback/oidc?code=x")).status).toBeLessThan(500);
    const init = { method: "POST", body: new URLSearchParams(), headers: { "sec-fetch-site": "cross-site" } };
    expect((await newClient().ask("/api/auth/signin/oidc", init)).status).toBe(403);
  });
});
