import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { EmbeddedMap } from "@/features/initiatives/components/explorer/explorer-map";
import { toSearchParams } from "@/features/initiatives/loaders";
import { loadMapPage } from "@/features/initiatives/loaders/map-page";
import { mapHref } from "@/features/initiatives/loaders/map-page/map-state";
import { env } from "@/lib/env";
import { isWholePage } from "@/lib/http";
import { inLanguage } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("map.share");
  return { title: { absolute: t("embedTitle") }, robots: { index: false } };
}

/** The map for an iframe: filters, view, language (`hl`) and colors (`scheme`) come from the address; no cookie. */
export default async function EmbedMapRoute({ searchParams }: Props) {
  const locale = await getLocale();
  const page = await loadMapPage(toSearchParams(await searchParams), locale, { splitsPlaces: false });
  if (page.state !== "ok") return <ProblemPage problem="unavailable" />;
  const t = await getTranslations("map");
  const { total } = page.directory;
  return (
    <main className="embed">
      <h1 className="sr-only">{t("share.embedTitle")}</h1>
      <div className="embed-map">
        <EmbeddedMap page={page} wholePage={await isWholePage()} />
      </div>
      <p className="embed-foot">
        <span>{t("results.count", { count: total })}</span>
        <a
          href={env.APP_URL + inLanguage(mapHref({ ...page.map, view: "list" }), locale)}
          target="_blank"
          rel="noopener"
        >
          {t("embed.open")} · {t("embed.by")}
        </a>
      </p>
    </main>
  );
}
