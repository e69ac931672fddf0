import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { PostsOf } from "@/features/board/components/posts-of";
import { townView } from "@/features/initiatives/components/town-map";
import { TownView } from "@/features/initiatives/components/town-view";
import { loadMap, loadSummary, loadTaxonomy, loadTown, whenAvailable } from "@/features/initiatives/loaders";
import { emptyFilters } from "@/features/initiatives/utils";
import { TownSuggestions } from "@/features/places/components/town-suggestions";
import { listTowns } from "@/features/places/loaders";
import { pageMetadata, problemMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (parameter: string) => loadTown(readSlug(parameter) ?? ""));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const answer = await load((await params).slug);
  const [t, locale] = [await getTranslations("towns"), await getLocale()];
  if (answer.state !== "ok")
    return problemMetadata(answer.state === "missing" ? "notFound" : "unavailable", locale);
  const { slug, name: town } = answer.town;
  return pageMetadata({
    title: t("title", { town }),
    description: t("metaDescription", { town, count: answer.initiatives.length }),
    path: `/towns/${slug}`,
    locale,
  });
}

export default async function TownPage({ params }: Props) {
  const answer = await load((await params).slug);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (answer.state === "missing") {
    return (
      <ProblemPage problem="notFound">
        <TownSuggestions suggestions={answer.suggestions} />
      </ProblemPage>
    );
  }
  const { town, initiatives, nearby } = answer;
  // Where nothing is listed the map reaches to the nearest that is.
  const { bounds, zoom } = townView(town, initiatives.length > 0 ? initiatives : nearby.slice(0, 3));
  const [taxonomy, summary, towns, around] = await Promise.all([
    loadTaxonomy(),
    loadSummary(),
    whenAvailable(listTowns),
    loadMap({ filters: emptyFilters(), bbox: bounds, zoom }),
  ]);
  if (taxonomy.state !== "ok" || summary.state !== "ok" || towns.state !== "ok" || around.state !== "ok") {
    return <ProblemPage problem="unavailable" />;
  }
  return (
    <TownView
      loaded={answer}
      taxonomy={taxonomy.taxonomy}
      towns={towns.value}
      map={around.map}
      bounds={bounds}
      changedAt={summary.changedAt}
      more={<PostsOf of={{ town: town.slug }} />}
    />
  );
}
