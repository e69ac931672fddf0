import { loadTableCsv } from "@/features/introductions/loaders/csv";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** What waits, as a spreadsheet, for organizers. That it was taken along is logged. */
export async function GET(request: Request): Promise<Response> {
  const answer = await loadTableCsv(new URL(request.url).searchParams);
  if (answer.state === "unavailable") return problem(503);
  if (answer.state === "forbidden") return problem(403);
  if (answer.state === "sign_in") {
    const location = "/sign-in?next=%2Fdesk%2Fintroductions";
    return new Response(null, { status: 303, headers: { location } });
  }
  return new Response(answer.value, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="waiting.csv"',
      "cache-control": "private, no-store",
    },
  });
}
