import { expect, test } from "vitest";
import { type Versioned, versionedCache } from "./versioned-cache";

/** A cache over a store whose version the test moves, with builds that the test lets land. */
function setUp() {
  const builds: { land: () => void; fail: () => void }[] = [];
  const store = { key: "1" };
  const get = versionedCache(crypto.randomUUID(), () => {
    const key = store.key;
    let resolve: (built: Versioned<string>) => void = () => {};
    let reject: (error: Error) => void = () => {};
    const promise = new Promise<Versioned<string>>((...both) => {
      [resolve, reject] = both;
    });
    builds.push({
      land: () => resolve({ key, value: `built ${key}` }),
      fail: () => reject(new Error("down")),
    });
    return promise;
  });
  return { builds, store, get };
}

test("builds once for a version, however many ask at the same time", async () => {
  const { builds, get } = setUp();
  const asked = [get("1"), get("1"), get("1")];
  builds[0]?.land();
  expect(await Promise.all(asked)).toEqual(["built 1", "built 1", "built 1"]);
  expect(await get("1")).toBe("built 1");
  expect(builds).toHaveLength(1);
});

test("whoever saw a newer version than a build under way gets one that is newer", async () => {
  const { builds, store, get } = setUp();
  const first = get("1");
  store.key = "2";
  const second = get("2");
  builds[0]?.land();
  expect(await first).toBe("built 1");
  await Promise.resolve();
  builds[1]?.land();
  expect(await second).toBe("built 2");
});

test("a failed build is tried again", async () => {
  const { builds, get } = setUp();
  const first = get("1");
  builds[0]?.fail();
  await expect(first).rejects.toThrow("down");
  const second = get("1");
  builds[1]?.land();
  expect(await second).toBe("built 1");
});
