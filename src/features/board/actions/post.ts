"use server";

import { redirect } from "next/navigation";
import { startDraft } from "@/features/people/mutations";
import { addressOf } from "@/lib/action/address";
import { defineAction, type Failure } from "@/lib/action/define";
import { POST_LIMIT } from "../constants";
import { getPost } from "../data/posts";
import { type Asked, readEditForm, readPostForm } from "../loaders/read-form";
import { postDraft } from "../mutations/drafts";
import { updatePost } from "../mutations/edit";
import { editSchema, postFormSchema } from "../schema/post";
import { permitFor } from "./permit";

/** What a form has to ask, as an action answers it: nothing is wrong with what is only pointed out. */
function ask({ fields, isNotice }: Asked): Failure {
  return isNotice
    ? { code: "notice", message: "@posting.notice.title", fields }
    : { code: "invalid", fields };
}

/** Posts a need or an offer: at once when signed in, else when the address is confirmed. */
export const postAction = defineAction({
  schema: postFormSchema,
  limit: POST_LIMIT,
  run: async ({ input, actor, locale }) => {
    const email = addressOf(actor, input.email);
    const values = await readPostForm(input, actor.kind === "member" ? actor.id : null, new Date());
    if ("fields" in values) return ask(values);
    const options = { email, locale, signsIn: true, isShared: input.shared };
    const { path } = await startDraft(postDraft, values, options);
    redirect(path);
  },
});

/** Changes one's own post. */
export const editPostAction = defineAction({
  schema: editSchema,
  permission: (actor, { id }) => permitFor(actor, id),
  run: async ({ input, permit }) => {
    const post = await getPost(input.id);
    if (!post) return { code: "missing" };
    const changed = await readEditForm(input, post);
    if ("fields" in changed) return ask(changed);
    const outcome = await updatePost(permit, input.id, input.version, changed, new Date());
    if (outcome === "ended") return { code: "missing", message: "@posting.errors.ended" };
    if (outcome === "taken") return { code: "invalid", fields: { quantity: "@posting.errors.taken" } };
    redirect(`/board/${input.id}/manage?result=${outcome}`);
  },
});
