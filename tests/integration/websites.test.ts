import type { LookupAddress } from "node:dns";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { loadEntryFreshness } from "@/features/freshness/loaders/entry";
import { checkWebsites } from "@/features/freshness/mutations/websites";
import { visitWebsite } from "@/features/freshness/utils/visit";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { isPrivateAddress, type Network } from "@/lib/guarded-get";
import { addConfirmed, daysBefore } from "../support/freshness";

vi.mock("@/lib/auth/session", () => ({ getActor: async () => ({ kind: "visitor" }) }));

const NOW = new Date("2026-11-20T15:00:00Z");
const day = (n: number) => daysBefore(NOW, -n);

type Seen = { host: string; method: string; path: string; agent: string };
let seen: Seen[] = [];
let under = 0;
let most = 0;
let port = 0;
let lookups = 0;

/** What each host of the test says; all others are well. */
const SITES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "nohead.test": ({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end("here"),
  "gone.test": (_, response) => response.writeHead(404).end(),
  "broken.test": (_, response) => response.writeHead(503).end(),
  "shy.test": (_, response) => response.writeHead(403).end(),
  "closed.test": ({ url }, response) =>
    url === "/robots.txt" ? response.end("User-agent: *\nDisallow: /") : response.end("not for you"),
  "moved.test": (_, response) => redirect(response, 301, `http://new.test:${port}/home`),
  "slash.test": ({ url }, response) => (url === "/a" ? redirect(response, 301, "/a/") : response.end("ok")),
  "temporary.test": (_, response) => redirect(response, 302, `http://new.test:${port}/`),
  "round.test": (_, response) => redirect(response, 302, "/again"),
  "large.test": ({ method }, response) =>
    method === "HEAD" ? response.writeHead(500).end() : response.end("x".repeat(3_000_000)),
};

function redirect(response: ServerResponse, status: number, to: string): void {
  response.writeHead(status, { location: to }).end();
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const { method = "", url: path = "" } = request;
  seen.push({ host, method, path, agent: request.headers["user-agent"] ?? "" });
  under += 1;
  most = Math.max(most, under);
  response.once("close", () => {
    under -= 1;
  });
  const site = SITES[host];
  if (site && (path !== "/robots.txt" || host === "closed.test")) site(request, response);
  else response.writeHead(path === "/robots.txt" ? 404 : 200).end("ok");
}

/** Names that end in .test are the server of this test, as if it were on a public address; no other is reachable. */
const network: Network = {
  isPrivate: (address) => address !== "127.0.0.1" && isPrivateAddress(address),
  lookup: (host, _options, done) => {
    const addresses = (address: string): LookupAddress[] => [{ address, family: 4 }];
    if (host === "inside.test") return done(null, addresses("10.0.0.7"));
    if (host === "two.test") return done(null, [...addresses("127.0.0.1"), ...addresses("192.168.1.1")]);
    // The first look-up says something else than the second.
    if (host === "rebind.test")
      return done(null, addresses(lookups++ === 0 ? "127.0.0.1" : "169.254.169.254"));
    if (host.endsWith(".test")) return done(null, addresses("127.0.0.1"));
    return done(Object.assign(new Error("no such host"), { code: "ENOTFOUND" }), []);
  },
};

const server = createServer(answer);
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
  await db.initiative.updateMany({ data: { website: null } });
});
afterAll(() => server.close());
beforeEach(async () => {
  await db.initiative.deleteMany({ where: { source: "test" } });
  [seen, most, lookups] = [[], 0, 0];
});

const visit = (url: string) => visitWebsite(url, { network, robots: new Map() });
const run = (now: Date) => checkWebsites(now, { network, delay: 0 });
const add = (website: string) => addConfirmed(NOW, 10, { website });
const checkOf = (initiativeId: number) => db.websiteCheck.findUnique({ where: { initiativeId } });

