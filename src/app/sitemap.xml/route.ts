import { boardTag, loadSitemap as loadPosts } from "@/features/board/loaders/api";
import { loadSitemap as loadGatherings, publicTag } from "@/features/gatherings/loaders/api";
import { groupsTag, loadGroupPages } from "@/features/groups/loaders/api";
import { directoryTag, loadSitemap } from "@/features/initiatives/loaders";
import { sitemapText } from "@/features/initiatives/serializers";
import { LOCALES } from "@/i18n/locales";
import { defineRoute } from "@/lib/api-route";
import { env } from "@/lib/env";
import { streamText } from "@/lib/text-stream";

export const dynamic = "force-dynamic";

const PAGES = ["/", "/map", "/board", "/groups", "/gatherings", "/learn", "/data", "/privacy"];

/** Every public page in all languages. A route, not `sitemap.ts`: that cannot answer 503. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: async () =>
    [await directoryTag(), await boardTag(), await groupsTag(), await publicTag()].join(" "),
  get: async () => {
    const [{ towns, initiatives }, posts, groups, gatherings] = await Promise.all([
      loadSitemap(),
      loadPosts(),
      loadGroupPages(),
      loadGatherings(),
    ]);
    const entries = [
      ...PAGES.map((path) => ({ path })),
      ...towns.map((slug) => ({ path: `/towns/${slug}` })),
      ...initiatives.map(({ slug, updatedAt }) => ({ path: `/initiatives/${slug}`, updatedAt })),
      ...groups.map(({ slug, updatedAt }) => ({ path: `/groups/${slug}`, updatedAt })),
      ...posts.map(({ id, updatedAt }) => ({ path: `/board/${id}`, updatedAt })),
      ...gatherings.map(({ slug, updatedAt }) => ({ path: `/gatherings/${slug}`, updatedAt })),
    ];
    const body = streamText(sitemapText(entries, env.APP_URL, LOCALES));
    return new Response(body, { headers: { "content-type": "application/xml" } });
  },
});
