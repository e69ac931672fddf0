import { ensureGenerated } from "./install.mjs";
import { runTypeScript } from "./processes.mjs";

/** Brings the database at `url` to where the app can use it. Does nothing where there is nothing to do. */
export async function prepareDatabase(url) {
  await ensureGenerated();
  await runTypeScript("Preparing the database", "scripts/prepare.ts", { DATABASE_URL: url });
}
