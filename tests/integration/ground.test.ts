import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openServer } from "../../scripts/support/postgres.mjs";
import { temporaryDataDir } from "../../scripts/support/test-database.mjs";
import { runCommand } from "../support/command";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

test("every setting of the app is described in .env.example", () => {
  const schema = /envSchema = z\.object\(\{([\s\S]*?)\n\}\)/.exec(read("src/lib/env.ts"))?.[1] ?? "";
  const settings = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1]);
  expect(settings).toContain("DATABASE_URL");
  const described = [...read(".env.example").matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(described).toEqual(expect.arrayContaining(settings.filter((name) => name !== "NODE_ENV")));
});

test("the licence is the whole GNU Affero General Public License, version 3 or later", () => {
  expect(JSON.parse(read("package.json")).license).toBe("AGPL-3.0-or-later");
  expect(read("LICENSE")).toMatch(/^\s+GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3, 19 November 2007/);
  expect(read("LICENSE")).toContain("17. Interpretation of Sections 15 and 16.");
});

describe("the embedded database", () => {
  const folders: string[] = [];

  function newDataDir(): string {
    const folder = temporaryDataDir();
    folders.push(folder);
    process.env.DATA_DIR = folder;
    return folder;
  }

  beforeEach(() => {
    newDataDir();
  });
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  async function query(url: string, sql: string) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  test("sorts letters with accents among the others, and has what search will need", async () => {
    const server = await openServer({ throwaway: true });
    for (const extension of ["pg_trgm", "unaccent", "btree_gist", "citext"]) {
      await query(server.url, `CREATE EXTENSION ${extension}`);
    }
    const sorted = `SELECT string_agg(word, ' ' ORDER BY word COLLATE "und-x-icu") AS words
      FROM (VALUES ('zorro'), ('Ñandú'), ('oso'), ('nube')) AS list (word)`;
    expect(await query(server.url, sorted)).toEqual([{ words: "Ñandú nube oso zorro" }]);
    await server.close();
  });

  test("is made again when making it was cut short", async () => {
    const folder = process.env.DATA_DIR ?? "";
    mkdirSync(join(folder, "postgres.new"));
    writeFileSync(join(folder, "postgres.new/PG_VERSION"), "18\n");
    const server = await openServer({ throwaway: true });
    expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await server.close();
  });

  test("starts again, with its data, after it was killed", async () => {
    const killed = await openServer();
    await query(killed.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    const [pid] = readFileSync(join(killed.cluster, "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
    const server = await openServer();
    expect(await query(server.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await server.close();
    expect(existsSync(join(server.cluster, "postmaster.pid"))).toBe(false);
  });

  test("does not start over when only its password is missing", async () => {
    const server = await openServer({ throwaway: true });
    await server.close();
    rmSync(server.stateFile);
    await expect(openServer()).rejects.toThrow(/postgres\.json .* is missing: restore it/);
  });

  test("goes into a backup, and from it into another folder; what was there is kept", async () => {
    const first = await openServer({ throwaway: true });
    await query(first.url, "CREATE TABLE kept AS SELECT 'ñ' AS letter");
    writeFileSync(join(folders[0] ?? "", "auth-secret"), "what sealed mail is opened with");
    const file = join(newDataDir(), "backup.tar.gz");
    writeFileSync(join(folders[1] ?? "", "auth-secret"), "another");
    const from = { DATA_DIR: folders[0] ?? "" };
    // While it is used: it is stopped for a moment only.
    const backup = runCommand(["scripts/backup.mjs", file], from);
    expect([await backup.exit, backup.output().trim()]).toEqual([0, file]);
    expect(await query(first.url, "SELECT letter FROM kept")).toEqual([{ letter: "ñ" }]);

    const refused = runCommand(["scripts/restore.mjs", file], from);
    expect([await refused.exit, refused.output()]).toEqual([
      1,
      expect.stringMatching(/^Stop the site first/),
    ]);
    process.env.DATA_DIR = from.DATA_DIR;
    await first.close();

    const to = { DATA_DIR: folders[1] ?? "" };
    const restored = runCommand(["scripts/restore.mjs", file], to);
    expect([await restored.exit, restored.output()]).toEqual([
      0,
      expect.stringMatching(/^Restored\. .* kept in /),
    ]);
    process.env.DATA_DIR = to.DATA_DIR;
    const second = await openServer({ throwaway: true });
    expect(await query(second.url, "SELECT letter FROM kept")).toEqual([{ letter: "ñ" }]);
    expect(readFileSync(join(to.DATA_DIR, "auth-secret"), "utf8")).toBe("what sealed mail is opened with");
    expect(readFileSync(join(to.DATA_DIR, "auth-secret.replaced"), "utf8")).toBe("another");
    await second.close();
  });

  test("is not replaced by a file that is no backup", async () => {
    const folder = process.env.DATA_DIR ?? "";
    const file = join(folder, "notes.tar.gz");
    writeFileSync(file, "not a backup");
    const command = runCommand(["scripts/restore.mjs", file], { DATA_DIR: folder });
    expect(await command.exit).toBe(1);
    const server = await openServer({ throwaway: true });
    expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await server.close();
  });
});
