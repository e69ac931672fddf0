import { z } from "zod";
import { env } from "@/lib/env";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { askForReviews } from "./mutations/ask";
import { checkWebsites } from "./mutations/websites";

/** Asks those who look after entries whether they are still right. Safe to run twice. */
export const askReviews = handleJob(
  declareJob("freshness.ask", z.object({}), { isMerged: true }),
  async (_, signal) => {
    const asked = await askForReviews(new Date(), env.REVIEW_MAILS_PER_RUN, signal);
    if (asked) log.info({ asked }, "reviews");
  },
);

/** Looks whether websites still answer, where this copy does so at all. Safe to run twice. */
export const visitWebsites = handleJob(
  declareJob("freshness.websites", z.object({}), { isMerged: true, retries: 0 }),
  async (_, signal) => {
    if (!env.checksWebsites) return;
    const run = await checkWebsites(new Date(), { signal });
    if (run.visited) log.info(run, "websites");
  },
);
