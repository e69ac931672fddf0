import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import { isDatabaseDown } from "../errors";
import { log } from "../log";
import type { ListedJob } from "./define";
import { EXPIRES_AFTER, openQueue, prepareQueues } from "./queues";

/** Milliseconds between two looks into a queue. */
const POLL = 1000;
/** Milliseconds that running jobs get to finish when the worker shuts down; less than `npm start` waits. */
const GRACE = 7000;
/** Seconds before it counts as lost that a job is told to return. */
const MARGIN = 30;
const LARGEST_MERGE = 1000;

type Run = { name: string; ids: string[]; data: unknown };

/** What a failed job leaves behind: its kind. A message can hold what somebody wrote. */
function kindOf(error: unknown): { kind: string; code?: string } {
  const { name = "Error", code } = error as { name?: string; code?: unknown };
  return { kind: name, ...(typeof code === "string" && { code }) };
}

function logFailure(job: string, error: unknown): void {
  const frames =
    error instanceof Error ? error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) : [];
  log.error({ job, ...kindOf(error), frames }, "job failed");
}

/** Ends early, and quietly, when the worker is asked to stop. */
const pauseUnless = (stopping: AbortSignal, ms: number) =>
  pause(ms, undefined, { signal: stopping }).catch(() => {});

/** Does the jobs of this process until it is stopped. */
class Worker {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Run>();
  private lanes: Promise<void>[] = [];

  constructor(
    private readonly boss: PgBoss,
    private readonly jobs: readonly ListedJob[],
  ) {}

  start(): void {
    this.lanes = this.jobs.map((listed) => this.serve(listed));
  }

  /** Tells running jobs to return, waits for them, and puts back what does not. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([Promise.all(this.lanes), pause(GRACE, undefined, { ref: false })]);
    for (const run of this.running) await this.putBack(run);
    await this.boss.stop({ graceful: false });
  }

  private async serve({ handler }: ListedJob): Promise<void> {
    const { name, options } = handler.job;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      // While the database is away there is nothing to fetch: pg-boss keeps that error to itself.
      const jobs = await this.boss.fetch(name, { batchSize: options.isMerged ? LARGEST_MERGE : 1 });
      const [first] = jobs;
      if (first) await this.run(handler.run, { name, ids: jobs.map(({ id }) => id), data: first.data });
      else await pauseUnless(signal, POLL);
    }
  }

  private async run(work: ListedJob["handler"]["run"], run: Run): Promise<void> {
    const started = performance.now();
    const expiry = AbortSignal.timeout((EXPIRES_AFTER - MARGIN) * 1000);
    const signal = AbortSignal.any([this.stopping.signal, expiry]);
    this.running.add(run);
    try {
      await work(run.data, signal);
      const ms = Math.round(performance.now() - started);
      log.debug({ job: run.name, ms, interrupted: signal.aborted || undefined }, "job");
      await (signal.aborted ? this.putBack(run) : this.settle(() => this.boss.complete(run.name, run.ids)));
    } catch (error) {
      logFailure(run.name, error);
      await this.settle(() => this.failAll(run, kindOf(error)));
    } finally {
      this.running.delete(run);
    }
  }

  /** Gives an interrupted job out again, however often it was tried. */
  private async putBack(run: Run): Promise<void> {
    await this.settle(async () => {
      await this.failAll(run, { kind: "Interrupted" });
      await this.boss.retry(run.name, run.ids);
    });
  }

  private async failAll({ name, ids }: Run, why: { kind: string }): Promise<void> {
    for (const id of ids) await this.boss.fail(name, id, why);
  }

  /** Writes down how a job ended; waits for a database that is away, but not when the worker is to stop. */
  private async settle(write: () => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        await write();
        return;
      } catch (error) {
        if (!isDatabaseDown(error)) throw error;
        log.warn("the end of a job waits for the database");
        if (this.stopping.signal.aborted) return;
        await pauseUnless(this.stopping.signal, POLL);
      }
    }
  }
}

/**
 * Starts doing jobs: asked-for ones at once, listed ones by their schedule.
 * @returns `stop`, which gives running jobs some seconds and leaves the rest to the next worker
 */
export async function startWorker(
  databaseUrl: string,
  jobs: readonly ListedJob[],
): Promise<{ stop: () => Promise<void> }> {
  const onError = (error: Error) => log.warn(kindOf(error), "the queue reports an error");
  const boss = openQueue(databaseUrl, { isWorker: true, onError });
  await boss.start();
  await prepareQueues(boss, jobs);
  for (const { handler, runsAtStart } of jobs) if (runsAtStart) await boss.send(handler.job.name, {});
  const worker = new Worker(boss, jobs);
  worker.start();
  return { stop: () => worker.stop() };
}
