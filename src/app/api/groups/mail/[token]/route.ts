import { readGroupMailToken } from "@/features/groups/utils/mail-list";
import { leaveGroupMail } from "@/features/talk/mutations/mail-list";
import { defineRoute } from "@/lib/api-route";
import { refuseOneClick, unsubscribed } from "@/lib/one-click";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** One click of mail programs ends all mail of one group. As a link the address leads to a page that asks first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  get: ({ params: { token = "" } }) =>
    new Response(null, { status: 303, headers: { location: `/groups/mail/${encodeURIComponent(token)}` } }),
  post: async ({ request, params: { token = "" } }) => {
    const read = readGroupMailToken(token);
    if (!read) return problem(404);
    const refused = await refuseOneClick(request);
    if (refused) return refused;
    await leaveGroupMail(read, "all");
    return unsubscribed();
  },
});
