import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may see how mail and jobs are doing, and try or drop what failed. Nobody sees what is in a mail. */
export function canManageMail(actor: Actor): Decision<"mail.manage"> {
  return decide("mail.manage", actor, (member) => hasRole(member, "admin"));
}
