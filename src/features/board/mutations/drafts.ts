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
    const id = await createPost(tx, values, personId, new Date());
    return { path: id === null ? "/board/new?result=full" : `/board/${id}/manage?posted=1` };
  },
});
