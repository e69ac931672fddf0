import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "../../scripts/support/migrations";
import { createDatabase, dropDatabase } from "../../scripts/support/test-database.mjs";

const PRISMA = join(import.meta.dirname, "../../prisma");
const folder = mkdtempSync(join(tmpdir(), "commons-migrations-"));
let url: string;

beforeAll(async () => {
  url = await createDatabase(inject("seededDatabase"), `migrations_${process.pid}`, { empty: true });
  cpSync(join(PRISMA, "migrations"), folder, { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase(url);
});

async function query(sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function plant(name: string, sql: string) {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const tables = async () =>
  (await query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")).map((row) => row.name);

test("an empty database gets all migrations, in order, and nothing the second time", async () => {
  const all = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(await migrate(url, folder)).toEqual(all.sort());
  expect(await migrate(url, folder)).toEqual([]);
  expect(await tables()).toEqual(
    expect.arrayContaining(["initiative", "outbox", "log_entry", "_prisma_migrations"]),
  );
});

test("the newest migration is written from the schema as it is (else: npm run migrate -- new NAME)", () => {
  const migrations = readdirSync(join(PRISMA, "migrations"), { withFileTypes: true });
  const newest = migrations
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .at(-1);
  const copy = readFileSync(join(PRISMA, "migrations", newest ?? "", "schema.prisma"), "utf8");
  expect(copy).toBe(readFileSync(join(PRISMA, "schema.prisma"), "utf8"));
});

test("functions with semicolons inside arrive whole", async () => {
  plant(
    "9001_function",
    "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;",
  );
  expect(await migrate(url, folder)).toEqual(["9001_function"]);
  expect(await query("SELECT f()")).toEqual([{ f: 2 }]);
});

test("a migration that fails half-way leaves nothing of itself, and is tried again", async () => {
  plant("9002_half", "CREATE TABLE half_done (id int); INSERT INTO no_such_table VALUES (1);");
  await expect(migrate(url, folder)).rejects.toThrow(/no_such_table/);
  expect(await tables()).not.toContain("half_done");
  await expect(migrate(url, folder)).rejects.toThrow(/no_such_table/);
  writeFileSync(join(folder, "9002_half/migration.sql"), "CREATE TABLE half_done (id int);");
  expect(await migrate(url, folder)).toEqual(["9002_half"]);
  expect(await tables()).toContain("half_done");
});

test("everything that shows bumps the directory's version, once a transaction", async () => {
  const version = async () => (await query("SELECT version FROM directory_version"))[0]?.version;
  const before = await version();
  await query(`BEGIN;
    INSERT INTO town VALUES (1, 'a', 'A', false, 'C', 'R', 42, -71, 1, 1, 'P', 1), (2, 'b', 'B', false, 'C', 'R', 42, -71, 1, 1, 'P', 1);
    INSERT INTO place VALUES ('x', 'X', 1, 42, -71);
    COMMIT`);
  expect(await version()).toBe(before + 1);
  await expect(query("INSERT INTO directory_version (id) VALUES (2)")).rejects.toThrow(
    /directory_version_single/,
  );
});
