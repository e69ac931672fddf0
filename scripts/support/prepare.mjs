import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { ensureGenerated } from "./install.mjs";
import { dataDir, ROOT, shortHash } from "./paths.mjs";
import { runTypeScript } from "./processes.mjs";

/** Of `src` only what says which jobs there are decides what a database has to hold. */
const NO_PART = /^src\/(?!jobs\.ts$|lib\/(jobs|mailer)\/|features\/[^/]+\/jobs[./])|\.test\.tsx?$/;

/** Remembers what the database at `url` was last seeded with. */
const stampOf = (url) => join(dataDir(), `seeded-${shortHash(url)}`);

function readStamp(url) {
  try {
    return readFileSync(stampOf(url), "utf8");
  } catch {
    return "";
  }
}

/** Whether the database holds all migrations, queues and entries: it may have been emptied or restored since. */
async function isComplete(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Set(rows.map((row) => row.name));
    const entries = readdirSync(join(ROOT, "prisma/migrations"), { withFileTypes: true });
    if (entries.some((entry) => entry.isDirectory() && !applied.has(entry.name))) return false;
    const [initiatives, queues] = [
      await client.query('SELECT FROM "initiative" LIMIT 1'),
      await client.query("SELECT FROM pgboss.queue WHERE name = 'mail.send'"),
    ];
    return initiatives.rowCount === 1 && queues.rowCount === 1;
  } catch {
    // No such table: nothing was ever migrated.
    return false;
  } finally {
    await client.end();
  }
}

/** Brings the database at `url` to where the app can use it. Does nothing where there is nothing to do. */
export async function prepareDatabase(url) {
  await ensureGenerated();
  const wanted = hashFiles(["prisma/seed", "src"], NO_PART);
  if (readStamp(url) === wanted && (await isComplete(url))) return;
  await runTypeScript("Preparing the database", "scripts/prepare.ts", { DATABASE_URL: url });
  try {
    mkdirSync(dataDir(), { recursive: true });
    writeFileSync(stampOf(url), wanted);
  } catch {
    // With DATABASE_URL the folder may be read-only: then the next start looks again.
  }
}
