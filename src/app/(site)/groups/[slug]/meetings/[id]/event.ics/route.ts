import { getLocale } from "next-intl/server";
import { loadTimeFile } from "@/features/meetings/loaders/feeds";
import type { Locale } from "@/i18n/locales";
import { env } from "@/lib/env";
import { readSlug } from "@/lib/web-address";

const STATUS = { missing: 404, forbidden: 403, unavailable: 503 } as const;

type Context = { params: Promise<{ slug: string; id: string }> };

/** One time of a meeting as a calendar file; with the join link for whoever may see it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const answer = await loadTimeFile(readSlug(slug) ?? "", id, (await getLocale()) as Locale);
  if (answer.state === "sign_in") {
    const next = encodeURIComponent(`/groups/${slug}/meetings/${id}`);
    return new Response(null, { status: 303, headers: { location: `${env.APP_URL}/sign-in?next=${next}` } });
  }
  if (answer.state !== "ok") return new Response(null, { status: STATUS[answer.state] });
  return new Response(answer.file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="meeting.ics"',
      "cache-control": "private, no-store",
    },
  });
}
