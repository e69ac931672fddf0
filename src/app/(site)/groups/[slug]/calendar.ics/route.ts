import { createTranslator } from "next-intl";
import { nameIn } from "@/features/groups/serializers";
import {
  loadEventWords,
  loadFeedGroup,
  loadGroupVersion,
  publicMeetingEvents,
} from "@/features/meetings/loaders/feeds";
import { LOCALE_PARAM, negotiateLocale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { defineRoute } from "@/lib/api-route";
import { calendarPieces } from "@/lib/icalendar";
import { problem } from "@/lib/problem";
import { streamText } from "@/lib/text-stream";

export const dynamic = "force-dynamic";

/** The meetings of one group that are for everybody, in English or in the language of `hl`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: ({ params }) => loadGroupVersion(params.slug ?? ""),
  get: async ({ query, params }) => {
    const group = await loadFeedGroup(params.slug ?? "");
    if (!group) return problem(404);
    const locale = negotiateLocale({ param: query.get(LOCALE_PARAM) });
    const t = createTranslator({ locale, messages: await loadMessages(locale) });
    const events = publicMeetingEvents(group.id, await loadEventWords(locale));
    const name = t("meetings.feed.group", { name: nameIn(group, locale).name });
    const text = streamText(calendarPieces({ method: "PUBLISH", name }, events));
    return new Response(text, { headers: { "content-type": "text/calendar; charset=utf-8" } });
  },
});
