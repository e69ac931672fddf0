import { leave } from "@/features/subscriptions/mutations/manage";
import { readUnsubscribeToken } from "@/features/subscriptions/utils/tokens";
import { defineRoute } from "@/lib/api-route";
import { refuseOneClick, unsubscribed } from "@/lib/one-click";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** The one click of mail programs. Whoever follows the address as a link comes to a page that asks first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  get: ({ params: { token = "" } }) =>
    new Response(null, { status: 303, headers: { location: `/unsubscribe/${encodeURIComponent(token)}` } }),
  post: async ({ request, params: { token = "" } }) => {
    const read = readUnsubscribeToken(token);
    if (!read) return problem(404);
    const refused = await refuseOneClick(request);
    if (refused) return refused;
    await leave(read.subscriberId, read.list, new Date());
    return unsubscribed();
  },
});
