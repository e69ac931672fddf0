import { loadRegistrationsCsv } from "@/features/gatherings/loaders/organizing";
import { problem } from "@/lib/problem";
import { readSlug } from "@/lib/web-address";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** Who comes, as a spreadsheet, for those who organize it. That it was taken along is logged; nobody keeps a copy. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const slug = readSlug((await params).slug) ?? "";
  const answer = await loadRegistrationsCsv(slug);
  if (answer.state === "unavailable") return problem(503);
  if (answer.state === "forbidden") return problem(403);
  if (answer.state === "sign_in") {
    const next = encodeURIComponent(`/gatherings/${encodeURIComponent(slug)}/registrations`);
    return new Response(null, { status: 303, headers: { location: `/sign-in?next=${next}` } });
  }
  return new Response(answer.value, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="registrations.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
