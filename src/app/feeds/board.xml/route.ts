import { createTranslator } from "next-intl";
import { boardTag, loadApiRequest, loadFeed } from "@/features/board/loaders/api";
import { feedText } from "@/features/board/serializers/feed";
import { filtersToSearchParams } from "@/features/board/utils/filters";
import { LOCALE_PARAM, negotiateLocale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { defineRoute } from "@/lib/api-route";
import { env } from "@/lib/env";
import { badParameters } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** The newest public posts of the filtered board as an Atom feed, in English or in the language of `hl`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: () => boardTag(),
  get: async ({ query }) => {
    const request = await loadApiRequest(query);
    if (request.problems.length > 0) return badParameters(request.problems);
    const language = negotiateLocale({ param: query.get(LOCALE_PARAM) });
    const t = createTranslator({ locale: language, messages: await loadMessages(language) });
    const search = filtersToSearchParams(request.filters);
    if (query.has(LOCALE_PARAM)) search.set(LOCALE_PARAM, language);
    const suffix = search.size > 0 ? `?${search}` : "";
    const text = feedText(loadFeed(request), {
      title: t("board.feed.title"),
      language,
      feedUrl: `${env.APP_URL}/feeds/board.xml${suffix}`,
      pageUrl: `${env.APP_URL}/board${suffix}`,
      appUrl: env.APP_URL,
      changedAt: request.board.changedAt.toISOString(),
      titleOf: ({ side, texts: [{ title }] }) =>
        t("board.feed.entry", { side: t(`board.words.side.${side}`), title }),
      placeOf: ({ place: { level, name } }) => t(`board.words.place.${level}`, { name }),
    });
    return new Response(text, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
  },
});
