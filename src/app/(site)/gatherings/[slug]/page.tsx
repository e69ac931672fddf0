import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { JsonLd } from "@/components/ui/json-ld";
import { Share } from "@/components/ui/share";
import { GatheringView } from "@/features/gatherings/components/page/gathering-view";
import { PlaceMap } from "@/features/gatherings/components/page/place-map";
import { loadGathering } from "@/features/gatherings/loaders/gatherings";
import { toJsonLd } from "@/features/gatherings/serializers/json-ld";
import { placeLine, textFor } from "@/features/gatherings/utils/text";
import { whenWords } from "@/features/gatherings/utils/when";
import { jsonForScript } from "@/features/initiatives/serializers";
import { listTowns } from "@/features/places/loaders";
import { whenAvailable } from "@/lib/available";
import { env } from "@/lib/env";
import { pageMetadata, problemMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (parameter: string) => loadGathering(readSlug(parameter) ?? ""));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [loaded, locale] = [await load((await params).slug), await getLocale()];
  if (loaded.state === "missing") return problemMetadata("notFound", locale);
  if (loaded.state !== "ok") return problemMetadata(loaded.state, locale);
  const [t, { gathering }] = [await getTranslations("gatherings"), loaded.page];
  const { title, summary } = textFor(gathering.texts, locale);
  if (gathering.state === "draft") return { title, robots: { index: false } };
  const known = [whenWords(gathering.when, locale, t("zone")), placeLine(gathering)]
    .filter(Boolean)
    .join(", ");
  const description = [`${known}.`, summary].filter(Boolean).join(" ");
  return pageMetadata({ title, description, path: `/gatherings/${gathering.slug}`, locale });
}

export default async function GatheringPage({ params, searchParams }: Props) {
  const [loaded, towns] = [await load((await params).slug), await whenAvailable(listTowns)];
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok" || towns.state !== "ok") return <ProblemPage problem="unavailable" />;
  const { page } = loaded;
  const { gathering } = page;
  const locale = await getLocale();
  const { title } = textFor(gathering.texts, locale);
  return (
    <>
      {gathering.state !== "draft" && (
        <JsonLd json={jsonForScript(toJsonLd(gathering, env.APP_URL, locale))} />
      )}
      <GatheringView
        page={page}
        map={<PlaceMap gathering={gathering} towns={towns.value} />}
        share={<Share path={`/gatherings/${gathering.slug}`} title={title} />}
        result={(await searchParams).result}
      />
    </>
  );
}
