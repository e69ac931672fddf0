import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LanguageLinks } from "@/components/layout/language-links";
import { ProblemPage } from "@/components/layout/problem-page";
import { loadSides } from "@/features/board/loaders/board";
import { GatheringsTeaser } from "@/features/gatherings/components/teaser";
import { loadGroupCount } from "@/features/groups/loaders/api";
import { Closing } from "@/features/initiatives/components/home/closing";
import { Doors } from "@/features/initiatives/components/home/doors";
import { Headline } from "@/features/initiatives/components/home/headline";
import { HomeMap } from "@/features/initiatives/components/home/home-map";
import { Invitations } from "@/features/initiatives/components/home/invitations";
import { Legend } from "@/features/initiatives/components/home/legend";
import { NearForm } from "@/features/initiatives/components/home/near-form";
import { loadMap, loadSummary, loadTaxonomy, whenAvailable } from "@/features/initiatives/loaders";
import { emptyFilters, withFilter } from "@/features/initiatives/utils";
import { listTowns } from "@/features/places/loaders";
import { pageMetadata } from "@/lib/page-metadata";

/** Zooms that the clusters of a wide and of a narrow screen are made for. */
const ZOOM = { wide: 8, narrow: 7 };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("home"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/", locale });
}

function loadHome() {
  const filters = emptyFilters();
  return Promise.all([
    loadSummary(),
    loadTaxonomy(),
    whenAvailable(listTowns),
    loadMap({ filters, bbox: null, zoom: ZOOM.wide }),
    loadMap({ filters, bbox: null, zoom: ZOOM.narrow }),
    loadMap({ filters: withFilter(filters, { way: ["join"] }), bbox: null, zoom: ZOOM.narrow }),
    loadSides(),
    whenAvailable(loadGroupCount),
  ]);
}

export default async function HomePage() {
  const [t, locale] = [await getTranslations("home"), await getLocale()];
  const [summary, taxonomies, towns, wide, narrow, joinable, sides, groups] = await loadHome();
  if (summary.state !== "ok" || taxonomies.state !== "ok" || towns.state !== "ok") {
    return <ProblemPage problem="unavailable" />;
  }
  if (
    wide.state !== "ok" ||
    narrow.state !== "ok" ||
    joinable.state !== "ok" ||
    sides.state !== "ok" ||
    groups.state !== "ok"
  ) {
    return <ProblemPage problem="unavailable" />;
  }
  const [{ taxonomy }, { facets }] = [taxonomies, wide.map];
  return (
    <>
      <div className="grid border-ink border-b-2 lg:grid-cols-[2fr_3fr]">
        <div className="px-6 pt-3 pb-9 md:px-8 lg:border-ink lg:border-r-2 lg:pb-12 lg:pl-10">
          <LanguageLinks current={locale} label={t("languages")} />
          <div className="mt-4 lg:mt-8">
            <Headline locale={locale} />
          </div>
          <p className="my-6 max-w-[46ch] text-lg">{t("lede")}</p>
          <NearForm />
        </div>
        <div className="h-[24rem] border-ink max-lg:border-t-2 lg:h-auto">
          <HomeMap map={wide.map} narrow={narrow.map} towns={towns.value} taxonomy={taxonomy} />
        </div>
      </div>
      <Legend facets={facets} taxonomy={taxonomy} />
      <Doors
        facets={facets}
        joinable={joinable.map.facets}
        total={summary.total}
        posts={sides.need + sides.offer}
        groups={groups.value}
        taxonomy={taxonomy}
      />
      <Invitations facets={facets} />
      <div className="border-ink border-t-2">
        <div className="mx-auto max-w-[80rem] px-6 py-9 md:px-8 lg:px-10">
          <GatheringsTeaser />
        </div>
      </div>
      <Closing total={summary.total} towns={summary.towns} changedAt={summary.changedAt} />
    </>
  );
}
