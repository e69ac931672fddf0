// npm run restore -- FILE: puts a backup in the place of what the database holds. People who deleted their account
// since are deleted again.
import { existsSync } from "node:fs";
import { restoreDump, restoreServer } from "./support/archive.mjs";
import { withDatabase } from "./support/database.mjs";
import { deleteAgain, rememberDeleted } from "./support/deleted.mjs";
import { runMain, Stop } from "./support/paths.mjs";

runMain(async () => {
  const [file] = process.argv.slice(2);
  if (!file || !existsSync(file)) throw new Stop("Usage: npm run restore -- FILE (made by npm run backup)");
  await withDatabase(async (database) => {
    await rememberDeleted(database.url);
    if (!database.cluster) return restoreDump(database.url, file);
    const kept = await restoreServer(database, file);
    console.log(`Restored. What was there before is kept in ${kept}`);
  });
  // Opened anew: the backup may have brought another password.
  await withDatabase(({ url }) => deleteAgain(url));
});
