// npm run worker: does what runs later (mail, schedules), until it is asked to end. `npm start` runs one beside
// the site; more of them, here or on other machines, share the work.
import { openDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { untilAsked } from "./support/processes.mjs";
import { authSecret } from "./support/secret.mjs";
import { checkMailSettings } from "./support/settings.mjs";

/** The app's own code: loaded only when its settings are complete. */
async function startWork(databaseUrl: string) {
  const [{ JOBS }, { startWorker }, { isDatabaseDown }, { log }] = await Promise.all([
    import("../src/jobs"),
    import("../src/lib/jobs/worker"),
    import("../src/lib/errors"),
    import("../src/lib/log"),
  ]);
  process.on("unhandledRejection", (error) => {
    // pg-boss does not wait for the end of its own jobs; whatever else is a mistake, and ends the process.
    if (!isDatabaseDown(error)) throw error;
    log.warn("the queue lost its database");
  });
  return startWorker(databaseUrl, JOBS);
}

runMain(async () => {
  const database = await openDatabase();
  checkMailSettings();
  const { NODE_ENV = "production" } = process.env;
  Object.assign(process.env, { NODE_ENV, DATABASE_URL: database.url, AUTH_SECRET: authSecret() });
  let worker: Awaited<ReturnType<typeof startWork>> | undefined;
  await untilAsked(
    async (asked: Promise<unknown>) => {
      if (!process.argv.includes("--prepared")) await prepareDatabase(database.url);
      worker = await startWork(database.url);
      await asked;
    },
    async () => {
      await worker?.stop();
      await database.close();
    },
  );
});
