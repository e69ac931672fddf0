import type { JobHandler } from "./lib/jobs/define";

/** A job, and when it runs by itself: a cron expression in the time of Massachusetts. */
export type ListedJob = { handler: JobHandler; schedule?: string };

/** Everything that the worker does. */
export const JOBS: readonly ListedJob[] = [];
