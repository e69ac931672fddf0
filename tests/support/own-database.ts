// Runs before each integration test file: a database of its own, migrated and seeded, as DATABASE_URL, and a folder of
// its own as DATA_DIR.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { createDatabase, dropDatabase } from "../../scripts/support/test-database.mjs";

const url = await createDatabase(inject("seededDatabase"), `test_${randomUUID().replaceAll("-", "")}`);
const folder = mkdtempSync(join(tmpdir(), "commons-file-"));
process.env.DATABASE_URL = url;
process.env.DATA_DIR = folder;

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dropDatabase(url);
});
