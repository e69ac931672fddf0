/**
 * `npm run bench:mail`: 1,000 mails, sent by a worker that is killed three times. All arrive; how many twice is counted.
 * `BENCH_MAILS` and `BENCH_KILLS` choose other numbers.
 */
import { availableParallelism, loadavg } from "node:os";
import { runMain, Stop } from "../support/paths.mjs";
import { createDatabase, dropDatabase, openTestDatabase } from "../support/test-database.mjs";

const MAILS = Number(process.env.BENCH_MAILS ?? 1000);
const KILLS = Number(process.env.BENCH_KILLS ?? 3);

runMain(async () => {
  const server = await openTestDatabase();
  const url = await createDatabase(server.url, `bench_${process.pid}`);
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: "only for this measurement, thirty-two characters",
  });
  try {
    const { queueMails, sendWithKills } = await import("../../tests/support/mail-worker");
    await queueMails(MAILS);
    const { arrived, duplicates, seconds } = await sendWithKills(MAILS, KILLS);
    const load = loadavg()[0]?.toFixed(1);
    console.log(
      `${MAILS} mails queued, worker killed ${KILLS} times: ${arrived} arrived, ${MAILS - arrived} lost,`,
    );
    console.log(
      `${duplicates} came twice, ${seconds.toFixed(1)} s with starting the worker ${KILLS + 1} times.`,
    );
    console.log(`Node ${process.versions.node}, ${availableParallelism()} processors, load ${load}.`);
    if (arrived < MAILS) throw new Stop("Mails were lost.");
  } finally {
    await dropDatabase(url);
    await server.close();
  }
});
