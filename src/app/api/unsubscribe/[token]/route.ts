import { leave } from "@/features/subscriptions/mutations/manage";
import { readUnsubscribeToken } from "@/features/subscriptions/utils/tokens";
import { defineRoute } from "@/lib/api-route";
import { badParameters, problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const LONGEST_BODY = 4000;

/** Fields of a form, in either way that mail providers send one (RFC 8058, 3.2); null for anything else. */
async function readForm(request: Request): Promise<FormData | null> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LONGEST_BODY) return null;
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    return await new Response(bytes, { headers }).formData();
  } catch {
    return null;
  }
}

/**
 * The one click of mail programs (RFC 8058): they send no cookie and no `Origin`, the token says all. Whoever
 * follows the address as a link comes to a page that asks first.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  get: ({ params: { token = "" } }) =>
    new Response(null, { status: 303, headers: { location: `/unsubscribe/${encodeURIComponent(token)}` } }),
  post: async ({ request, params: { token = "" } }) => {
    const read = readUnsubscribeToken(token);
    if (!read) return problem(404);
    if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) return problem(413);
    if ((await readForm(request))?.get("List-Unsubscribe") !== "One-Click") {
      const message = "must be a form with List-Unsubscribe=One-Click";
      return badParameters([{ parameter: "body", message }]);
    }
    await leave(read.subscriberId, read.list, new Date());
    return new Response("Unsubscribed\n", {
      headers: { "content-type": "text/plain", "cache-control": "no-store" },
    });
  },
});
