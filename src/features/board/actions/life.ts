"use server";

import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations";
import { defineAction } from "@/lib/action/define";
import { KEEP_LIMIT } from "../constants";
import { getPost } from "../data/posts";
import { type Asked, readShare } from "../loaders/read-form";
import { postDraft } from "../mutations/drafts";
import { closePost, deletePost, noteTaken, renewPost } from "../mutations/end";
import { closeByLink, renewByLink } from "../mutations/keep";
import { closeSchema, keepCloseSchema, keepSchema, oneSchema, shareSchema } from "../schema/life";
import { permitFor } from "./permit";

const managed = (id: string, result: string): never => redirect(`/board/${id}/manage?result=${result}`);
const ENDED = { code: "missing", message: "@posting.errors.ended" } as const;
const USED = { code: "missing", message: "@posting.errors.link" } as const;

/** Keeps one's own post on the board for longer, or brings it back. */
export const renewPostAction = defineAction({
  schema: oneSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id }, permit }) =>
    (await renewPost(permit, id, new Date())) ? managed(id, "renewed") : ENDED,
});

/** Ends one's own post, and says how. */
export const closePostAction = defineAction({
  schema: closeSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id, ...ending }, permit }) =>
    (await closePost(permit, id, ending, new Date())) ? managed(id, "closed") : ENDED,
});

/** One of what one's own post is about has found somebody. */
export const noteTakenAction = defineAction({
  schema: oneSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id }, permit }) =>
    (await noteTaken(permit, id, new Date())) === null ? ENDED : managed(id, "taken"),
});

/** Deletes one's own post. */
export const deletePostAction = defineAction({
  schema: oneSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id }, permit }) => {
    await deletePost(permit, id);
    redirect("/account?notes=deleted#notes");
  },
});

/** After a need: something that one could share some day becomes an offer at the same place. */
export const shareAction = defineAction({
  schema: shareSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input: { id, what }, actor, locale }) => {
    const need = await getPost(id);
    if (!need || actor.kind !== "member") return { code: "missing" };
    const values = readShare(what, need);
    if ("fields" in values) return { code: "invalid", fields: (values satisfies Asked).fields };
    const { path } = await startDraft(postDraft, values, { email: actor.email, locale, signsIn: true });
    redirect(path);
  },
});

/** Keeps a post by the link of its reminder; whoever holds it may, on any device. */
export const renewByLinkAction = defineAction({
  schema: keepSchema,
  limit: KEEP_LIMIT,
  run: async ({ input: { id, token } }) => {
    if (!(await renewByLink({ id, token }, new Date()))) return USED;
    redirect("/board/kept?result=renewed");
  },
});

/** Closes a post by the link of its reminder. */
export const closeByLinkAction = defineAction({
  schema: keepCloseSchema,
  limit: KEEP_LIMIT,
  run: async ({ input: { id, token, ...ending } }) => {
    if (!(await closeByLink({ id, token }, ending, new Date()))) return USED;
    redirect("/board/kept?result=closed");
  },
});
