"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import { keepPost, letOnBoard, removePost, restorePost } from "../mutations/review";
import { letOnSchema, oneSchema, removeSchema } from "../schema/life";
import { permitToReview } from "./permit";

const desk = (result: string): never => redirect(`/desk/board?result=${result}`);
const CHANGED = { code: "conflict", message: "@posting.desk.changed" } as const;

/** Lets a post on the board; with a tick, whoever wrote it is trusted from now on. */
export const letOnBoardAction = defineAction({
  schema: letOnSchema,
  permission: (actor, { id }) => permitToReview(actor, id),
  run: async ({ input: { id, trust }, permit }) =>
    (await letOnBoard(permit, id, trust, new Date())) ? desk(trust ? "trusted" : "opened") : CHANGED,
});

/** Takes a post off the board, with a reason that its author is told. */
export const removePostAction = defineAction({
  schema: removeSchema,
  permission: (actor, { id }) => permitToReview(actor, id),
  run: async ({ input: { id, reason }, permit }) =>
    (await removePost(permit, id, reason, new Date())) ? desk("removed") : CHANGED,
});

/** Brings a post back. */
export const restorePostAction = defineAction({
  schema: oneSchema,
  permission: (actor, { id }) => permitToReview(actor, id),
  run: async ({ input: { id }, permit }) => ((await restorePost(permit, id)) ? desk("restored") : CHANGED),
});

/** Finds nothing wrong with what was reported. */
export const keepPostAction = defineAction({
  schema: oneSchema,
  permission: (actor, { id }) => permitToReview(actor, id),
  run: async ({ input: { id }, permit }) => {
    await keepPost(permit, id);
    return desk("kept");
  },
});
