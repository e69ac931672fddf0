import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { expirePosts, remindAuthors, sweepPosts } from "./mutations/expire";

/** Takes off the board what is over, and asks authors of what ends soon. Safe to run twice. */
export const endPosts = handleJob(
  declareJob("posts.end", z.object({}), { isMerged: true }),
  async (_, signal) => {
    const now = new Date();
    const expired = await expirePosts(now);
    const reminded = await remindAuthors(now, signal);
    if (expired || reminded) log.info({ expired, reminded }, "posts");
  },
);

/** Deletes what was over a year ago. */
export async function sweepBoard(now: Date): Promise<void> {
  await sweepPosts(now);
}
