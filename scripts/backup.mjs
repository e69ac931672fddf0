// npm run backup [-- FILE]: everything the database holds, in one file. Removes those of
// its own folder that are older than 30 days.
import { backUpServer, dumpDatabase, removeOldBackups } from "./support/archive.mjs";
import { withDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";

runMain(async () => {
  // Backups hold what people wrote: nobody else may read them, not even while they are made.
  process.umask(0o077);
  const [file] = process.argv.slice(2);
  const made = await withDatabase((database) =>
    database.cluster ? backUpServer(database, file) : dumpDatabase(database.url, file),
  );
  console.log(made);
  const removed = removeOldBackups();
  if (removed) console.log(`Removed ${removed} older than 30 days.`);
});
