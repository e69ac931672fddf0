import { publicGatheringEvents, publicTag } from "@/features/gatherings/loaders/api";
import { loadEventWords, loadPublicVersion, publicMeetingEvents } from "@/features/meetings/loaders/feeds";
import { LOCALE_PARAM, negotiateLocale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { defineRoute } from "@/lib/api-route";
import { type CalendarEvent, calendarPieces } from "@/lib/icalendar";
import { streamText } from "@/lib/text-stream";

export const dynamic = "force-dynamic";

/** All meetings and gatherings that are for everybody, in English or in the language of `hl`, read while they are sent. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: async () => `${await loadPublicVersion(null)} ${await publicTag()}`,
  get: async ({ query }) => {
    const locale = negotiateLocale({ param: query.get(LOCALE_PARAM) });
    const words = await loadEventWords(locale);
    async function* events(): AsyncGenerator<CalendarEvent> {
      yield* publicGatheringEvents(locale);
      yield* publicMeetingEvents(null, words);
    }
    const name = (await loadMessages(locale)).meetings.feed.public;
    const text = streamText(calendarPieces({ method: "PUBLISH", name }, events()));
    return new Response(text, { headers: { "content-type": "text/calendar; charset=utf-8" } });
  },
});
