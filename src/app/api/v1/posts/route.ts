import { boardTag, loadApiList, loadApiRequest } from "@/features/board/loaders/api";
import { defineRoute, json } from "@/lib/api-route";
import { badParameters } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** The public part of the filtered board, page by page. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: () => boardTag(),
  get: async ({ query }) => {
    const request = await loadApiRequest(query);
    return request.problems.length > 0 ? badParameters(request.problems) : json(loadApiList(request));
  },
});
