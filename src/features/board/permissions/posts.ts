import { slugify } from "@/features/places/utils";
import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";
import type { Audience, State, Viewer } from "../types";

/** What of a post decides who may do what with it. */
export type Guarded = {
  authorId: string | null;
  audience: Audience;
  state: State;
  removedAt: Date | null;
  /** Where it really is; `region` is a name. */
  town: { region: string };
};

const isAuthor = (actor: Actor, post: Guarded) => actor.kind === "member" && actor.id === post.authorId;

/** Whether somebody acts as an organizer where the post is. */
export function isOrganizerOf(actor: Actor, post: Pick<Guarded, "town">): boolean {
  return hasRole(actor, "organizer", slugify(post.town.region));
}

/**
 * Whether somebody may see a post: its author, organizers of its region, and, once it was let on the board and while
 * nobody took it off, its audience. Blocks are asked for apart (`people/data/avoidances`): they are two people's.
 */
export function canSeePost(actor: Actor, post: Guarded): boolean {
  if (isAuthor(actor, post) || isOrganizerOf(actor, post)) return true;
  if (post.removedAt !== null || post.state === "pending") return false;
  return post.audience === "everyone" || (post.audience === "members" && actor.kind === "member");
}

/** Who may change, renew and close a post: its author. */
export function canManagePost(actor: Actor, post: Guarded): Decision<"post.manage"> {
  return decide("post.manage", actor, () => isAuthor(actor, post));
}

/** Who may let a post on the board or take it off: organizers of its region. */
export function canReviewPost(actor: Actor, post: Pick<Guarded, "town">): Decision<"post.review"> {
  return decide("post.review", actor, () => isOrganizerOf(actor, post));
}

/** Who may look at what waits and what nobody answered: organizers, of any region. They see their regions only. */
export function canOrganize(actor: Actor): Decision<"board.organize"> {
  return decide("board.organize", actor, (member) => hasRole(member, "organizer"));
}

/**
 * How somebody looks at the board.
 * @param hidden ids of posts that she does not want to see (`data/hidden`)
 */
export function viewerOf(actor: Actor, hidden: ReadonlySet<string>): Viewer {
  if (actor.kind !== "member") return { kind: "visitor" };
  const grants = actor.grants.filter(({ role, hasPromised }) => role === "organizer" && hasPromised);
  const isEverywhere = grants.some(({ regions }) => regions.length === 0);
  return {
    kind: "member",
    organizes: isEverywhere ? "everywhere" : grants.flatMap(({ regions }) => regions),
    hidden,
  };
}

/** Who may offer a post in another language: whoever is signed in and may see it, where it is for more than a few. */
export function canTranslatePost(actor: Actor, post: Guarded): Decision<"post.translate"> {
  return decide(
    "post.translate",
    actor,
    (member) => post.audience === "everyone" && canSeePost(member, post),
  );
}
