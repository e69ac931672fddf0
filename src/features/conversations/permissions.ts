import { isOrganizerOf } from "@/features/board/permissions/posts";
import type { Actor } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may have conversations: whoever is signed in. Which are theirs is asked with each. */
export function canConverse(actor: Actor): Decision<"conversation.use"> {
  return decide("conversation.use", actor, () => true);
}

/** The two of a conversation, and where its post is; `region` is a name. */
type Reported = { ownerId: string | null; beginnerId: string | null; post: { town: { region: string } } };

/** Who may read a reported message and answer: organizers of the post's region who are neither of the two. */
export function canModerate(
  actor: Actor,
  { ownerId, beginnerId, post }: Reported,
): Decision<"message.moderate"> {
  return decide(
    "message.moderate",
    actor,
    ({ id }) => isOrganizerOf(actor, post) && id !== ownerId && id !== beginnerId,
  );
}
