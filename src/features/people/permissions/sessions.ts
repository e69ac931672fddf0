import type { Actor } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Whoever is signed in sees and ends sessions: their own. */
export function canManageSessions(actor: Actor): Decision<"sessions.manage"> {
  return decide("sessions.manage", actor, () => true);
}
