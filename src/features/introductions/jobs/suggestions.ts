import { suggestionsJob } from "@/features/board/mutations/suggestions";
import { handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { recomputeAll, recomputeOne } from "../mutations/recompute";

/** What fits a post, or every post. */
export const recomputeSuggestions = handleJob(suggestionsJob, async ({ postId }, signal) => {
  if (postId !== undefined) {
    await recomputeOne(postId, new Date());
    return;
  }
  const posts = await recomputeAll(new Date(), signal);
  log.info({ posts }, "suggestions");
});
