import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { ensureBuilt } from "../../scripts/support/build.mjs";
import { callAs } from "../support/access-call";
import { makeVictim, signInAs, snapshot, TELLTALE, type Victim, WHO } from "../support/access-scene";
import { listActions, listRoutes } from "../support/access-surface";
import { ACTIONS, ROUTES } from "../support/access-table";
import { Copy } from "../support/command";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const ROOT = join(import.meta.dirname, "../..");
const { actions, hidden } = listActions();

describe("the table", () => {
  test("has a row for each route and method, and no other", () => {
    expect(Object.keys(ROUTES).toSorted()).toEqual(listRoutes().toSorted());
  });

  test("has a row for each server action, and no other", () => {
    expect(hidden).toEqual([]);
    expect(Object.keys(ACTIONS).toSorted()).toEqual([...actions.keys()].toSorted());
  });
});

describe("routes", () => {
  let copy: Copy;
  let victim: Victim;
  let before: string;
  const sessions = new Map<string, string | null>();

  beforeAll(async () => {
    await ensureBuilt();
    copy = await Copy.create();
    const { DATABASE_URL = "", AUTH_SECRET = "" } = process.env;
    await copy.launch({ DATABASE_URL, AUTH_SECRET }).says(copy.url);
    for (const who of WHO) sessions.set(who, await signInAs(who));
    victim = await makeVictim();
    before = await snapshot(victim);
  });
  afterAll(() => copy.remove());

  test.each(Object.entries(ROUTES))("%s", async (key, { outcomes, path, sees }) => {
    const [method = "", route = ""] = key.split(" ");
    const address = path(victim) || route;
    for (const who of WHO) {
      const token = sessions.get(who);
      const response = await fetch(copy.url + address, {
        method,
        redirect: "manual",
        headers: {
          ...(token && { cookie: `${SESSION_COOKIE}=${token}` }),
          ...(method !== "GET" && { origin: "https://elsewhere.example" }),
        },
      });
      const to = response.headers.get("location") ?? "";
      const isSignIn = to.replace(copy.url, "").startsWith("/sign-in?next=");
      expect([who, isSignIn ? "sign_in" : response.status]).toEqual([who, outcomes[who]]);
      expect([who, (await response.text()).includes(TELLTALE)]).toEqual([who, sees.includes(who)]);
    }
    expect(await snapshot(victim)).toBe(before);
  });
});

describe("actions", () => {
  beforeEach(async () => {
    await db.rateLimit.deleteMany();
  });

  const cases = Object.entries(ACTIONS).flatMap(([name, row]) => WHO.map((who) => ({ name, who, row })));

  test.each(cases)("$name by $who", async ({ name, who, row }) => {
    const loaded = await import(join(ROOT, actions.get(name) ?? ""));
    const victim = await makeVictim();
    const before = await snapshot(victim);
    const outcome = row.outcome(who);
    expect(await callAs(await signInAs(who), loaded[name], row.form(victim))).toBe(outcome);
    const isChanged = (await snapshot(victim)) !== before;
    expect(isChanged).toBe(outcome === "done" && row.changesVictim);
  });
});
