import { boardTag, loadPublicPost } from "@/features/board/loaders/api";
import { defineRoute, json } from "@/lib/api-route";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** One public post that is on the board. What is not public, or not there any more, is as if it never was. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: () => boardTag(),
  get: async ({ params }) => {
    const post = await loadPublicPost(params.id ?? "");
    return post ? json(post) : problem(404);
  },
});
