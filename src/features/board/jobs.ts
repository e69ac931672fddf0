import { z } from "zod";
import { daysFrom } from "@/lib/days";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { photoStore } from "@/lib/photos/store";
import { expirePosts, remindAuthors, sweepPosts } from "./mutations/expire";
import { removePhotosJob } from "./mutations/photo-files";
import { sweepPhotos } from "./mutations/photos";

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

/** Files of photos that were deleted. */
export const removePhotos = handleJob(removePhotosJob, async ({ keys }) => {
  for (const key of keys) await photoStore.remove(key);
});

/** Deletes what was over a year ago, and files that nothing stands for. */
export async function sweepBoard(now: Date): Promise<void> {
  await sweepPosts(now);
  await sweepPhotos(daysFrom(now, -1));
}