describe("a visit", () => {
  test.each([
    ["ok.test", { found: "works" }],
    ["nohead.test", { found: "works", status: 200 }],
    ["large.test", { found: "works", status: 200 }],
    ["slash.test", { found: "works" }],
    ["temporary.test", { found: "works" }],
    ["gone.test", { found: "nothing", status: 404, isAnswer: true }],
    ["broken.test", { found: "silent", status: 503 }],
    ["round.test", { found: "silent" }],
    ["shy.test", { found: "unchecked", status: 403 }],
    ["closed.test", { found: "unchecked" }],
    ["no-such-host.example", { found: "nothing", isAnswer: false }],
  ])("to %s", async (host, expected) => {
    expect(await visit(`http://${host}:${port}/a`)).toMatchObject(expected);
  });

  test("tells where a website moved for good", async () => {
    const to = `http://new.test:${port}/home`;
    expect(await visit(`http://moved.test:${port}/`)).toMatchObject({ found: "moved", to });
  });

  test("asks the robots.txt of each host first, and HEAD before GET; says who it is", async () => {
    await visit(`http://temporary.test:${port}/`);
    expect(seen.map(({ host, method, path }) => `${method} ${host}${path}`)).toEqual([
      "GET temporary.test/robots.txt",
      "HEAD temporary.test/",
      "GET new.test/robots.txt",
      "HEAD new.test/",
    ]);
    for (const { agent } of seen) expect(agent).toContain(env.APP_URL);
    await visit(`http://closed.test:${port}/`);
    expect(seen.filter(({ host }) => host === "closed.test")).toHaveLength(1);
  });

  test.each([
    ...["http://127.0.0.2:PORT/", "http://[::1]:PORT/", "http://10.0.0.1/", "http://169.254.169.254/latest"],
    ...["http://inside.test:PORT/", "http://two.test:PORT/", "http://0x7f000002:PORT/"],
  ])("never reaches %s, directly or by a redirect", async (address) => {
    const inside = address.replace("PORT", String(port));
    expect(await visit(inside)).toMatchObject({ found: "unchecked" });
    expect(seen).toEqual([]);
    // The host of the test that sends on to what stands in its name.
    SITES["sly.test"] = (_, response) => redirect(response, 301, inside);
    expect(await visit(`http://sly.test:${port}/`)).toMatchObject({ found: "unchecked" });
    expect(new Set(seen.map(({ host }) => host))).toEqual(new Set(["sly.test"]));
  });

  test("never reaches an address that a name got in between", async () => {
    expect(await visit(`http://rebind.test:${port}/`)).toEqual({ found: "unchecked", status: null });
    expect(seen.map(({ path }) => path)).toEqual(["/robots.txt"]);
  });
});

describe("a run", () => {
  test("calls a website dead after two days on which nothing was there, and its page says so then", async () => {
    const entry = await add(`http://gone.test:${port}/`);
    const shown = async () => {
      const dto = { ...entry, region: "Berkshires", kind: entry.kindKey };
      const loaded = await loadEntryFreshness(dto);
      return loaded.state === "ok" ? loaded.website?.state : loaded.state;
    };
    expect(await run(NOW)).toEqual({ visited: 1, failed: 1 });
    expect([await shown(), (await checkOf(entry.id))?.failures]).toEqual(["failing", 1]);
    expect(await run(new Date(NOW.getTime() + 3_600_000))).toEqual({ visited: 0, failed: 0 });
    await run(day(1));
    expect([await shown(), (await checkOf(entry.id))?.failures]).toEqual(["dead", 2]);
    // A dead one is looked at again after a week; another address is another website.
    expect((await run(day(3))).visited).toBe(0);
    await db.websiteCheck.update({ where: { initiativeId: entry.id }, data: { seenAt: day(2) } });
    expect((await run(day(9))).visited).toBe(1);
    expect((await checkOf(entry.id))?.seenAt).toEqual(day(2));
    await db.initiative.update({ where: { id: entry.id }, data: { website: `http://ok.test:${port}/` } });
    expect((await run(day(9))).visited).toBe(1);
    expect(await checkOf(entry.id)).toMatchObject({ state: "works", failures: 0, seenAt: null });
    expect((await run(day(20))).visited).toBe(0);
    expect((await run(day(40))).visited).toBe(1);
  });

  test("gives a server in trouble one day more, and forgets failures once it answers", async () => {
    const { id } = await add(`http://broken.test:${port}/`);
    const states: (string | undefined)[] = [];
    for (const n of [0, 1, 2]) {
      await run(day(n));
      states.push((await checkOf(id))?.state);
    }
    expect(states).toEqual(["failing", "failing", "dead"]);
    await db.initiative.update({ where: { id }, data: { website: `http://ok.test:${port}/` } });
    await run(day(3));
    expect(await checkOf(id)).toMatchObject({ state: "works", failures: 0 });
  });

  test("visits one after the other, few of one host", async () => {
    for (let n = 0; n < 5; n++) await add(`http://many.test:${port}/${n}`);
    await add(`http://ok.test:${port}/`);
    expect(await run(NOW)).toEqual({ visited: 4, failed: 0 });
    expect(most).toBe(1);
    expect(seen.filter(({ path }) => path === "/robots.txt")).toHaveLength(2);
  });

  test("holds nothing against anybody when nobody at all answers", async () => {
    for (let n = 0; n < 6; n++) await add(`http://host${n}.example/`);
    expect(await run(NOW)).toEqual({ visited: 5, failed: 5 });
    expect(await db.websiteCheck.count()).toBe(0);
    const { id } = await add(`http://ok.test:${port}/`);
    await db.websiteCheck.create({
      data: {
        initiativeId: id,
        url: `http://ok.test:${port}/`,
        state: "failing",
        failures: 1,
        checkedAt: day(-2),
      },
    });
    await run(NOW);
    expect(await db.websiteCheck.count({ where: { state: "failing" } })).toBe(6);
  });
});
