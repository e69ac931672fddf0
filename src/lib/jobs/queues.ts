import PgBoss from "pg-boss";
import { type ListedJob, SCHEDULE_TIME_ZONE } from "./define";

/** Seconds after which a running job counts as lost and is given out again. */
export const EXPIRES_AFTER = 15 * 60;

/**
 * The queue at a database, with a pool of its own.
 * @param onError hears of connections lost and of maintenance that failed; the queue goes on by itself
 */
export function openQueue(
  connectionString: string,
  { isWorker, onError }: { isWorker: boolean; onError: (error: Error) => void },
): PgBoss {
  const pool = {
    connectionString,
    max: 4,
    application_name: "commons-jobs",
    connectionTimeoutMillis: 8_000,
    query_timeout: 60_000,
    statement_timeout: 60_000,
  };
  const boss = new PgBoss({
    ...pool,
    supervise: isWorker,
    schedule: isWorker,
    // What failed is looked at on Monday.
    archiveFailedAfterSeconds: 7 * 86_400,
    deleteAfterDays: 14,
  });
  boss.on("error", onError);
  return boss;
}

/** Makes the queue of each job, and brings settings and schedules to what is listed. Safe to run twice. */
export async function prepareQueues(boss: PgBoss, jobs: readonly ListedJob[]): Promise<void> {
  for (const { handler } of jobs) {
    const { name, options } = handler.job;
    const settings = {
      name,
      retryLimit: options.retries,
      retryDelay: options.retryDelaySeconds,
      retryBackoff: options.retryDelaySeconds > 0,
      expireInSeconds: EXPIRES_AFTER,
    };
    await boss.createQueue(name, settings);
    await boss.updateQueue(name, settings);
  }
  const wanted = new Map(
    jobs.flatMap(({ handler, schedule }) => (schedule ? [[handler.job.name, schedule]] : [])),
  );
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
  for (const [name, cron] of wanted) await boss.schedule(name, cron, {}, { tz: SCHEDULE_TIME_ZONE });
}

/** Brings the database to where jobs can be asked for. */
export async function installQueues(connectionString: string, jobs: readonly ListedJob[]): Promise<void> {
  const failures: Error[] = [];
  const boss = openQueue(connectionString, { isWorker: false, onError: (error) => failures.push(error) });
  await boss.start();
  await prepareQueues(boss, jobs);
  await boss.stop({ graceful: false });
  if (failures[0]) throw failures[0];
}
