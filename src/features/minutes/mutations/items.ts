import "server-only";
import { lockGroup, PRESENT, roleIn } from "@/features/groups/data/seats";
import type { GroupRole } from "@/features/groups/types";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { isKeeper } from "../permissions";
import type { ActionState } from "../types";

type Tx = Prisma.TransactionClient;
type Row = Prisma.GroupActionGetPayload<object>;

/** Changes an action while its group is held. @returns false, and changes nothing, when `change` gives nothing */
async function changeAction(
  actorId: string,
  id: string,
  change: (row: Row, role: GroupRole) => Prisma.GroupActionUncheckedUpdateInput | null,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await tx.groupAction.findUnique({ where: { id }, select: { groupId: true } });
      const group = found && (await lockGroup(tx, found.groupId));
      const row = group && (await tx.groupAction.findUnique({ where: { id } }));
      const role = row && (await roleIn(tx, row.groupId, actorId));
      if (!row || !role) throw new MissingError();
      const data = change(row, role);
      if (!data) return false;
      await tx.groupAction.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
      return true;
    }),
  );
}

/** Ticks an action off, drops it, or takes either back. @returns whether anything changed @throws MissingError */
export const setActionState = (
  { actor }: Permit<"group.action">,
  id: string,
  state: ActionState,
  now: Date,
): Promise<boolean> =>
  changeAction(actor.id, id, (row, role) => {
    if (row.ownerId !== actor.id && !isKeeper({ role })) throw new MissingError();
    if (row.state === state) return null;
    const isOpen = state === "open";
    return { state, doneAt: isOpen ? null : now, doneById: isOpen ? null : actor.id };
  });

/** Takes an open action over: it is one's own from now on. @returns false when it is no more open @throws MissingError */
export const takeOver = ({ actor }: Permit<"group.take_part">, id: string): Promise<boolean> =>
  changeAction(actor.id, id, (row) =>
    row.state === "open" && row.ownerId !== actor.id
      ? { ownerId: actor.id, ownerName: "", remindedAt: null }
      : null,
  );

/** Something to do that no meeting put down. */
export type NewAction = {
  groupId: string;
  lang: string;
  text: string;
  /** Null: nobody yet. */
  ownerId: string | null;
  /** YYYY-MM-DD. */
  dueOn: string | null;
};

async function isThere(tx: Tx, groupId: string, personId: string): Promise<boolean> {
  return (await tx.groupMember.count({ where: { groupId, personId, person: PRESENT } })) > 0;
}

/** Puts down something to do. @returns false when its owner is not in the group @throws MissingError */
export async function addAction({ actor }: Permit<"group.minutes">, action: NewAction): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { groupId, ownerId, dueOn } = action;
      const group = await lockGroup(tx, groupId);
      if (!group || !isKeeper({ role: await roleIn(tx, groupId, actor.id) })) throw new MissingError();
      if (ownerId !== null && !(await isThere(tx, groupId, ownerId))) return false;
      const due = dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`);
      await tx.groupAction.create({ data: { ...action, dueOn: due } });
      return true;
    }),
  );
}
