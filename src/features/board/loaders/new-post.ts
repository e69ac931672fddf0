import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { findInitiative } from "../data/initiatives";

/** What the form for a new post begins with. */
export type NewPostPage = {
  /** Of whoever is signed in. */
  email: string | null;
  initiative: { name: string; town: string } | null;
};

/** @param slug of the initiative that it is for; one that is not listed is none */
export async function loadNewPost(
  slug: string | null,
): Promise<({ state: "ok" } & NewPostPage) | Unavailable> {
  return available(async () => {
    const actor = await getActor();
    const found = slug && slug.length <= 200 && !slug.includes("\0") ? await findInitiative(slug) : null;
    return {
      state: "ok" as const,
      email: actor.kind === "member" ? actor.email : null,
      initiative: found && { name: found.name, town: found.town.name },
    };
  });
}
