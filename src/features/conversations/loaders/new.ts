import { getPost } from "@/features/board/data/posts";
import { canSeePost } from "@/features/board/permissions/posts";
import { toPostDto } from "@/features/board/serializers/post";
import type { PostDto } from "@/features/board/types";
import { getGazetteer } from "@/features/places/data";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { findBegun, getAuthor } from "../data/threads";
import type { Refusal } from "../types";
import { whyRefused } from "../utils/shut";

/** What stands on the page for a first message. Whether one of the two blocked the other changes nothing of it. */
export type NewConversation =
  | { state: "ok"; post: PostDto; email: string | null }
  /** They write to each other already. */
  | { state: "begun"; id: string }
  | { state: "refused"; why: Refusal };

/** A post to be answered, as whoever asks may see it. */
export async function loadNewConversation(postId: string): Promise<NewConversation | Unavailable> {
  return available(async (): Promise<NewConversation> => {
    const [row, actor] = [await getPost(postId), await getActor()];
    if (!row || !canSeePost(actor, row)) return { state: "refused", why: "missing" };
    const isMember = actor.kind === "member";
    if (isMember && row.authorId === actor.id) return { state: "refused", why: "own" };
    const begun = isMember ? await findBegun(row.id, actor.id) : null;
    if (begun) return { state: "begun", id: begun };
    const author = row.authorId === null ? null : await getAuthor(row.authorId);
    const why = whyRefused(row, author, new Date());
    if (why) return { state: "refused", why };
    const post = toPostDto(row, await getGazetteer());
    return { state: "ok", post, email: isMember ? actor.email : null };
  });
}
