import { loadNews } from "@/features/conversations/loaders";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** How many messages came after the one that is named. For the page of the conversation alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const answer = await loadNews((await params).id, after);
  if (answer.state !== "ok") return problem(503);
  if (answer.value === null) return problem(404);
  return Response.json({ count: answer.value }, { headers: { "cache-control": "private, no-store" } });
}
