import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { initiativesSource } from "./digest/initiatives";
import { postsSource } from "./digest/posts";
import { runDigest } from "./digest/run";
import type { Frequency } from "./types";

/** Later nouns join here. */
const SOURCES = [initiativesSource, postsSource];

const digestJob = (frequency: Frequency) =>
  handleJob(declareJob(`digest.${frequency}`, z.object({})), async (_, signal) => {
    const run = await runDigest(frequency, { sources: SOURCES, now: new Date(), signal });
    log.info({ frequency, ...run }, "digest");
  });

/** Mail about what is new, for those who get it once a week. */
export const weeklyDigest = digestJob("weekly");
/** The same for those who get it daily. */
export const dailyDigest = digestJob("daily");
