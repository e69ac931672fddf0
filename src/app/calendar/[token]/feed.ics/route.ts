import { loadEventWords, loadFeedOwner, privateMeetingEvents } from "@/features/meetings/loaders/feeds";
import { LOCALE_PARAM, negotiateLocale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { whenAvailable } from "@/lib/available";
import { type CalendarEvent, calendarPieces } from "@/lib/icalendar";
import { streamText } from "@/lib/text-stream";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** Somebody's own calendar, by its token: what is in her groups, with the join links of what she said yes to. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const found = await whenAvailable(() => loadFeedOwner(token));
  if (found.state !== "ok") return new Response(null, { status: 503, headers: { "retry-after": "60" } });
  if (!found.value) return new Response(null, { status: 404 });
  const { personId, locale: own } = found.value;
  const locale = negotiateLocale({ param: new URL(request.url).searchParams.get(LOCALE_PARAM) ?? own });
  const words = await loadEventWords(locale);
  async function* events(): AsyncGenerator<CalendarEvent> {
    yield* privateMeetingEvents(personId, words);
  }
  const name = (await loadMessages(locale)).meetings.feed.own;
  return new Response(streamText(calendarPieces({ method: "PUBLISH", name }, events())), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    },
  });
}
