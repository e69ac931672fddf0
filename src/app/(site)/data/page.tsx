import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { Base } from "@/features/initiatives/components/open/base";
import { Corrections } from "@/features/initiatives/components/open/corrections";
import { DataContents } from "@/features/initiatives/components/open/data-contents";
import { FilterTable } from "@/features/initiatives/components/open/filters";
import { Formats } from "@/features/initiatives/components/open/formats";
import { Quality } from "@/features/initiatives/components/open/quality";
import { Sources } from "@/features/initiatives/components/open/sources";
import { STALE_MONTHS } from "@/features/initiatives/constants";
import {
  loadDirectory,
  loadSources,
  loadSummary,
  loadTaxonomy,
  whenAvailable,
} from "@/features/initiatives/loaders";
import { emptyFilters, withFilter } from "@/features/initiatives/utils";
import { Outcomes } from "@/features/introductions/components/outcomes";
import { listCounties, listRegions } from "@/features/places/loaders";
import { pageMetadata } from "@/lib/page-metadata";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("open.data"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/data", locale });
}

async function loadData() {
  const filters = emptyFilters();
  const [summary, taxonomies, sources, directory, verified, places] = await Promise.all([
    loadSummary(),
    loadTaxonomy(),
    loadSources(),
    loadDirectory({ filters, pageSize: 1 }),
    loadDirectory({ filters: withFilter(filters, { verified: STALE_MONTHS }), pageSize: 1 }),
    whenAvailable(async () => ({ regions: await listRegions(), counties: await listCounties() })),
  ]);
  if (summary.state !== "ok" || taxonomies.state !== "ok" || sources.state !== "ok") return null;
  if (directory.state !== "ok" || verified.state !== "ok" || places.state !== "ok") return null;
  const { total, towns } = summary;
  const quality = { total, towns, verified: verified.total, facets: directory.facets };
  return { quality, sources, taxonomy: taxonomies.taxonomy, ...places.value };
}

export default async function DataPage() {
  const t = await getTranslations("open.data");
  const loaded = await loadData();
  if (!loaded) return <ProblemPage problem="unavailable" />;
  const { quality, sources, taxonomy, regions, counties } = loaded;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-14">
        <DataContents />
        <div className="space-y-12">
          <Formats />
          <FilterTable taxonomy={taxonomy} regions={regions} counties={counties} />
          <Sources total={sources.total} sources={sources.sources} />
          <Base />
          <Quality {...quality} taxonomy={taxonomy} />
          <Outcomes />
          <Corrections />
        </div>
      </div>
    </div>
  );
}
