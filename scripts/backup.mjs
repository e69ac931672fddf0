// npm run backup [-- FILE]: everything the database holds, in one file.
import { backUpServer, dumpDatabase } from "./support/archive.mjs";
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
});
