import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";
import type { GroupAudience, Seat } from "./types";

/** A group that is missing lets nobody do anything; an archived one lets nobody change anything. */
const isOpen = (seat: Seat | null): seat is Seat => seat !== null && !seat.isArchived;

/** Who may see what is for members: those who are in the group. */
export function canTakePart(actor: Actor, seat: Seat | null): Decision<"group.take_part"> {
  return decide("group.take_part", actor, () => isOpen(seat) && seat.role !== null);
}

/** Who may write agenda and minutes: coordinators and note-takers. */
export function canKeepMinutes(actor: Actor, seat: Seat | null): Decision<"group.minutes"> {
  return decide(
    "group.minutes",
    actor,
    () => isOpen(seat) && (seat.role === "coordinator" || seat.role === "note_taker"),
  );
}

/** Who may run a group: its coordinators. */
export function canCoordinate(actor: Actor, seat: Seat | null): Decision<"group.coordinate"> {
  return decide("group.coordinate", actor, () => isOpen(seat) && seat.role === "coordinator");
}

/** Who may change what a group is, who does what in it, and archive it: coordinators, and admins. */
export function canManageGroup(actor: Actor, seat: Seat | null): Decision<"group.manage"> {
  return decide(
    "group.manage",
    actor,
    (member) => seat !== null && (seat.role === "coordinator" || hasRole(member, "admin")),
  );
}

/** Who may let people in: coordinators; where there are none, organizers and admins. */
export function canDecideJoining(actor: Actor, seat: Seat | null): Decision<"group.let_in"> {
  return decide("group.let_in", actor, (member) => {
    if (!isOpen(seat)) return false;
    if (seat.isCoordinated) return seat.role === "coordinator";
    return hasRole(member, "organizer") || hasRole(member, "admin");
  });
}

/** Who may start a group: admins, and whoever coordinates one. */
export function canCreateGroup(actor: Actor, coordinatesOne: boolean): Decision<"group.create"> {
  return decide("group.create", actor, (member) => coordinatesOne || hasRole(member, "admin"));
}

/** Who may see who waits for a group without a coordinator: organizers and admins. */
export function canTendGroups(actor: Actor): Decision<"group.tend"> {
  return decide("group.tend", actor, (member) => hasRole(member, "organizer") || hasRole(member, "admin"));
}

/** Who may entrust a group with suggestions: admins. */
export function canEntrustGroup(actor: Actor): Decision<"group.entrust"> {
  return decide("group.entrust", actor, (member) => hasRole(member, "admin"));
}

/** Whether something of a group may be seen by whoever has this seat (null: nobody's, or a visitor's). */
export function isInAudience(audience: GroupAudience, seat: Pick<Seat, "role"> | null): boolean {
  if (audience === "everyone") return true;
  const role = seat?.role ?? null;
  return audience === "members" ? role !== null : role === "coordinator";
}

/** Who may take an invitation: whoever is signed in. Whether it is hers is looked at where it is used. */
export function canAcceptInvitation(actor: Actor): Decision<"group.accept"> {
  return decide("group.accept", actor, () => true);
}
