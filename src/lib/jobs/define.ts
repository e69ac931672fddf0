import type { z } from "zod";

/** Work that runs later, in the worker: its name and what it is told. Safe to run twice. */
export type Job<Data> = { name: string; data: z.ZodType<Data> };

/** How a job is done. */
export type JobHandler<Data = unknown> = {
  job: Job<Data>;
  /** @param signal aborted when the worker shuts down: return soon, the rest is done by the next run */
  run: (data: Data, signal: AbortSignal) => Promise<void>;
};

/** Names a job, for those who ask for it and the one who does it. */
export function declareJob<Data>(name: string, data: z.ZodType<Data>): Job<Data> {
  return { name, data };
}

/** Says how a job is done. Listed in `src/jobs.ts`, with its schedule where it has one. */
export function handleJob<Data>(
  job: Job<Data>,
  run: (data: Data, signal: AbortSignal) => Promise<void>,
): JobHandler {
  return { job, run: (data, signal) => run(job.data.parse(data), signal) };
}
