// npm run db: the database alone, migrated and seeded, for as long as this runs. Prints its URL.
import { openDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { untilAsked } from "./support/processes.mjs";

runMain(async () => {
  const database = await openDatabase();
  await untilAsked(
    async (asked) => {
      await prepareDatabase(database.url);
      console.log(`${database.url}\nCtrl-C stops it.`);
      await asked;
    },
    () => database.close(),
  );
});
