// Who may open what; who may do what: `access-actions.test.ts`.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { makeVictim, signInAs, snapshot, TELLTALE, type Victim, WHO } from "../support/access-scene";
import { listActions, listRoutes } from "../support/access-surface";
import { ACTIONS, ROUTES } from "../support/access-table";
import { type OwnSite, startOwnSite } from "../support/own-site";

describe("the table", () => {
  test("has a row for each route and method, and no other", () => {
    expect(Object.keys(ROUTES).toSorted()).toEqual(listRoutes().toSorted());
  });

  test("has a row for each server action, and no other", () => {
    const { actions, hidden } = listActions();
    expect(hidden).toEqual([]);
    expect(Object.keys(ACTIONS).toSorted()).toEqual([...actions.keys()].toSorted());
  });
});

describe("routes", () => {
  let site: OwnSite;
  let victim: Victim;
  let before: string;
  const sessions = new Map<string, string | null>();

  beforeAll(async () => {
    site = await startOwnSite();
    for (const who of WHO) sessions.set(who, await signInAs(who));
    victim = await makeVictim();
    before = await snapshot(victim);
  });
  afterAll(() => site.stop());

  test.each(Object.entries(ROUTES))("%s", async (key, { outcomes, path, sees }) => {
    const [method = "", route = ""] = key.split(" ");
    const address = path(victim) || route;
    const attempts = WHO.map(async (who) => {
      const token = sessions.get(who);
      const response = await fetch(site.url + address, {
        method,
        redirect: "manual",
        headers: {
          ...(token && { cookie: `${SESSION_COOKIE}=${token}` }),
          ...(method !== "GET" && { origin: "https://elsewhere.example" }),
        },
      });
      const to = response.headers.get("location") ?? "";
      const isSignIn = to.replace(site.url, "").startsWith("/sign-in?next=");
      expect([who, isSignIn ? "sign_in" : response.status]).toEqual([who, outcomes[who]]);
      expect([who, (await response.text()).includes(TELLTALE)]).toEqual([who, sees.includes(who)]);
    });
    await Promise.all(attempts);
    expect(await snapshot(victim)).toBe(before);
  });
});
