import { clearSiteData } from "@/lib/auth/clear-site-data";
import { endOwnSession } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isFromOwnPage } from "@/lib/own-origin";
import { problem } from "@/lib/problem";

/**
 * Signs out in this browser and leads to the start page. A route and not a server action: a real navigation
 * leaves no page of the account behind in the browser's memory, and a tab that nobody knows can ask for it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return problem(403);
  const ended = await whenAvailable(endOwnSession);
  // While the database is away the cookie goes nevertheless.
  const isShared = ended.state === "ok" && ended.value.isShared;
  return new Response(null, {
    status: 303,
    headers: { location: "/", "clear-site-data": clearSiteData(isShared), "cache-control": "no-store" },
  });
}
