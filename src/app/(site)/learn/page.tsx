import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { Contents } from "@/features/initiatives/components/learn/contents";
import { Difference } from "@/features/initiatives/components/learn/difference";
import { Idea, Values } from "@/features/initiatives/components/learn/idea";
import { KindsGuide } from "@/features/initiatives/components/learn/kinds";
import { Network } from "@/features/initiatives/components/learn/network";
import { NextSteps } from "@/features/initiatives/components/learn/next-steps";
import { Opening } from "@/features/initiatives/components/learn/opening";
import { Roots } from "@/features/initiatives/components/learn/roots";
import { loadKindExamples, loadTaxonomy, whenAvailable } from "@/features/initiatives/loaders";
import { resolveNear, suggestNear } from "@/features/places/loaders";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Characters of a place's name that are looked at. */
const MAX_PLACE = 80;
const EXAMPLES = 2;

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("learn"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/learn", locale });
}

async function loadLearn(typed: string) {
  const places = await whenAvailable(async () => {
    const near = typed ? await resolveNear(typed) : null;
    return { near, suggestions: typed && !near ? await suggestNear(typed) : [] };
  });
  const near = places.state === "ok" ? places.value.near : null;
  const [taxonomies, examples] = await Promise.all([
    loadTaxonomy(),
    loadKindExamples({ near, perKind: EXAMPLES }),
  ]);
  if (places.state !== "ok" || taxonomies.state !== "ok" || examples.state !== "ok") return null;
  return { ...places.value, groups: taxonomies.taxonomy.groups, kinds: examples.kinds };
}

export default async function LearnPage({ searchParams }: Props) {
  const given = (await searchParams).near;
  const typed = (Array.isArray(given) ? (given[0] ?? "") : (given ?? "")).replaceAll("\0", "").trim();
  const loaded = await loadLearn(typed.slice(0, MAX_PLACE));
  if (!loaded) return <ProblemPage problem="unavailable" />;
  const { near, suggestions, groups, kinds } = loaded;
  const publicPower = kinds.find(({ kind }) => kind.key === "public-power")?.count ?? 0;
  return (
    <div className="page">
      <Opening />
      <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-14">
        <Contents kinds={kinds.length} />
        <div className="space-y-12">
          <Idea publicPower={publicPower} />
          <Values />
          <Difference />
          <Roots />
          <Network />
          <KindsGuide {...{ kinds, groups, near, suggestions }} typed={typed.slice(0, MAX_PLACE)} />
          <NextSteps nearQuery={near ? `?near=${encodeURIComponent(near.value)}` : ""} />
        </div>
      </div>
    </div>
  );
}
