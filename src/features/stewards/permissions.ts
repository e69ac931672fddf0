import type { Reach } from "@/features/proposals/data/entries";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Actor } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may claim an entry, or take an invitation: everybody who is signed in. What it is worth is looked at later. */
export function canClaim(actor: Actor): Decision<"entry.claim"> {
  return decide("entry.claim", actor, () => true);
}

/** Who may see and invite those who look after an entry: they themselves, and editors entrusted with it. */
export function canSeeStewards(
  actor: Actor,
  entry: { reach: Reach; isSteward: boolean } | null,
): Decision<"entry.stewards"> {
  return decide(
    "entry.stewards",
    actor,
    (member) => entry !== null && (entry.isSteward || isEntrusted(member, entry.reach)),
  );
}
