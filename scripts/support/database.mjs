// The database the scripts work on: DATABASE_URL, or the embedded one.
import { Stop } from "./paths.mjs";
import { openServer } from "./postgres.mjs";
import { loadSettings } from "./settings.mjs";

/** Postgres 15, as the server itself counts. */
const OLDEST = 150_000;

/** Host and port of a database URL: all of it that may be shown. */
function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    throw new Stop("DATABASE_URL is not a URL (postgresql://user:password@host:port/database).");
  }
}

async function connect(url) {
  const host = hostOf(url);
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection lost after the check is no affair of the check.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error.code ?? "it refused the connection";
    throw new Stop(`DATABASE_URL: no database answers at ${host} (${reason}).`);
  }
}

async function checkUsable(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < OLDEST) throw new Stop("DATABASE_URL: Postgres 15 or newer is needed.");
  } finally {
    await client.end();
  }
}

/** Opens the database: `url`, and `close()` for when it is no longer needed; more when it is embedded. */
export async function openDatabase() {
  loadSettings();
  const given = process.env.DATABASE_URL;
  if (!given) return openServer();
  await checkUsable(given);
  return { url: given, close: async () => {} };
}

/**
 * Runs `work` with the database open, and closes it whatever happens.
 * @template T
 * @param {(database: Awaited<ReturnType<typeof openDatabase>>) => T | Promise<T>} work
 */
export async function withDatabase(work) {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
