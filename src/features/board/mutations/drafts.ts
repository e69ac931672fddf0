import "server-only";
import { defineDraft } from "@/lib/drafts/define";
import { postValuesSchema } from "../schema/post";
import { createPost } from "./create";

/** A post of somebody who is not signed in yet. The confirmation signs in: her note is hers to look after. */
export const postDraft = defineDraft({
  name: "post",
  values: postValuesSchema,
  finish: async (tx, { values, personId }) => {
    if (personId === null) throw new Error("A post needs somebody who is signed in");
    const made = await createPost(tx, values, personId, new Date());
    if (typeof made === "string") return { path: `/board/new?result=${made}` };
    return { path: `/board/${made.id}/manage?posted=1` };
  },
});
