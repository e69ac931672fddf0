// The database the scripts work on: DATABASE_URL, or the embedded one.
import { Stop } from "./paths.mjs";
import { openServer } from "./postgres.mjs";

/** Host and port of a database URL: all of it that may be shown. */
function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    throw new Stop("DATABASE_URL is not a URL (postgresql://user:password@host:port/database).");
  }
}

async function checkReachable(url) {
  const host = hostOf(url);
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection lost after the check is no affair of the check.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Stop(
      `DATABASE_URL: no database answers at ${host} (${error.code ?? "it refused the connection"}).`,
    );
  }
  await client.end();
}

/** Opens the database: `url`, and `close()` for when it is no longer needed. */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  if (!given) return openServer();
  await checkReachable(given);
  return { url: given, close: async () => {} };
}

/** Runs `work(url)` with the database open, and closes it whatever happens. */
export async function withDatabase(work) {
  const database = await openDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}
