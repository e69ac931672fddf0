import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/lib/db";
import { declareJob, handleJob, type JobHandler, type ListedJob } from "@/lib/jobs/define";
import { enqueueJob } from "@/lib/jobs/enqueue";
import { installQueues } from "@/lib/jobs/queues";
import { startWorker } from "@/lib/jobs/worker";

const url = process.env.DATABASE_URL ?? "";
const workers: { stop: () => Promise<void> }[] = [];
let made = 0;

/** A job of its own for each test. */
function newJob(options?: Parameters<typeof declareJob>[2]) {
  return declareJob(`test.job${made++}`, z.object({ word: z.string() }), options);
}

/** A promise, and what settles it. */
function deferred<T = void>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function work(...handlers: JobHandler[]) {
  const jobs: ListedJob[] = handlers.map((handler) => ({ handler }));
  const worker = await startWorker(url, jobs);
  workers.push(worker);
  return worker;
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

type JobRow = { state: string; retry_count: number; output: unknown; data: unknown };
const rowsOf = (name: string) =>
  db.$queryRaw<JobRow[]>`SELECT state::text, retry_count, output, data FROM pgboss.job WHERE name = ${name}`;

/** Waits until the job is in this state: the worker writes that down after the work itself. */
async function until(name: string, state: string): Promise<JobRow> {
  return expect
    .poll(async () => (await rowsOf(name)).find((row) => row.state === state), { timeout: 20_000 })
    .toBeDefined()
    .then(async () => (await rowsOf(name))[0] as JobRow);
}

describe("asking for a job", () => {
  test("is part of the transaction: rolled back with it, committed with it", async () => {
    const job = newJob();
    const later = new Date("2031-05-01T12:00:00Z");
    await installQueues(url, [{ handler: handleJob(job, async () => {}) }]);
    await expect(
      db.$transaction(async (tx) => {
        await enqueueJob(tx, job, { word: "lost" });
        throw new Error("the change failed");
      }),
    ).rejects.toThrow("the change failed");
    expect(await rowsOf(job.name)).toEqual([]);
    await db.$transaction((tx) => enqueueJob(tx, job, { word: "it's «kept»" }, { startAfter: later }));
    const [row] = await db.$queryRaw<unknown[]>`
      SELECT data, start_after, state::text FROM pgboss.job WHERE name = ${job.name}`;
    expect(row).toEqual({ data: { word: "it's «kept»" }, start_after: later, state: "created" });
  });

  test("fails loudly, with the change, where no queue has its name", async () => {
    const job = newJob();
    const change = db.$transaction((tx) => enqueueJob(tx, job, { word: "x" }));
    await expect(change).rejects.toThrow(`There is no queue for ${job.name}`);
  });

  test("with what the job does not take is refused", async () => {
    const job = newJob();
    const wrong = { word: 7 } as unknown as { word: string };
    await expect(db.$transaction((tx) => enqueueJob(tx, job, wrong))).rejects.toThrow(z.ZodError);
  });
});

describe("the worker", () => {
  test("does what was asked for, with what it was told", async () => {
    const job = newJob();
    const told = deferred<string>();
    await work(handleJob(job, async ({ word }) => told.resolve(word)));
    await db.$transaction((tx) => enqueueJob(tx, job, { word: "pan" }));
    expect(await told.promise).toBe("pan");
    expect((await until(job.name, "completed")).retry_count).toBe(0);
  });

  test("tries a job again that failed, and keeps only the kind of the failure", async () => {
    const job = newJob({ retries: 2, retryDelaySeconds: 0 });
    let tries = 0;
    await work(
      handleJob(job, async () => {
        tries++;
        throw new TypeError("ana@example.org cannot be reached");
      }),
    );
    await db.$transaction((tx) => enqueueJob(tx, job, { word: "x" }));
    const row = await until(job.name, "failed");
    expect(tries).toBe(3);
    expect(row).toMatchObject({ retry_count: 2, output: { kind: "TypeError" } });
    expect(JSON.stringify(row)).not.toContain("ana@");
  });

  test("answers many requests for a merged job by one run", async () => {
    const job = newJob({ isMerged: true });
    let runs = 0;
    const handler = handleJob(job, async () => {
      runs++;
    });
    await installQueues(url, [{ handler }]);
    await db.$transaction(async (tx) => {
      for (let count = 0; count < 25; count++) await enqueueJob(tx, job, { word: "x" });
    });
    await work(handler);
    await until(job.name, "completed");
    await expect
      .poll(async () => (await rowsOf(job.name)).every(({ state }) => state === "completed"))
      .toBe(true);
    expect(runs).toBe(1);
  });

  test("tells a running job to return when it stops, and gives it out again, whole", async () => {
    const job = newJob({ retryDelaySeconds: 0 });
    const started = deferred();
    const first = await work(
      handleJob(job, async (_data, signal) => {
        started.resolve();
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
      }),
    );
    await db.$transaction((tx) => enqueueJob(tx, job, { word: "half done" }));
    await started.promise;
    await first.stop();
    expect((await rowsOf(job.name)).map(({ state }) => state)).toEqual(["retry"]);
    const told = deferred<string>();
    await work(handleJob(job, async ({ word }) => told.resolve(word)));
    expect(await told.promise).toBe("half done");
    await until(job.name, "completed");
  });

  test("gives a job out again however often it was interrupted", async () => {
    const job = newJob({ retries: 0 });
    const started = deferred();
    const worker = await work(
      handleJob(job, async (_data, signal) => {
        started.resolve();
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
      }),
    );
    await db.$transaction((tx) => enqueueJob(tx, job, { word: "x" }));
    await started.promise;
    await worker.stop();
    expect((await rowsOf(job.name)).map(({ state }) => state)).toEqual(["retry"]);
  });

  test("comes back by itself when the database closed its connections", async () => {
    const job = newJob();
    const told = deferred<string>();
    await work(handleJob(job, async ({ word }) => told.resolve(word)));
    await db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'commons-jobs'`;
    await db.$transaction((tx) => enqueueJob(tx, job, { word: "after" }));
    expect(await told.promise).toBe("after");
    await until(job.name, "completed");
  });

  test("keeps schedules in the time of Massachusetts, and drops those that are listed no more", async () => {
    const [kept, dropped] = [newJob(), newJob()].map((job) => handleJob(job, async () => {}));
    if (!kept || !dropped) throw new Error("two jobs");
    const schedules = () => db.$queryRaw`SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name`;
    await installQueues(url, [
      { handler: kept, schedule: "0 8 * * 4" },
      { handler: dropped, schedule: "* * * * *" },
    ]);
    await installQueues(url, [{ handler: kept, schedule: "30 8 * * 4" }, { handler: dropped }]);
    expect(await schedules()).toEqual([
      { name: kept.job.name, cron: "30 8 * * 4", timezone: "America/New_York" },
    ]);
  });
});
