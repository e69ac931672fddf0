import type { Actor } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";
import type { Audience } from "../types";

/** Who may see and change an account, or take it away: whoever it belongs to. The permit holds whose it is. */
export function canUseAccount(actor: Actor): Decision<"account.use"> {
  return decide("account.use", actor, () => true);
}

/** Whether `reader` belongs to those whom the owner shows a part of her profile. */
export function canSeePart(reader: Actor, ownerId: string, audience: Audience): boolean {
  if (reader.kind !== "member") return audience === "public";
  return reader.id === ownerId || audience !== "nobody";
}
