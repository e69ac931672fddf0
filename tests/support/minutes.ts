// Texts of meetings, and who keeps them.
import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate, canKeepMinutes, canTakePart } from "@/features/groups/permissions";
import type { GroupRole, Seat } from "@/features/groups/types";
import { getText } from "@/features/minutes/data/texts";
import { approveText, beginMinutes, type SaveResult, saveText } from "@/features/minutes/mutations/save";
import { canTick } from "@/features/minutes/permissions";
import type { TextAudience } from "@/features/minutes/types";
import type { Actor, Member } from "@/lib/actor";
import { db } from "@/lib/db";
import { makeGroup } from "./groups";
import { makeMeeting } from "./meeting-row";
import { asMember, makePerson, permitOf } from "./people";

/** Somebody with a name, as an actor. */
async function makeMember(name: string): Promise<Member> {
  return asMember(await makePerson({ name }));
}

/** A group with one meeting: Cora coordinates, Nadia takes notes, Mia is in it, and Olga is not. */
export async function makeScene() {
  const [cora, nadia, mia, olga] = await Promise.all(["Cora Díaz", "Nadia", "Mia", "Olga"].map(makeMember));
  if (!cora || !nadia || !mia || !olga) throw new Error("Nobody");
  const roles: Record<string, GroupRole> = {
    [cora.id]: "coordinator",
    [nadia.id]: "note_taker",
    [mia.id]: "member",
  };
  const group = await makeGroup(roles);
  const { occurrence } = await makeMeeting(group.id);
  return { cora, nadia, mia, olga, group, occurrenceId: occurrence.id };
}
export type Scene = Awaited<ReturnType<typeof makeScene>>;

export async function seatOf(actor: Actor, id: string): Promise<Seat> {
  const seat = await getSeat(actor, { id });
  if (!seat) throw new Error("No such group");
  return seat;
}

/** What somebody may do in a group. @throws when she may not */
export async function permitsOf(actor: Actor, groupId: string) {
  const seat = await seatOf(actor, groupId);
  return {
    keeps: () => permitOf((who) => canKeepMinutes(who, seat), actor),
    coordinates: () => permitOf((who) => canCoordinate(who, seat), actor),
    takesPart: () => permitOf((who) => canTakePart(who, seat), actor),
    ticks: (ownerId: string | null) => permitOf((who) => canTick(who, seat, { ownerId }), actor),
  };
}

const versionOf = async (occurrenceId: string) => (await getText(occurrenceId))?.text?.version ?? 0;

/** Saves a text as it should read, from the version that it has or another. */
export async function write(
  { nadia, group, occurrenceId }: Scene,
  body: string,
  { by = nadia, version }: { by?: Actor; version?: number } = {},
): Promise<SaveResult> {
  const permit = (await permitsOf(by, group.id)).keeps();
  const from = version ?? (await versionOf(occurrenceId));
  return saveText(permit, { occurrenceId, version: from, body, lang: "en" });
}

/** Makes minutes of an agenda, and approves them. */
export async function approve(scene: Scene, audience: TextAudience): Promise<void> {
  const { cora, group, occurrenceId } = scene;
  const permit = (await permitsOf(cora, group.id)).keeps();
  await beginMinutes(permit, { occurrenceId, version: await versionOf(occurrenceId) });
  const seen = { occurrenceId, version: await versionOf(occurrenceId) };
  await approveText(permit, { ...seen, audience }, new Date());
}

export const actionsOf = ({ occurrenceId }: Pick<Scene, "occurrenceId">) =>
  db.groupAction.findMany({ where: { occurrenceId }, orderBy: [{ position: "asc" }, { createdAt: "asc" }] });
export const decisionsOf = ({ occurrenceId }: Pick<Scene, "occurrenceId">) =>
  db.groupDecision.findMany({ where: { occurrenceId }, orderBy: { position: "asc" } });
