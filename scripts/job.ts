// npm run job -- NAME: asks the worker to do a job now.
import { withDatabase } from "./support/database.mjs";
import { runMain, Stop } from "./support/paths.mjs";

runMain(() =>
  withDatabase(async ({ url }) => {
    process.env.DATABASE_URL = url;
    const [{ JOBS }, { db }, { enqueueJob }] = await Promise.all([
      import("../src/jobs"),
      import("../src/lib/db"),
      import("../src/lib/jobs/enqueue"),
    ]);
    const [name] = process.argv.slice(2);
    const listed = JOBS.find(({ handler }) => handler.job.name === name);
    if (!listed) {
      const names = JOBS.map(({ handler }) => handler.job.name).join(", ");
      throw new Stop(`Usage: npm run job -- NAME, where NAME is one of: ${names}`);
    }
    const { job } = listed.handler;
    if (!job.data.safeParse({}).success) throw new Stop(`${job.name} has to be told what to do.`);
    await db.$transaction((tx) => enqueueJob(tx, { ...job, data: job.data as never }, {}));
    console.log(`${job.name}: a running worker does it within a second or two.`);
  }),
);
