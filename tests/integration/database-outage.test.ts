import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../../scripts/support/build.mjs";
import { openServer } from "../../scripts/support/postgres.mjs";
import { Copy } from "../support/command";

let copy: Copy;
let database: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  await ensureBuilt();
  copy = await Copy.create();
  await copy.start();
  // A second user of the same folder: it adopts the running server, and can stop it under the site.
  process.env.DATA_DIR = copy.dataDir;
  database = await openServer();
});
afterAll(async () => {
  await database.close();
  await copy.remove();
});

const ask = (path: string, headers: Record<string, string> = {}) => fetch(copy.url + path, { headers });
const status = async (path: string) => (await ask(path)).status;

test("while the database is away the site says so with 503, and comes back by itself", async () => {
  expect(await status("/api/health/ready")).toBe(200);
  expect(await status("/map")).toBe(200);
  expect(await status("/api/v1/initiatives")).toBe(200);

  await database.halt();
  // Twice: an answer from memory would show the first time only, a dead process the second.
  for (let round = 1; round <= 2; round++) {
    expect(await status("/api/health/ready")).toBe(503);
    expect(await status("/api/health/live")).toBe(200);
    const page = await ask("/map", { "accept-language": "en" });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("We can’t reach our records right now");
    const spanish = await ask("/map?hl=es");
    expect(spanish.status).toBe(503);
    expect(await spanish.text()).toContain('lang="es"');
    for (const path of ["/", "/initiatives/river-valley-co-op", "/towns/northampton", "/subscriptions/new"])
      expect(await status(path), path).toBe(503);
    // Somebody with a session is a visitor meanwhile; what needs no database works for everybody.
    const plan = await ask("/plan", { "accept-language": "en", cookie: "session=somebody" });
    expect([plan.status, (await plan.text()).includes(">Sign in<")]).toEqual([200, true]);
    const api = await ask("/api/v1/initiatives");
    expect(api.status).toBe(503);
    expect(api.headers.get("content-type")).toContain("application/problem+json");
    expect(await api.json()).toMatchObject({ status: 503 });
  }

  await database.resume();
  await expect.poll(() => status("/api/health/ready"), { timeout: 30_000 }).toBe(200);
  expect(await status("/map")).toBe(200);
  expect(await status("/api/v1/initiatives")).toBe(200);
});

test("many requests at the moment the database goes are all answered", async () => {
  const paths = Array.from({ length: 40 }, (_, n) => (n % 2 ? "/map" : `/api/v1/initiatives?limit=${n + 1}`));
  const answers = paths.map(status);
  await database.halt();
  for (const code of await Promise.all(answers)) expect([200, 503]).toContain(code);
  await database.resume();
  await expect.poll(() => status("/api/health/ready"), { timeout: 30_000 }).toBe(200);
});
