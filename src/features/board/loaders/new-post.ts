import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { findOwnAction, findOwnGroup } from "../data/groups";
import { findInitiative } from "../data/initiatives";

/** What the form for a new post begins with. */
export type NewPostPage = {
  /** Of whoever is signed in. */
  email: string | null;
  initiative: { name: string; town: string } | null;
  /** A group of this site that whoever asks is in, and what of it the post is to help with. */
  group: { slug: string; name: string; action: { id: string; text: string } | null } | null;
};

/** What an address asks to begin with: slugs, and the id of an action. One that is not there, or not hers, is none. */
export type NewPostFor = { initiative: string | null; group: string | null; action: string | null };

async function findGroup({ group: slug, action: id }: NewPostFor, personId: string) {
  const action = id ? await findOwnAction(id, personId) : null;
  if (action) {
    const { group, id: actionId, text } = action;
    return { slug: group.slug, name: group.name, action: { id: actionId, text } };
  }
  const group = slug ? await findOwnGroup(slug, personId) : null;
  return group && { slug: group.slug, name: group.name, action: null };
}

/** Whoever posts for a group has to be signed in first. */
export async function loadNewPost(
  asked: NewPostFor,
): Promise<({ state: "ok" } & NewPostPage) | { state: "sign_in" } | Unavailable> {
  return available(async () => {
    const actor = await getActor();
    const isForGroup = asked.group !== null || asked.action !== null;
    if (isForGroup && actor.kind !== "member") return { state: "sign_in" as const };
    const { initiative: slug } = asked;
    const found = slug && slug.length <= 200 && !slug.includes("\0") ? await findInitiative(slug) : null;
    return {
      state: "ok" as const,
      email: actor.kind === "member" ? actor.email : null,
      initiative: found && { name: found.name, town: found.town.name },
      group: actor.kind === "member" ? await findGroup(asked, actor.id) : null,
    };
  });
}
