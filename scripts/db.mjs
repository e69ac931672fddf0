// npm run db: the embedded database, migrated and seeded, for as long as this runs. Prints its URL.
import { openDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { untilSignal } from "./support/processes.mjs";

runMain(async () => {
  const database = await openDatabase();
  try {
    await prepareDatabase(database.url);
    console.log(`${database.url}\nCtrl-C stops it.`);
    await untilSignal();
  } finally {
    await database.close();
  }
});
