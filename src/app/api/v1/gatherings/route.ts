import { loadApiList, publicTag } from "@/features/gatherings/loaders/api";
import { parseApiRequest } from "@/features/gatherings/schema/api";
import { defineRoute, json } from "@/lib/api-route";
import { badParameters } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** The public parts of all gatherings, page by page, the latest first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: publicTag,
  get: async ({ query }) => {
    const request = parseApiRequest(query);
    return request.problems.length > 0 ? badParameters(request.problems) : json(await loadApiList(request));
  },
});
