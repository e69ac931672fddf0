import { canSeePost, type Guarded, isOrganizerOf } from "@/features/board/permissions/posts";
import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

type Posts = { posts: readonly Guarded[] };

/**
 * Who may introduce two: an organizer of where one of the posts is, who may read the other; two initiatives any
 * organizer.
 */
export function canIntroduce(actor: Actor, { posts }: Posts): Decision<"introduction.make"> {
  return decide("introduction.make", actor, (member) => {
    if (!hasRole(member, "organizer")) return false;
    if (posts.length === 0) return true;
    return (
      posts.some((post) => isOrganizerOf(member, post)) && posts.every((post) => canSeePost(member, post))
    );
  });
}

/** What of an introduction decides who looks after it. */
export type GuardedIntroduction = { organizerId: string | null; posts: readonly Guarded[] };

/**
 * Who may look after an introduction that was made: organizers of where its posts are; without posts, the one who
 * signs it.
 */
export function canTendIntroduction(
  actor: Actor,
  { organizerId, posts }: GuardedIntroduction,
): Decision<"introduction.tend"> {
  return decide("introduction.tend", actor, (member) => {
    if (!hasRole(member, "organizer")) return false;
    if (posts.length > 0) return posts.some((post) => isOrganizerOf(member, post));
    return organizerId === member.id;
  });
}

/** Who may read a post as organizers do, and note things about it: organizers of its region. */
export function canTendPost(actor: Actor, post: Pick<Guarded, "town">): Decision<"post.tend"> {
  return decide("post.tend", actor, (member) => isOrganizerOf(member, post));
}
