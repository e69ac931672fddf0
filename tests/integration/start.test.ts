import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { ensureBuilt } from "../../scripts/support/build.mjs";
import { freePort } from "../../scripts/support/ports.mjs";
import { createDatabase, dropDatabase } from "../../scripts/support/test-database.mjs";
import { Copy } from "../support/command";

let copy: Copy;
beforeAll(async () => {
  await ensureBuilt();
  copy = await Copy.create();
});
afterEach(() => copy.end());
afterAll(() => copy.remove());

const status = (path: string) =>
  fetch(copy.url + path).then(
    (response) => response.status,
    () => 0,
  );

describe("npm start", () => {
  test("serves, and when asked to end stops the database cleanly", async () => {
    const command = await copy.start();
    expect(command.output()).toContain("407 initiatives");
    expect(await status("/api/health/ready")).toBe(200);
    expect(copy.isDatabaseUp).toBe(true);
    command.child.kill("SIGTERM");
    expect(await command.exit).toBe(0);
    expect(await status("/api/health/live")).toBe(0);
    expect(copy.isDatabaseUp).toBe(false);
  });

  test("does nothing twice: the second time it only serves, until Ctrl-C", async () => {
    const command = await copy.start();
    expect(command.output()).not.toMatch(/Installing|Migrated|Seeded|Building/);
    command.child.kill("SIGINT");
    expect(await command.exit).toBe(0);
    expect(copy.isDatabaseUp).toBe(false);
  });

  test("recovers after kill -9: the site ends with its command, the database is adopted", async () => {
    const killed = await copy.start();
    killed.child.kill("SIGKILL");
    // Its output closes when the last process that writes to it, the site, is gone.
    expect(await killed.exit).toBe(null);
    expect(await status("/api/health/live")).toBe(0);
    expect(copy.isDatabaseUp).toBe(true);
    const next = await copy.start();
    expect(await status("/api/health/ready")).toBe(200);
    next.child.kill("SIGTERM");
    expect(await next.exit).toBe(0);
    expect(copy.isDatabaseUp).toBe(false);
  });

  test("ends, and says so, when its worker ends by itself", async () => {
    const command = await copy.start();
    const processes = execFileSync("ps", [
      "-o",
      "pid=,args=",
      "--ppid",
      String(command.child.pid),
    ]).toString();
    const worker = /^\s*(\d+) .*scripts\/worker\.ts/m.exec(processes)?.[1];
    process.kill(Number(worker), "SIGKILL");
    expect(await command.exit).toBe(1);
    expect(command.output()).toContain("The worker ended by itself (SIGKILL).");
    expect(await status("/api/health/live")).toBe(0);
    expect(copy.isDatabaseUp).toBe(false);
  });

  test("uses the Postgres of DATABASE_URL, and the address of APP_URL", async () => {
    const url = await createDatabase(inject("seededDatabase"), `start_${process.pid}`, { empty: true });
    const command = copy.launch({ DATABASE_URL: url, APP_URL: "https://commons.example.org" });
    await command.says("Ctrl-C");
    expect(command.output()).toContain("407 initiatives");
    expect(await status("/api/health/ready")).toBe(200);
    expect(copy.isDatabaseUp).toBe(false);
    expect(await (await fetch(`${copy.url}/robots.txt`)).text()).toContain("https://commons.example.org/");
    command.child.kill("SIGTERM");
    expect(await command.exit).toBe(0);
    await dropDatabase(url);
  });

  test("leaves the database to another command that uses it", async () => {
    const first = await copy.start();
    const other = copy.launch({ PORT: String(await freePort()) });
    await other.says("Ctrl-C");
    first.child.kill("SIGTERM");
    expect(await first.exit).toBe(0);
    expect(copy.isDatabaseUp).toBe(true);
    other.child.kill("SIGTERM");
    expect(await other.exit).toBe(0);
    expect(copy.isDatabaseUp).toBe(false);
  });
});

describe("npm start says in one line what is missing and leaves nothing running:", () => {
  async function expectLine(line: RegExp, env: Record<string, string>, nodeArgs: string[] = []) {
    const command = copy.launch(env, nodeArgs);
    expect(await command.exit).toBe(1);
    expect(command.output().trim().split("\n")).toEqual([expect.stringMatching(line)]);
    expect(copy.isDatabaseUp).toBe(false);
  }

  test("a port in use", async () => {
    const occupant = createServer().listen(0, "127.0.0.1");
    await once(occupant, "listening");
    const address = occupant.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expectLine(new RegExp(`^Port ${port} is in use.* PORT=${port + 1} npm start$`), {
      PORT: String(port),
    });
    occupant.close();
  });

  test("a port that is none", () => expectLine(/^PORT is no port: abc$/, { PORT: "abc" }));

  test("a database that does not answer, without its password", async () => {
    const port = await freePort();
    await expectLine(
      new RegExp(`^DATABASE_URL: no database answers at 127.0.0.1:${port} \\(ECONNREFUSED\\)\\.$`),
      {
        DATABASE_URL: `postgresql://someone:secret@127.0.0.1:${port}/commons`,
      },
    );
  });

  test("a database address that is none", () =>
    expectLine(/^DATABASE_URL is not a URL/, { DATABASE_URL: "commons" }));

  test("a folder that cannot be written", () => {
    // Below a file: not even root can make a folder there.
    const folder = join(import.meta.filename, "data");
    return expectLine(/^Cannot write to DATA_DIR .*data \(ENOTDIR\)\.$/, { DATA_DIR: folder });
  });

  test("an old Node", () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })";
    return expectLine(/^Node 20\.19 or newer is needed; this is Node 18\.20\.4/, {}, [
      "--import",
      `data:text/javascript,${encodeURIComponent(pretend)}`,
    ]);
  });
});
