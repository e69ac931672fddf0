"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import { addAim, decideAim, editAim, moveAim } from "../mutations/aims";
import { decideAimSchema, editAimSchema, moveAimSchema, newAimSchema } from "../schema/forms";
import { groupIdOf, mayCoordinate, mayTakePart } from "./seat";

const FULL = { code: "invalid" as const, message: "@groups.aims.full" };

/** Puts an objective, a priority or a strategy down: adopted by a coordinator, proposed by a member. */
export const addAimAction = defineAction({
  schema: newAimSchema,
  permission: mayTakePart,
  run: async ({ permit, input: { slug, ...values } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    const added = await addAim(permit, { groupId, values, replacesId: null }, new Date());
    if (added === "full") return FULL;
    redirect(`/groups/${slug}/aims?result=${added}`);
  },
});

/** Proposes that an aim be changed. */
export const proposeChangeAction = defineAction({
  schema: editAimSchema,
  permission: mayTakePart,
  run: async ({ permit, input: { slug, id: replacesId, version: _, state: __, ...values } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    const added = await addAim(permit, { groupId, values, replacesId }, new Date());
    if (added === "full") return FULL;
    redirect(`/groups/${slug}/aims?result=proposed`);
  },
});

/** Changes an aim in place. */
export const editAimAction = defineAction({
  schema: editAimSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, id, version, state, ...values } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    await editAim(permit, { groupId, id, version, values, state }, new Date());
    redirect(`/groups/${slug}/aims?result=saved`);
  },
});

/** Adopts what a member proposed, or drops it. */
export const decideAimAction = defineAction({
  schema: decideAimSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, id, answer, meeting } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    const decision = { groupId, id, isAdopted: answer === "adopt", occurrenceId: meeting || null };
    if (!(await decideAim(permit, decision, new Date()))) return { code: "missing" };
    redirect(`/groups/${slug}/aims?result=${answer}`);
  },
});

/** Puts an aim one up or down. */
export const moveAimAction = defineAction({
  schema: moveAimSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, id, direction } }) => {
    await moveAim(permit, { groupId: await groupIdOf(permit.actor, slug), id, isUp: direction === "up" });
    refresh();
    return { message: "@groups.aims.moved" };
  },
});
