import { loadLogExport } from "@/features/proposals/loaders/log";
import { toLogCsv } from "@/features/proposals/serializers/log";
import { problem } from "@/lib/problem";
import { streamText } from "@/lib/text-stream";

export const dynamic = "force-dynamic";

/** The log that fits the filters of the address, as a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const answer = await loadLogExport(Object.fromEntries(new URL(request.url).searchParams));
  if (answer.state === "sign_in") {
    return new Response(null, { status: 303, headers: { location: "/sign-in?next=%2Fdesk%2Flog" } });
  }
  if (answer.state !== "ok") return problem(answer.state === "forbidden" ? 403 : 503);
  return new Response(streamText(toLogCsv(answer.value)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="log.csv"',
      "cache-control": "private, no-store",
    },
  });
}
