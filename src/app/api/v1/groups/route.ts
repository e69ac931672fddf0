import { groupsTag, loadApiList, readApiRequest } from "@/features/groups/loaders/api";
import { defineRoute, json } from "@/lib/api-route";
import { badParameters } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** Working groups and what they want, page by page: nothing of who is in them. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: groupsTag,
  get: async ({ query }) => {
    const request = readApiRequest(query);
    return request.problems.length > 0 ? badParameters(request.problems) : json(await loadApiList(request));
  },
});
