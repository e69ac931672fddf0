// Who deleted her account stays deleted when an older backup is restored. Ids only, in a file of DATA_DIR that no
// restore replaces.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "./paths.mjs";
import { prepareDatabase } from "./prepare.mjs";
import { runTypeScript } from "./processes.mjs";
import { authSecret } from "./secret.mjs";

const listPath = () => join(dataDir(), "deleted-people.json");
const readList = () => (existsSync(listPath()) ? JSON.parse(readFileSync(listPath(), "utf8")) : []);

/** Ids of who deleted her account, as the database at `url` has it; none where it has no such table yet. */
async function listDeleted(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('public.person') IS NOT NULL AS known");
    if (!rows[0].known) return [];
    return (await client.query("SELECT id FROM person WHERE deleted_at IS NOT NULL")).rows.map(
      ({ id }) => id,
    );
  } finally {
    await client.end();
  }
}

/** Adds to the file who deleted her account until now. Before a restore, which forgets it. */
export async function rememberDeleted(url) {
  const all = [...new Set([...readList(), ...(await listDeleted(url))])];
  if (all.length) writeFileSync(listPath(), JSON.stringify(all), { mode: 0o600 });
}

/** Deletes again whom a restore brought back. */
export async function deleteAgain(url) {
  if (readList().length === 0) return;
  await prepareDatabase(url);
  const env = { DATABASE_URL: url, AUTH_SECRET: authSecret(), DELETED_PEOPLE: listPath() };
  await runTypeScript("Deleting again", "scripts/support/delete-again.ts", env);
}
