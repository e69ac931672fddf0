"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getSeat } from "@/features/groups/data/seats";
import { canKeepMinutes, canTakePart } from "@/features/groups/permissions";
import { defineAction, refuse } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { ConflictError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit";
import { SAME_OWNER, SAVES } from "../constants";
import { getAction } from "../data/items";
import { addAction, editAction, setActionState, takeOver } from "../mutations/items";
import { canEditAction, canTick } from "../permissions";
import { actionSchema, editActionSchema, newActionSchema, stateSchema } from "../schema";

/** An action with what somebody is in its group. */
async function find(actor: Actor, id: string) {
  const action = await getAction(id);
  return { action, seat: action && (await getSeat(actor, { id: action.groupId })) };
}

/** The list that an action is on, with what came of a form: the action itself moves in it. */
async function listPath(actor: Actor, id: string, result: string): Promise<string> {
  const { seat } = await find(actor, id);
  return seat ? `/groups/${seat.slug}/actions?result=${result}` : refuse({ code: "missing" });
}

/** Ticks something off, drops it, or takes either back. */
export const setActionStateAction = defineAction({
  schema: stateSchema,
  permission: async (actor, { id }) => {
    const { action, seat } = await find(actor, id);
    return canTick(actor, seat, action);
  },
  run: async ({ permit, input: { id, state } }) => {
    await setActionState(permit, id, state, new Date());
    redirect(await listPath(permit.actor, id, state));
  },
});

/** Takes something over that is to be done. */
export const takeOverAction = defineAction({
  schema: actionSchema,
  permission: async (actor, { id }) => canTakePart(actor, (await find(actor, id)).seat),
  run: async ({ permit, input: { id } }) => {
    const isTaken = await takeOver(permit, id);
    redirect(await listPath(permit.actor, id, isTaken ? "yours" : "open"));
  },
});

/** Puts down something to do, without a meeting. */
export const addActionAction = defineAction({
  schema: newActionSchema,
  permission: async (actor, { slug }) => canKeepMinutes(actor, await getSeat(actor, { slug })),
  run: async ({ permit, input: { slug, text, owner, dueOn }, locale }) => {
    const counted = await consume(SAVES, permit.actor.id);
    if (!counted.ok) return { code: "rate_limited", retryAfterSeconds: counted.retryAfterSeconds };
    const seat = await getSeat(permit.actor, { slug });
    if (!seat) return { code: "missing" };
    const action = { groupId: seat.groupId, lang: locale, text, ownerId: owner, dueOn };
    if (!(await addAction(permit, action))) {
      return { code: "invalid", fields: { owner: "@common.form.fields.choose" } };
    }
    refresh();
    return { message: "@minutes.actions.added" };
  },
});

/** Says anew what is to be done, by whom and by when. */
export const editActionAction = defineAction({
  schema: editActionSchema,
  permission: async (actor, { id }) => {
    const { action, seat } = await find(actor, id);
    return canEditAction(actor, seat, action);
  },
  run: async ({ permit, input: { id, owner, ...said } }) => {
    const counted = await consume(SAVES, permit.actor.id);
    if (!counted.ok) return { code: "rate_limited", retryAfterSeconds: counted.retryAfterSeconds };
    const edited = { ...said, ...(owner !== SAME_OWNER && { ownerId: owner }) };
    try {
      if ((await editAction(permit, id, edited)) === "owner") {
        return { code: "invalid", fields: { owner: "@common.form.fields.choose" } };
      }
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // The page shows how it stands now, and brings its version along: sent again, the form replaces it.
      refresh();
      return { code: "conflict", message: "@minutes.errors.actionConflict" };
    }
    redirect(await listPath(permit.actor, id, "changed"));
  },
});
