import { getSeat } from "@/features/groups/data/seats";
import type { Seat } from "@/features/groups/types";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { listBlockedBy } from "../data/groups";
import type { Reader } from "../types";

/** How somebody reads in a group. @throws UnavailableError */
export async function readerOf(actor: Actor, seat: Pick<Seat, "role"> | null): Promise<Reader> {
  if (actor.kind !== "member") return { id: null, role: null, blocked: [] };
  return { id: actor.id, role: seat?.role ?? null, blocked: await listBlockedBy(actor.id) };
}

/** Who asks, and what she is in the group of a slug; null when there is none. @throws UnavailableError */
export async function seatAt(slug: string): Promise<{ actor: Actor; seat: Seat | null }> {
  const actor = await getActor();
  return { actor, seat: slug === "" ? null : await getSeat(actor, { slug }) };
}
