import { type ApiRequest, directoryTag, loadApiRequest } from "@/features/initiatives/loaders";
import { type ApiCall, defineRoute } from "@/lib/api-route";
import { badParameters } from "@/lib/problem";

/** An address of the API that takes the filters of the directory; wrong ones are 400. */
export function defineDirectoryRoute(
  handler: (request: ApiRequest, call: ApiCall) => Promise<Response> | Response,
) {
  return defineRoute({
    version: directoryTag,
    get: async (call) => {
      const request = await loadApiRequest(call.query);
      return request.problems.length > 0 ? badParameters(request.problems) : handler(request, call);
    },
  });
}
