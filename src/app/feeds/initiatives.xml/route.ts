import { directoryTag, loadApiRequest, loadFeed } from "@/features/initiatives/loaders";
import { feedText } from "@/features/initiatives/serializers";
import { filtersToSearchParams } from "@/features/initiatives/utils";
import { LOCALE_PARAM, negotiateLocale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { defineRoute } from "@/lib/api-route";
import { env } from "@/lib/env";
import { badParameters } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** The newest initiatives of the filtered set as an Atom feed, in English or in the language of `hl`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: directoryTag,
  get: async ({ query }) => {
    const request = await loadApiRequest(query);
    if (request.problems.length > 0) return badParameters(request.problems);
    const language = negotiateLocale({ param: query.get(LOCALE_PARAM) });
    const [initiatives, messages] = await Promise.all([loadFeed(request), loadMessages(language)]);
    const { kinds } = request.directory.taxonomy;
    const search = new URLSearchParams(filtersToSearchParams(request.filters));
    if (query.has(LOCALE_PARAM)) search.set(LOCALE_PARAM, language);
    const suffix = search.size > 0 ? `?${search}` : "";
    const text = feedText(initiatives, {
      title: messages.common.site.name,
      language,
      feedUrl: `${env.APP_URL}/feeds/initiatives.xml${suffix}`,
      pageUrl: `${env.APP_URL}/map${suffix}`,
      appUrl: env.APP_URL,
      changedAt: request.directory.changedAt.toISOString(),
      kindLabel: (key) => kinds.find((kind) => kind.key === key)?.labels[language] ?? key,
    });
    return new Response(text, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
  },
});
