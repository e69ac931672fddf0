import type { ServerResponse } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { consume, consumeAsVisitor } from "@/lib/rate-limit";
import { REQUEST_ID_HEADER, requests } from "@/lib/request-channel";
import { Browser } from "../support/browser";
import { dumpDatabase } from "../support/dump";

vi.mock("next/headers", async () => (await import("../support/browser")).nextHeaders);

afterEach(() => {
  env.TRUST_PROXY = false;
  env.VISITOR_LIMIT_FACTOR = 1;
});

/** A request from an address, perhaps by way of proxies; the last one is said to be ours. */
async function ask(name: string, address: string, forwardedFor: string | null = null) {
  const id = crypto.randomUUID();
  const response = {} as ServerResponse;
  requests.set(id, { response, address, isRead: true, isForwarded: forwardedFor !== null, forwardedFor });
  const limit = { name, seconds: 60, perAddress: 2, perNetwork: 3 };
  const { ok } = await new Browser({ [REQUEST_ID_HEADER]: id }).asks(() => consumeAsVisitor(limit));
  requests.delete(id);
  return ok;
}

test("counts each of many that come at the same moment", async () => {
  const limit = { name: "burst", points: 7, seconds: 60 };
  const results = await Promise.all(Array.from({ length: 40 }, () => consume(limit, "key")));
  expect(results.filter(({ ok }) => ok)).toHaveLength(7);
  for (const result of results) {
    if (result.ok) continue;
    expect(result.retryAfterSeconds).toBeGreaterThan(0);
    expect(result.retryAfterSeconds).toBeLessThanOrEqual(60);
  }
  expect((await consume(limit, "another key")).ok).toBe(true);
});

test("lets in again when the time that it named is over, and not before", async () => {
  const limit = { name: "window", points: 1, seconds: 60 };
  expect((await consume(limit, "key")).ok).toBe(true);
  const key = { key: "window:key" };
  await db.rateLimit.update({ where: key, data: { expire: new Date(Date.now() + 30_500) } });
  const refused = await consume(limit, "key");
  expect(refused).toMatchObject({ ok: false });
  expect(refused.ok ? 0 : refused.retryAfterSeconds).toBeGreaterThanOrEqual(25);
  expect(refused.ok ? 0 : refused.retryAfterSeconds).toBeLessThanOrEqual(31);
  await db.rateLimit.update({ where: key, data: { expire: new Date() } });
  expect((await consume(limit, "key")).ok).toBe(true);
});

test("counts an address, and its network for all of its people", async () => {
  const outcomes = [];
  for (const last of [1, 1, 1, 2, 3]) outcomes.push(await ask("network", `203.0.113.${last}`));
  // The third of the first is refused for itself; the second neighbor for the network, which counted three.
  expect(outcomes).toEqual([true, true, false, true, false]);
  expect(await ask("network", "203.0.114.1")).toBe(true);
  const v6 = [];
  for (const end of ["1", "2", "3"]) v6.push(await ask("v6", `2001:db8:1:1::${end}`));
  expect(v6).toEqual([true, true, false]);
  expect(await ask("v6", "2001:db8:1:2::1")).toBe(true);
  expect(await ask("v6", "2001:db8:1:3::1")).toBe(false);
});

test("believes who a proxy says it is only where that is ours", async () => {
  const socket = "198.51.100.7";
  expect(await ask("liar", socket, "1.1.1.1")).toBe(true);
  expect(await ask("liar", socket, "2.2.2.2")).toBe(true);
  expect(await ask("liar", socket, "3.3.3.3")).toBe(false);
  env.TRUST_PROXY = true;
  for (const visitor of ["1.1.1.1", "2.2.2.2", "3.3.3.3"])
    expect(await ask("proxy", socket, visitor)).toBe(true);
});

test("gives a gathering more", async () => {
  env.VISITOR_LIMIT_FACTOR = 2;
  const outcomes = [];
  for (let i = 0; i < 5; i++) outcomes.push(await ask("gathering", "192.0.2.9"));
  expect(outcomes).toEqual([true, true, true, true, false]);
});

test("keeps no address of anybody", async () => {
  await ask("trace", "203.0.113.200");
  const dump = await dumpDatabase();
  expect(dump).toContain("trace.address");
  expect(dump).not.toContain("203.0.113");
});
