// npm run backup [-- FILE]: everything the database holds, in one file.
import { backUpServer, dumpDatabase } from "./support/archive.mjs";
import { openDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";
import { loadSettings } from "./support/settings.mjs";

runMain(async () => {
  loadSettings();
  // Backups hold what people wrote: nobody else may read them, not even while they are made.
  process.umask(0o077);
  const [file] = process.argv.slice(2);
  const database = await openDatabase();
  try {
    console.log(await (database.cluster ? backUpServer(database, file) : dumpDatabase(database.url, file)));
  } finally {
    await database.close();
  }
});
