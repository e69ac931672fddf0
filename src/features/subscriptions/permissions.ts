import { type Actor, hasRole, ROLES } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may copy what is new this week, to send it on. */
export function canCopyDigest(actor: Actor): Decision<"digest.copy"> {
  return decide("digest.copy", actor, (member) => ROLES.some((role) => hasRole(member, role)));
}
