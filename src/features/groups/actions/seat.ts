import { refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import type { Decision } from "@/lib/permit";
import { getSeat } from "../data/seats";
import { canCoordinate, canDecideJoining, canKeepMinutes, canManageGroup, canTakePart } from "../permissions";
import type { Seat } from "../types";

/** A permission of an action whose form names a group. */
const bySeat =
  <Action extends string>(permission: (actor: Actor, seat: Seat | null) => Decision<Action>) =>
  async (actor: Actor, { slug }: { slug: string }): Promise<Decision<Action>> =>
    permission(actor, actor.kind === "member" ? await getSeat(actor, { slug }) : null);

export const mayTakePart = bySeat(canTakePart);
export const mayKeepMinutes = bySeat(canKeepMinutes);
export const mayCoordinate = bySeat(canCoordinate);
export const mayManage = bySeat(canManageGroup);
export const mayDecideJoining = bySeat(canDecideJoining);

/** Id of the group that a form names. */
export async function groupIdOf(actor: Actor, slug: string): Promise<string> {
  return (await getSeat(actor, { slug }))?.groupId ?? refuse({ code: "missing" });
}
