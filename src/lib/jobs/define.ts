import type { z } from "zod";

export type JobOptions = {
  /** How often it is tried again after a failure. */
  retries?: number;
  /** Seconds until the first retry; each further one waits twice as long. 0: at once, always. */
  retryDelaySeconds?: number;
  /** All requests that wait are answered by one run. For jobs that do whatever is due, whoever asked. */
  isMerged?: boolean;
};

/** Work that runs later, in the worker: its name and what it is told. Safe to run twice. */
export type Job<Data> = { name: string; data: z.ZodType<Data>; options: Required<JobOptions> };

/** How a job is done. */
export type JobHandler<Data = unknown> = {
  job: Job<Data>;
  /** @param signal aborted when the worker shuts down: return soon; the job is given out again then */
  run: (data: Data, signal: AbortSignal) => Promise<void>;
};

/** A job that the worker does, and when by itself. Listed in `src/jobs.ts`. */
export type ListedJob = {
  handler: JobHandler;
  /** A cron expression in the time of Massachusetts. */
  schedule?: string;
  /** Also whenever a worker starts. */
  runsAtStart?: boolean;
};

/** Where the clock of schedules hangs. */
export const SCHEDULE_TIME_ZONE = "America/New_York";

const DEFAULTS = { retries: 3, retryDelaySeconds: 30, isMerged: false };

/** Names a job, for those who ask for it and the one who does it. */
export function declareJob<Data>(name: string, data: z.ZodType<Data>, options: JobOptions = {}): Job<Data> {
  return { name, data, options: { ...DEFAULTS, ...options } };
}

/** Says how a job is done. Listed in `src/jobs.ts`, with its schedule where it has one. */
export function handleJob<Data>(
  job: Job<Data>,
  run: (data: Data, signal: AbortSignal) => Promise<void>,
): JobHandler {
  return { job: job as Job<unknown>, run: (data, signal) => run(job.data.parse(data), signal) };
}
