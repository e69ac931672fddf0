"use server";

import { redirect } from "next/navigation";
import { getPost } from "@/features/board/data/posts";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import type { Decision } from "@/lib/permit";
import { listInitiativesBySlug } from "../data/table";
import { addDeskNote, dismissSuggestion, doneByHand, lookAfterPost } from "../mutations/desk";
import { canTendPost } from "../permissions/introductions";
import { keepSchema, noteSchema, otherSchema, postSchema, setAsideSchema } from "../schema/forms";
import { composeHref } from "../serializers/desk";
import { readOther } from "../utils/other";

/** Organizers of where a post is; one that is not there is nobody's. */
async function tendPost(actor: Actor, { id }: { id: string }): Promise<Decision<"post.tend">> {
  const post = await getPost(id);
  if (actor.kind !== "member") return { denied: "sign_in" };
  return post ? canTendPost(actor, post) : { denied: "forbidden" };
}

const pageOf = (id: string, done: string) => `/desk/introductions/posts/${id}?done=${done}`;

/** "Mine", or for others again. */
export const lookAfterPostAction = defineAction({
  schema: keepSchema,
  permission: tendPost,
  run: async ({ permit, input: { id, keep } }) => {
    const isKept = await lookAfterPost(permit, id, keep === "1");
    if (!isKept) return { code: "conflict", message: "@introductions.errors.kept" };
    redirect(pageOf(id, keep === "1" ? "kept" : "released"));
  },
});

/** A private note. */
export const addDeskNoteAction = defineAction({
  schema: noteSchema,
  permission: tendPost,
  run: async ({ permit, input: { id, body } }) => {
    await addDeskNote(permit, id, body);
    redirect(pageOf(id, "noted"));
  },
});

/** Says no to a suggestion. */
export const setAsideSuggestionAction = defineAction({
  schema: setAsideSchema,
  permission: tendPost,
  run: async ({ permit, input: { id, key } }) => {
    await dismissSuggestion(permit, id, key);
    redirect(pageOf(id, "dismissed"));
  },
});

/** "I did this by phone or e-mail." */
export const doneByHandAction = defineAction({
  schema: postSchema,
  permission: tendPost,
  run: async ({ permit, input: { id } }) => {
    if (!(await doneByHand(permit, id, new Date()))) {
      return { code: "conflict", message: "@introductions.errors.closed" };
    }
    redirect(pageOf(id, "byHand"));
  },
});

/** Whether something can be introduced to a post of this side. */
async function isThere(
  named: Exclude<ReturnType<typeof readOther>, null>,
  side: "need" | "offer",
): Promise<boolean> {
  if ("initiative" in named) return (await listInitiativesBySlug([named.initiative])).length > 0;
  const other = await getPost(named.post);
  return other !== null && other.side !== side;
}

/** Chooses the other side by hand: by its address. */
export const chooseOtherAction = defineAction({
  schema: otherSchema,
  permission: tendPost,
  run: async ({ input: { id, other } }) => {
    const [post, named] = [await getPost(id), readOther(other)];
    if (!post || !named || !(await isThere(named, post.side)))
      return { code: "invalid", fields: { other: "@introductions.desk.pair.missing" } };
    redirect(composeHref(post, named));
  },
});
