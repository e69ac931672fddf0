import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";
import type { Reach } from "./data/entries";

/** Who may decide about suggestions, undo and blank what was changed: editors, where they were entrusted (`isEntrusted`). */
export function canCurate(actor: Actor): Decision<"directory.curate"> {
  return decide("directory.curate", actor, (member) => hasRole(member, "curator"));
}

/** Whether somebody is an editor of this region and kind. */
export function isEntrusted(actor: Actor, { region, kind }: Reach): boolean {
  return hasRole(actor, "curator", region, kind);
}

/** Who may read what was done by whom: admins. */
export function canReadLog(actor: Actor): Decision<"log.read"> {
  return decide("log.read", actor, (member) => hasRole(member, "admin"));
}
