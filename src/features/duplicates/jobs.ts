import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { findAllPairs, findChangedPairs } from "./mutations/find";

/** Everything, at night. */
export const findDuplicates = handleJob(
  declareJob("duplicates.find", z.object({}), { isMerged: true }),
  async (_data, signal) => {
    log.info(await findAllPairs(new Date(), signal), "duplicates");
  },
);

/** What was added or changed in the last minutes. */
export const findChangedDuplicates = handleJob(
  declareJob("duplicates.changed", z.object({}), { isMerged: true }),
  async (_data, signal) => {
    const found = await findChangedPairs(new Date(), signal);
    if (found.pairs > 0) log.info(found, "duplicates of what changed");
  },
);
