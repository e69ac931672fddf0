import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may read lists in: editors. Rows beyond what an editor is entrusted with are refused one by one. */
export function canImport(actor: Actor): Decision<"directory.import"> {
  return decide("directory.import", actor, (member) => hasRole(member, "curator"));
}
