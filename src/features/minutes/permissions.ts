import { canKeepMinutes, isInAudience } from "@/features/groups/permissions";
import type { GroupAudience, Seat } from "@/features/groups/types";
import type { Actor } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";
import type { TextState } from "./types";

type RoleSeat = Pick<Seat, "role"> | null;

/** Whether somebody in this seat keeps the minutes of a group: its coordinators and note-takers. */
export function isKeeper(seat: RoleSeat): boolean {
  return seat?.role === "coordinator" || seat?.role === "note_taker";
}

/** What decides who sees a text, and what came of it. */
export type Guarded = {
  meeting: { audience: GroupAudience };
  /** Null for one that nobody has begun. */
  text: { state: TextState; audience: GroupAudience } | null;
  /** Whether whoever asks is in another group that holds the meeting, too. */
  isCoHolder?: boolean;
};

/**
 * Whether whoever has this seat may read a text, its decisions and its actions: once approved those whom it was
 * approved for; until then members, and of a meeting that is for coordinators only they and note-takers. Whoever is in
 * another group that holds the meeting reads as a member, whatever she is there.
 */
export function canReadText(seat: RoleSeat, { meeting, text, isCoHolder = false }: Guarded): boolean {
  if (isKeeper(seat)) return true;
  const reader: RoleSeat = seat?.role == null && isCoHolder ? { role: "member" } : seat;
  if (text?.state === "approved") return isInAudience(text.audience, reader);
  return reader?.role != null && isInAudience(meeting.audience, reader);
}

/**
 * Who may say anew what is to be done, by whom and when: who keeps the minutes, of what was put down by itself. What a
 * line of a text says is changed there.
 */
export function canEditAction(
  actor: Actor,
  seat: Seat | null,
  action: { occurrenceId: string | null } | null,
): Decision<"group.minutes"> {
  return canKeepMinutes(actor, action?.occurrenceId === null ? seat : null);
}

/** Who may tick an action off, take that back, and drop it: its owner while she is in the group, and who keeps its minutes. */
export function canTick(
  actor: Actor,
  seat: Seat | null,
  action: { ownerId: string | null } | null,
): Decision<"group.action"> {
  return decide(
    "group.action",
    actor,
    (member) =>
      action !== null &&
      seat !== null &&
      !seat.isArchived &&
      seat.role !== null &&
      (isKeeper(seat) || action.ownerId === member.id),
  );
}
