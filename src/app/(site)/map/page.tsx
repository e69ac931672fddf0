import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { Share } from "@/components/ui/share";
import { DirectoryView } from "@/features/initiatives/components/explorer/directory-view";
import { ExplorerMap } from "@/features/initiatives/components/explorer/explorer-map";
import { PrintDirectory } from "@/features/initiatives/components/explorer/print-directory";
import { ShareMenu } from "@/features/initiatives/components/explorer/share-menu";
import { toSearchParams } from "@/features/initiatives/loaders";
import { loadMapPage } from "@/features/initiatives/loaders/map-page";
import { mapHref } from "@/features/initiatives/loaders/map-page/map-state";
import { env } from "@/lib/env";
import { isWholePage } from "@/lib/http";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("map");
  const metadata = await pageMetadata({
    title: t("title"),
    description: t("description"),
    path: "/map",
    locale: await getLocale(),
  });
  const feed = { "application/atom+xml": "/feeds/initiatives.xml" };
  return { ...metadata, alternates: { ...metadata.alternates, types: feed } };
}

/** List and map; every filter lives in the address. */
export default async function MapRoute({ searchParams }: Props) {
  const locale = await getLocale();
  const page = await loadMapPage(toSearchParams(await searchParams), locale);
  if (page.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (page.state === "moved") redirect(page.href);
  if (page.map.view === "print") {
    const { items } = page.directory;
    return (
      <PrintDirectory state={page.map} items={items} vocabulary={page.vocabulary} appUrl={env.APP_URL} />
    );
  }
  const t = await getTranslations("map");
  return (
    <DirectoryView
      page={page}
      map={<ExplorerMap page={page} wholePage={await isWholePage()} />}
      share={
        <ShareMenu state={page.map} appUrl={env.APP_URL} locale={locale}>
          <Share path={mapHref(page.map)} title={t("title")} />
        </ShareMenu>
      }
    />
  );
}
