import { getLocale } from "next-intl/server";
import { loadEvent } from "@/features/gatherings/loaders/api";
import { whenAvailable } from "@/lib/available";
import { calendarFile } from "@/lib/icalendar";
import { problem } from "@/lib/problem";
import { readSlug } from "@/lib/web-address";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** A calendar file with one gathering; there is none of one of which only the month is known. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const slug = readSlug((await params).slug) ?? "";
  const locale = await getLocale();
  const answer = await whenAvailable(() => loadEvent(slug, locale));
  if (answer.state !== "ok") return problem(503);
  if (!answer.value) return problem(404);
  return new Response(calendarFile({ method: "PUBLISH" }, [answer.value]), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${encodeURIComponent(slug)}.ics"`,
      "cache-control": "no-cache",
    },
  });
}
