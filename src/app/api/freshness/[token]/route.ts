import { getReview } from "@/features/freshness/data/reviews";
import { stopReviews } from "@/features/freshness/mutations/answer";
import { defineRoute } from "@/lib/api-route";
import { refuseOneClick, unsubscribed } from "@/lib/one-click";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** One click of mail programs ends the mails about one entry. As a link the address leads to the page that asks. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  get: ({ params: { token = "" } }) =>
    new Response(null, { status: 303, headers: { location: `/freshness/${encodeURIComponent(token)}` } }),
  post: async ({ request, params: { token = "" } }) => {
    if (!(await getReview(token))) return problem(404);
    const refused = await refuseOneClick(request);
    if (refused) return refused;
    await stopReviews(token, new Date());
    return unsubscribed();
  },
});
