import "server-only";
import type { GroupAim, Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import { MOST_AIMS } from "../constants";
import { lockGroup, roleIn } from "../data/seats";
import type { AimSort, AimState } from "../types";

type Tx = Prisma.TransactionClient;

/** What an aim says. */
export type AimValues = {
  sort: AimSort;
  lang: string;
  title: string;
  body: string;
  byWhen: string | null;
};

/** Keeps what an aim is after a change. */
async function remember(tx: Tx, aim: GroupAim, actorId: string, now: Date): Promise<void> {
  const { id, groupId, version, sort, title, body, byWhen, state } = aim;
  const about = { groupId, subjectType: "aim", subjectId: id, version, actorId, createdAt: now };
  await tx.groupChange.create({ data: { ...about, values: { sort, title, body, byWhen, state } } });
}

async function isFull(tx: Tx, groupId: string, sort: AimSort): Promise<boolean> {
  const where = { groupId, sort, state: { notIn: ["done", "dropped"] as AimState[] } };
  return (await tx.groupAim.count({ where })) >= MOST_AIMS;
}

async function lastPosition(tx: Tx, groupId: string, sort: AimSort): Promise<number> {
  const { _max } = await tx.groupAim.aggregate({ where: { groupId, sort }, _max: { position: true } });
  return _max.position ?? 0;
}

/** Runs with the group locked, and what whoever asks is in it. @throws MissingError when she is not (any more) */
async function inGroup<T>(
  { actor }: Permit<"group.take_part" | "group.coordinate">,
  groupId: string,
  isForCoordinators: boolean,
  work: (tx: Tx, isCoordinator: boolean) => Promise<T>,
): Promise<T> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const role = (await lockGroup(tx, groupId)) && (await roleIn(tx, groupId, actor.id));
      const isCoordinator = role === "coordinator";
      if (!role || (isForCoordinators && !isCoordinator)) throw new MissingError();
      return work(tx, isCoordinator);
    }),
  );
}

/**
 * Puts an aim down: a coordinator's is adopted at once, a member's is proposed.
 * @param replacesId the one that it would take the place of
 * @returns "full" when there are as many as there may be
 */
export async function addAim(
  permit: Permit<"group.take_part">,
  { groupId, values, replacesId }: { groupId: string; values: AimValues; replacesId: string | null },
  now: Date,
): Promise<"adopted" | "proposed" | "full"> {
  return inGroup(permit, groupId, false, async (tx, isCoordinator) => {
    if (await isFull(tx, groupId, values.sort)) return "full";
    const replaced = replacesId && (await tx.groupAim.findFirst({ where: { id: replacesId, groupId } }));
    if (replacesId && !replaced) throw new MissingError();
    const state = isCoordinator && !replaced ? ("adopted" as const) : ("proposed" as const);
    const aim = await tx.groupAim.create({
      data: {
        ...{ groupId, ...values, state, replacesId, proposedById: permit.actor.id, createdAt: now },
        position: (await lastPosition(tx, groupId, values.sort)) + 1,
        ...(state === "adopted" && { adoptedAt: now }),
      },
    });
    await remember(tx, aim, permit.actor.id, now);
    return state;
  });
}

/** Changes an aim in place. @throws ConflictError when somebody else did meanwhile, MissingError */
export async function editAim(
  permit: Permit<"group.coordinate">,
  edit: { groupId: string; id: string; version: number; values: AimValues; state: AimState | undefined },
  now: Date,
): Promise<void> {
  const { groupId, id, version, values, state } = edit;
  await inGroup(permit, groupId, true, async (tx) => {
    const before = await tx.groupAim.findFirst({ where: { id, groupId } });
    if (!before) throw new MissingError();
    if (before.version !== version) throw new ConflictError(version, before.version);
    const isAdopted = before.adoptedAt === null && state !== undefined && state !== "dropped";
    const aim = await tx.groupAim.update({
      where: { id },
      data: {
        ...{ ...values, sort: before.sort, version: version + 1 },
        ...(state && before.state !== "proposed" && { state }),
        ...(isAdopted && before.state !== "proposed" && { adoptedAt: now }),
      },
    });
    await remember(tx, aim, permit.actor.id, now);
  });
}

/** Puts what a proposed change says where it belongs; the proposal itself goes. */
async function replace(tx: Tx, proposed: GroupAim, adopted: { adoptedAt: Date; adoptedInId: string | null }) {
  const { lang, title, body, byWhen } = proposed;
  const data = { lang, title, body, byWhen, ...adopted, version: { increment: 1 } };
  const aim = await tx.groupAim.update({ where: { id: proposed.replacesId ?? "" }, data });
  await tx.groupAim.delete({ where: { id: proposed.id } });
  return aim;
}

/**
 * Adopts what a member proposed, directly or at a meeting of the group, or drops it. The first of several decides.
 * @returns false when there is no such proposal (any more)
 */
export async function decideAim(
  permit: Permit<"group.coordinate">,
  decision: { groupId: string; id: string; isAdopted: boolean; occurrenceId: string | null },
  now: Date,
): Promise<boolean> {
  const { groupId, id, isAdopted, occurrenceId } = decision;
  return inGroup(permit, groupId, true, async (tx) => {
    const proposed = await tx.groupAim.findFirst({ where: { id, groupId, state: "proposed" } });
    if (!proposed) return false;
    const at = { id: occurrenceId ?? "", meeting: { groupId } };
    if (occurrenceId && !(await tx.meetingOccurrence.findFirst({ where: at }))) throw new MissingError();
    const adopted = { adoptedAt: now, adoptedInId: occurrenceId };
    if (isAdopted && proposed.replacesId) {
      await remember(tx, await replace(tx, proposed, adopted), permit.actor.id, now);
      return true;
    }
    const data = isAdopted ? { state: "adopted" as const, ...adopted } : { state: "dropped" as const };
    const aim = await tx.groupAim.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await remember(tx, aim, permit.actor.id, now);
    return true;
  });
}

/** Puts an aim one up or down among those of its sort. */
export async function moveAim(
  permit: Permit<"group.coordinate">,
  { groupId, id, isUp }: { groupId: string; id: string; isUp: boolean },
): Promise<void> {
  await inGroup(permit, groupId, true, async (tx) => {
    const aim = await tx.groupAim.findFirst({ where: { id, groupId } });
    if (!aim) throw new MissingError();
    const all = await tx.groupAim.findMany({
      where: { groupId, sort: aim.sort, state: { notIn: ["proposed", "dropped"] } },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { id: true, position: true },
    });
    const from = all.findIndex((one) => one.id === id);
    const to = from + (isUp ? -1 : 1);
    const [one, other] = [all[from], all[to]];
    if (!one || !other) return;
    [all[from], all[to]] = [other, one];
    for (const [index, { id: each, position }] of all.entries()) {
      const place = index + 1;
      if (position !== place) await tx.groupAim.update({ where: { id: each }, data: { position: place } });
    }
  });
}
