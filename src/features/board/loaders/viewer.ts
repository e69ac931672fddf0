import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { listHiddenPosts } from "../data/hidden";
import { viewerOf } from "../permissions/posts";
import type { Viewer } from "../types";

/** Who sends this request, and how she looks at the board. @throws UnavailableError */
export async function loadViewer(): Promise<{ actor: Actor; viewer: Viewer }> {
  const actor = await getActor();
  const hidden = await listHiddenPosts(actor.kind === "member" ? actor.id : null);
  return { actor, viewer: viewerOf(actor, hidden) };
}
