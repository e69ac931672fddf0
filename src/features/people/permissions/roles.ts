import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may look people up, give and take roles, close and open accounts. */
export function canManagePeople(actor: Actor): Decision<"people.manage"> {
  return decide("people.manage", actor, (member) => hasRole(member, "admin"));
}

/** Who may open the desk: whoever was given a role, also an organizer who has yet to promise. It lists tools only. */
export function canSeeDesk(actor: Actor): Decision<"desk.see"> {
  return decide("desk.see", actor, ({ grants }) => grants.length > 0);
}

/** Who may promise confidentiality: an organizer, once. */
export function canPromise(actor: Actor): Decision<"role.promise"> {
  return decide("role.promise", actor, ({ grants }) =>
    grants.some(({ role, hasPromised }) => role === "organizer" && !hasPromised),
  );
}
