import "server-only";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import type { PostText } from "../types";
import { LIVE_STATES } from "../utils/state";
import { lockPost } from "./life";
import { tellAuthor } from "./review";

/**
 * Offers a post in another language; its author, or an organizer, says whether it is taken. One waits at a time.
 * @returns false, and keeps nothing, when one waits, the post has a second language, or is not on the board
 */
export async function proposeTranslation(
  { actor }: Permit<"post.translate">,
  id: string,
  text: PostText,
  now: Date,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const post = await lockPost(tx, id);
      const isOpen =
        LIVE_STATES.some((state) => state === post.state) && post.expiresAt > now && !post.removedAt;
      if (!isOpen || post.altLang || post.lang === text.lang) return false;
      const { count } = await tx.postTranslation.createMany({
        data: [{ postId: id, authorId: actor.id, ...text }],
        skipDuplicates: true,
      });
      if (count === 0) return false;
      await tellAuthor(tx, post.authorId, { news: "translated", postId: id });
      return true;
    }),
  );
}

/** Takes what waits as the post's second language, or lets it go. @returns false when nothing waits */
export async function answerTranslation(
  { actor }: Permit<"post.manage"> | Permit<"post.review">,
  id: string,
  take: boolean,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      await lockPost(tx, id);
      const [found] = await tx.$queryRaw<PostText[]>`
        DELETE FROM "post_translation" WHERE "post_id" = ${id}::uuid RETURNING "lang", "title", "body"`;
      if (!found) return false;
      if (take) {
        await tx.post.update({
          where: { id },
          data: {
            altLang: found.lang,
            altTitle: found.title,
            altBody: found.body,
            version: { increment: 1 },
          },
        });
      }
      const action = take ? "post.translation_take" : "post.translation_drop";
      await recordLogEntry(tx, { actorId: actor.id, action, subjectType: "post", subjectId: id });
      return true;
    }),
  );
}
