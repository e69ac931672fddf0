import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { remindOwners } from "./mutations/remind";

/** Reminds of what is due. Safe to run twice. */
export const remindActions = handleJob(
  declareJob("actions.remind", z.object({}), { isMerged: true }),
  async (_, signal) => {
    const reminded = await remindOwners(new Date(), signal);
    if (reminded) log.info({ reminded }, "actions");
  },
);
