import { getLocale, getTranslations } from "next-intl/server";
import { loadCircleDates } from "@/features/circles/loaders";
import { toCalendarEvent } from "@/features/circles/utils/events";
import { env } from "@/lib/env";
import { calendarFile } from "@/lib/icalendar";
import { inLanguage } from "@/lib/page-metadata";

type Context = { params: Promise<{ id: string }> };

/** The dates of a circle as a calendar file, for those in it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const answer = await loadCircleDates((await params).id);
  if (answer.state === "unavailable") return new Response(null, { status: 503 });
  // Whoever is not in it, signed in or not, learns nothing.
  if (answer.state !== "ok" || !answer.value) return new Response(null, { status: 404 });
  const [t, locale] = [await getTranslations("circles.mail"), await getLocale()];
  const { id, events } = answer.value;
  const url = `${env.APP_URL}${inLanguage(`/circles/${id}`, locale)}`;
  const more = { title: t("event"), url, changedAt: new Date() };
  const file = calendarFile(
    { method: "PUBLISH" },
    events.map((event) => toCalendarEvent(event, more)),
  );
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="dates.ics"',
      "cache-control": "no-store",
    },
  });
}
