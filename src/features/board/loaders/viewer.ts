import { listBlockedBothWays } from "@/features/people/data/avoidances";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { viewerOf } from "../permissions/posts";
import type { Viewer } from "../types";

/** Who sends this request, and how she looks at the board. @throws UnavailableError */
export async function loadViewer(): Promise<{ actor: Actor; viewer: Viewer }> {
  const actor = await getActor();
  const blocked = actor.kind === "member" ? await listBlockedBothWays(actor.id) : new Set<string>();
  return { actor, viewer: viewerOf(actor, blocked) };
}
