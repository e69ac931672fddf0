import { ensureBuilt } from "../support/build.mjs";
import { freePort } from "../support/ports.mjs";
import { untilAsked } from "../support/processes.mjs";
import { startSite } from "../support/site.mjs";
import { openTestDatabase } from "../support/test-database.mjs";

/**
 * Does `work` with the address of the built site: the one that `BENCH_URL` names, else one that is started for
 * it, on a database of its own (whose address comes along) with the seeded directory, and ended after it.
 */
export async function withSite(
  work: (url: string, databaseUrl: string | null) => Promise<void>,
): Promise<void> {
  const given = process.env.BENCH_URL;
  if (given) return work(given.replace(/\/+$/, ""), null);
  process.env.LOG_LEVEL ??= "error";
  const database = await openTestDatabase();
  await untilAsked(
    async () => {
      await ensureBuilt();
      const port = await freePort();
      const url = `http://localhost:${port}`;
      await startSite({ host: "127.0.0.1", port, url }, { databaseUrl: database.url });
      await work(url, database.url);
    },
    () => database.close(),
  );
}
