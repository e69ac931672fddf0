import type { Seat } from "@/features/groups/types";
import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may read what is said in a group: those who are in it, also when it is archived. */
export function canReadTalk(actor: Actor, seat: Seat | null): Decision<"talk.read"> {
  return decide("talk.read", actor, () => seat !== null && seat.role !== null);
}

/** Who may report something of a group: whoever is signed in. What she sees of it is asked with each. */
export function canReportTalk(actor: Actor): Decision<"talk.report"> {
  return decide("talk.report", actor, () => true);
}

/** Who may see that something of groups was reported: organizers. A group is in no region. */
export function canSeeReportedTalk(actor: Actor): Decision<"talk.reports"> {
  return decide("talk.reports", actor, (member) => hasRole(member, "organizer"));
}

/** Who may read what was reported, and answer: organizers who did not write it. */
export function canJudgeTalk(
  actor: Actor,
  subject: { authorId: string | null } | null,
): Decision<"talk.judge"> {
  return decide(
    "talk.judge",
    actor,
    (member) => subject !== null && hasRole(member, "organizer") && subject.authorId !== member.id,
  );
}
