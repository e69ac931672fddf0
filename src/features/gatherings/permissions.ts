import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";
import type { GatheringSeat } from "./types";

/** Who may start a gathering: organizers, admins, and whoever coordinates a group. */
export function canCreateGathering(actor: Actor, coordinatesOne: boolean): Decision<"gathering.create"> {
  return decide(
    "gathering.create",
    actor,
    (member) => coordinatesOne || hasRole(member, "organizer") || hasRole(member, "admin"),
  );
}

/** Who may change a gathering: those who organize it; an admin where nobody does any more. */
export function canEditGathering(actor: Actor, seat: GatheringSeat | null): Decision<"gathering.edit"> {
  return decide(
    "gathering.edit",
    actor,
    (member) => seat !== null && (seat.isOrganizer || (!seat.isOrganized && hasRole(member, "admin"))),
  );
}

/** Who may see who comes and what they told for the day: those who organize this gathering, no one else. */
export function canSeeRegistrations(
  actor: Actor,
  seat: GatheringSeat | null,
): Decision<"gathering.registrations"> {
  return decide("gathering.registrations", actor, () => seat?.isOrganizer ?? false);
}

/** Who may look after her own registration: everybody who is signed in. What she has is looked at later. */
export function canUseRegistration(actor: Actor): Decision<"registration.use"> {
  return decide("registration.use", actor, () => true);
}

/** Who may see rides and offer one: those who come, not those who wait. */
export function canShareRides(actor: Actor, comes: boolean): Decision<"gathering.rides"> {
  return decide("gathering.rides", actor, () => comes);
}

/** Who sees a gathering: everybody, unless it is a draft. */
export function isShownTo(actor: Actor, seat: GatheringSeat): boolean {
  return seat.state !== "draft" || !("denied" in canEditGathering(actor, seat));
}
