// The built site on PORT with a database of its own, for the tests in a browser.
import { rmSync, writeFileSync } from "node:fs";
import { ensureBuilt } from "../../scripts/support/build.mjs";
import { runMain } from "../../scripts/support/paths.mjs";
import { untilAsked } from "../../scripts/support/processes.mjs";
import { address } from "../../scripts/support/settings.mjs";
import { startSite } from "../../scripts/support/site.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../../scripts/support/test-database.mjs";

const databaseFile = process.env.E2E_DATABASE_FILE;

runMain(async () => {
  const seeded = await openTestDatabase();
  const databaseUrl = await createDatabase(seeded.url, `e2e_${process.pid}`);
  if (databaseFile) writeFileSync(databaseFile, databaseUrl, { mode: 0o600 });
  await untilAsked(
    async () => {
      await ensureBuilt();
      const { ended } = await startSite(address(), { databaseUrl });
      await ended;
    },
    async () => {
      if (databaseFile) rmSync(databaseFile, { force: true });
      await dropDatabase(databaseUrl);
      await seeded.close();
    },
  );
});
