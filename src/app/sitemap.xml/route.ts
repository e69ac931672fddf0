import { boardTag, loadSitemap as loadPosts } from "@/features/board/loaders/api";
import { loadSitemap as loadGatherings, publicTag } from "@/features/gatherings/loaders/api";
import { directoryTag, loadSitemap } from "@/features/initiatives/loaders";
import { sitemapText } from "@/features/initiatives/serializers";
import { LOCALES } from "@/i18n/locales";
import { defineRoute } from "@/lib/api-route";
import { env } from "@/lib/env";
import { streamText } from "@/lib/text-stream";

export const dynamic = "force-dynamic";

const PAGES = ["/", "/map", "/board", "/gatherings", "/learn", "/data", "/privacy"];

/** Every public page in all languages. A route, not `sitemap.ts`: that cannot answer 503. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: async () => [await directoryTag(), await boardTag(), await publicTag()].join(" "),
  get: async () => {
    const [{ towns, initiatives }, posts, gatherings] = await Promise.all([
      loadSitemap(),
      loadPosts(),
      loadGatherings(),
    ]);
    const entries = [
      ...PAGES.map((path) => ({ path })),
      ...towns.map((slug) => ({ path: `/towns/${slug}` })),
      ...initiatives.map(({ slug, updatedAt }) => ({ path: `/initiatives/${slug}`, updatedAt })),
      ...posts.map(({ id, updatedAt }) => ({ path: `/board/${id}`, updatedAt })),
      ...gatherings.map(({ slug, updatedAt }) => ({ path: `/gatherings/${slug}`, updatedAt })),
    ];
    const body = streamText(sitemapText(entries, env.APP_URL, LOCALES));
    return new Response(body, { headers: { "content-type": "application/xml" } });
  },
});
