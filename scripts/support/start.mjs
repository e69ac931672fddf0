import { ensureBuilt } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { ensureInstalled } from "./install.mjs";
import { prepareDatabase } from "./prepare.mjs";
import { untilAsked } from "./processes.mjs";
import { address, checkMailSettings, checkPort, loadSettings } from "./settings.mjs";
import { startSite } from "./site.mjs";

/**
 * Brings the site up and keeps it up until it is asked to end or a part of it ends by itself.
 * @throws {Stop} with one line that says what is missing; nothing is left running then
 */
export async function start({ dev }) {
  loadSettings();
  const where = address();
  checkMailSettings();
  let database;
  await untilAsked(
    async () => {
      await checkPort(where);
      await ensureInstalled();
      database = await openDatabase();
      await prepareDatabase(database.url);
      if (!dev) await ensureBuilt();
      await checkPort(where);
      const { ended } = await startSite(where, { databaseUrl: database.url, dev });
      console.log(`\n  ${where.url}\n  Ctrl-C stops it.\n`);
      await ended;
    },
    () => database?.close(),
  );
}
