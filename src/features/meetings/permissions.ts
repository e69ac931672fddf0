import { canCoordinate } from "@/features/groups/permissions";
import type { Actor } from "@/lib/actor";
import { type Decision, decide, isDenied } from "@/lib/permit";
import type { Standing } from "./types";

/** Whether a meeting is for whoever has this standing: everybody, or members of a group that holds it. */
const isFor = ({ audience, role }: Pick<Standing, "audience" | "role">) =>
  audience === "everyone" || role !== null;

/** Who may read the page of a meeting: of one for members those who are in a group that holds it. */
export function readingOf(actor: Actor, standing: Standing): "ok" | "sign_in" | "forbidden" {
  if (isFor(standing)) return "ok";
  return actor.kind === "member" ? "forbidden" : "sign_in";
}

/** Who may say whether she comes, without more ado: whoever is signed in, of what she may see. */
export function canReply(actor: Actor, standing: Standing | null): Decision<"meeting.reply"> {
  return decide(
    "meeting.reply",
    actor,
    () => standing !== null && !standing.seat.isArchived && isFor(standing),
  );
}

/** Whether a visitor may say that she comes, when her address is confirmed. */
export function isOpenToVisitors(standing: Pick<Standing, "audience" | "seat">): boolean {
  return standing.audience === "everyone" && !standing.seat.isArchived;
}

/** Who may change a meeting: coordinators of the group that plans it. */
export function canChangeMeeting(actor: Actor, standing: Standing | null): Decision<"group.coordinate"> {
  return canCoordinate(actor, standing?.seat ?? null);
}

/** Who sees a join link without having said that she comes: coordinators of a group that holds the meeting. */
export function seesLink(actor: Actor, standing: Standing): boolean {
  return standing.role === "coordinator" || !isDenied(canChangeMeeting(actor, standing));
}
