import { bestRole, listPartners } from "@/features/meetings/data/meetings";
import type { Actor } from "@/lib/actor";
import type { StoredText } from "../data/texts";

/** Who else holds a meeting, as whoever asks stands to it. */
export type Holding = {
  /** Whether another group holds it, too. */
  isShared: boolean;
  /** Whether she is in such a group. */
  isCoHolder: boolean;
};

/** What somebody is to the groups that hold a meeting, too, and still work with the one that plans it. @throws UnavailableError */
export async function loadHolding(actor: Actor, { meeting }: StoredText): Promise<Holding> {
  if (meeting.hosts.length === 0) return { isShared: false, isCoHolder: false };
  // Of a meeting that was, the others still stand as its hosts when they work together no more.
  const partners = new Set((await listPartners(meeting.groupId)).map(({ id }) => id));
  const holders = meeting.hosts.map(({ groupId }) => groupId).filter((id) => partners.has(id));
  const isShared = holders.length > 0;
  return {
    isShared,
    isCoHolder: isShared && actor.kind === "member" && (await bestRole(actor.id, holders)) !== null,
  };
}
