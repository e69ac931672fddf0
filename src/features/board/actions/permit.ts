import type { Actor } from "@/lib/actor";
import type { Decision } from "@/lib/permit";
import { getPost, type PostRow } from "../data/posts";
import { canManagePost, canReviewPost } from "../permissions/posts";

/** For a post that does not exist the answer is that of somebody else's: nobody learns which ids there are. */
async function decideOn<Action extends string>(
  actor: Actor,
  id: string,
  permission: (actor: Actor, row: PostRow) => Decision<Action>,
): Promise<Decision<Action>> {
  if (actor.kind !== "member") return { denied: "sign_in" };
  const row = await getPost(id);
  return row ? permission(actor, row) : { denied: "forbidden" };
}

/** Whether somebody may change the post of this id: it is her own. */
export const permitFor = (actor: Actor, id: string) => decideOn(actor, id, canManagePost);

/** Whether somebody may review it: it lies where she is an organizer. */
export const permitToReview = (actor: Actor, id: string) => decideOn(actor, id, canReviewPost);
