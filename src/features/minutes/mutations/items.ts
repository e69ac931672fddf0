import "server-only";
import { lockGroup, PRESENT, roleIn } from "@/features/groups/data/seats";
import type { GroupRole } from "@/features/groups/types";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { isKeeper } from "../permissions";
import type { ActionState } from "../types";

type Tx = Prisma.TransactionClient;
type Row = Prisma.GroupActionGetPayload<object>;
type Change = Prisma.GroupActionUncheckedUpdateInput | null;

/** Changes an action while its group is held. @returns false, and changes nothing, when `change` gives nothing */
async function changeAction(
  actorId: string,
  id: string,
  change: (row: Row, role: GroupRole, tx: Tx) => Change | Promise<Change>,
): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const found = await tx.groupAction.findUnique({ where: { id }, select: { groupId: true } });
      const group = found && (await lockGroup(tx, found.groupId));
      const row = group && (await tx.groupAction.findUnique({ where: { id } }));
      const role = row && (await roleIn(tx, row.groupId, actorId));
      if (!row || !role) throw new MissingError();
      const data = await change(row, role, tx);
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

const dayOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Puts down something to do. @returns false when its owner is not in the group @throws MissingError */
export async function addAction({ actor }: Permit<"group.minutes">, action: NewAction): Promise<boolean> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const { groupId, ownerId, dueOn } = action;
      const group = await lockGroup(tx, groupId);
      if (!group || !isKeeper({ role: await roleIn(tx, groupId, actor.id) })) throw new MissingError();
      if (ownerId !== null && !(await isThere(tx, groupId, ownerId))) return false;
      await tx.groupAction.create({ data: { ...action, dueOn: dayOf(dueOn) } });
      return true;
    }),
  );
}

/** An action as it is to read, from the version that was seen. */
export type EditedAction = Pick<NewAction, "text" | "dueOn"> & {
  version: number;
  /** Absent: whoever has it keeps it. */
  ownerId?: string | null;
};

/** Who is new to it, or has another day, is reminded anew. */
function changesOf(row: Row, { text, ownerId, dueOn }: EditedAction): Change {
  const due = dayOf(dueOn);
  const isOtherOwner = ownerId !== undefined && (ownerId !== row.ownerId || row.ownerName !== "");
  const isOtherDay = due?.getTime() !== row.dueOn?.getTime();
  if (text === row.text && !isOtherOwner && !isOtherDay) return null;
  return {
    ...{ text, dueOn: due },
    ...(isOtherOwner && { ownerId, ownerName: "" }),
    ...((isOtherOwner || isOtherDay) && { remindedAt: null }),
  };
}

/**
 * Says anew what is to be done, of what no line of a text says.
 * @returns "owner" when its new owner is not in the group
 * @throws ConflictError, MissingError
 */
export async function editAction(
  { actor }: Permit<"group.minutes">,
  id: string,
  edited: EditedAction,
): Promise<"done" | "owner"> {
  let result: "done" | "owner" = "done";
  await changeAction(actor.id, id, async (row, role, tx) => {
    if (!isKeeper({ role }) || row.occurrenceId !== null) throw new MissingError();
    if (row.version !== edited.version) throw new ConflictError(edited.version, row.version);
    const changes = changesOf(row, edited);
    const { ownerId } = edited;
    const isOther = ownerId !== undefined && ownerId !== null && ownerId !== row.ownerId;
    if (!isOther || (await isThere(tx, row.groupId, ownerId))) return changes;
    result = "owner";
    return null;
  });
  return result;
}
