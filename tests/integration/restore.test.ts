import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openServer } from "../../scripts/support/postgres.mjs";
import { TYPESCRIPT } from "../../scripts/support/processes.mjs";
import { temporaryDataDir } from "../../scripts/support/test-database.mjs";
import { runCommand } from "../support/command";

const folder = temporaryDataDir();
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command on the database of the folder. @returns what it said; it has to end well */
async function run(...args: string[]): Promise<string> {
  const command = runCommand(args, { DATA_DIR: folder });
  const code = await command.exit;
  expect([code, command.output()]).toEqual([0, expect.any(String)]);
  return command.output();
}

async function query(sql: string) {
  process.env.DATA_DIR = folder;
  const server = await openServer({ throwaway: true });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
    await server.close();
  }
}

const ADMIN = [...TYPESCRIPT, "scripts/admin.ts"];

/** Name of a backup made so many days ago. */
const nameOf = (days: number, ending = "tar.gz") =>
  `commons-${new Date(Date.now() - days * 86_400_000).toISOString().replace(/[-:]|\.\d+/g, "")}.${ending}`;

describe("who deleted her account", () => {
  test("stays deleted when an older backup is restored", async () => {
    await run(...ADMIN, "grant", "gone@example.org", "curator");
    await run(...ADMIN, "grant", "stays@example.org", "curator");
    const file = join(folder, "backup.tar.gz");
    mkdirSync(join(folder, "photos"));
    writeFileSync(join(folder, "photos", "one.webp"), "kept");
    mkdirSync(join(folder, "documents"));
    writeFileSync(join(folder, "documents", "one"), "kept");
    await run("scripts/backup.mjs", file);
    writeFileSync(join(folder, "photos", "later.webp"), "later");
    writeFileSync(join(folder, "documents", "later"), "later");
    await query("UPDATE person SET email = NULL, deleted_at = now() WHERE email = 'gone@example.org'");

    expect(await run("scripts/restore.mjs", file)).toContain(
      "Deleted again 1 who had deleted their account since this backup.",
    );
    expect(readdirSync(join(folder, "photos"))).toEqual(["one.webp"]);
    expect(readdirSync(join(folder, "documents"))).toEqual(["one"]);
    expect(await query("SELECT email FROM person ORDER BY email NULLS LAST")).toEqual([
      { email: "stays@example.org" },
      { email: null },
    ]);
    expect(await query("SELECT count(*)::int FROM role_grant")).toEqual([{ count: 1 }]);
  });

  test("is in no backup after 30 days", async () => {
    const backups = join(folder, "backups");
    mkdirSync(backups);
    const [kept, old] = [
      [nameOf(29), nameOf(29, "dump"), "commons-notes.tar.gz", `mine-${nameOf(99)}`, "commons-20200101.dump"],
      [nameOf(31), nameOf(365, "dump")],
    ];
    for (const name of [...kept, ...old]) writeFileSync(join(backups, name), "");
    expect(await run("scripts/backup.mjs")).toContain("Removed 2 older than 30 days.");
    const left = readdirSync(backups);
    expect(left.length).toBe(kept.length + 1);
    expect(left).toEqual(expect.arrayContaining(kept));
    expect(existsSync(join(folder, "backup.tar.gz"))).toBe(true);
  });
});
