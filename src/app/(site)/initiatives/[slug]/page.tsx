import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { JsonLd } from "@/components/ui/json-ld";
import { PostsOf } from "@/features/board/components/posts-of";
import { EntryFreshness } from "@/features/freshness/components/entry-freshness";
import { noteView } from "@/features/freshness/loaders/views";
import { InitiativeProblem, problemOf } from "@/features/initiatives/components/page/initiative-problem";
import { InitiativeView } from "@/features/initiatives/components/page/initiative-view";
import { loadInitiative, loadRelated, loadTaxonomy, whenAvailable } from "@/features/initiatives/loaders";
import { jsonForScript, profilePath, toJsonLd } from "@/features/initiatives/serializers";
import { listTowns } from "@/features/places/loaders";
import { AddToPlan } from "@/features/plan/components/add-to-plan";
import { EntryPeople } from "@/features/stewards/components/entry-people";
import { isLocale } from "@/i18n/locales";
import { env } from "@/lib/env";
import { inLanguage, pageMetadata, problemMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (parameter: string) => loadInitiative(readSlug(parameter) ?? ""));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [answer, taxonomy] = [await load((await params).slug), await loadTaxonomy()];
  const [locale, t] = [await getLocale(), await getTranslations("initiatives")];
  if (answer.state !== "found") return problemMetadata(problemOf(answer), locale);
  if (taxonomy.state !== "ok") return problemMetadata("unavailable", locale);
  const { name, slug, town, kind, summary, lang, photos } = answer.initiative;
  const label = taxonomy.taxonomy.kinds.find(({ key }) => key === kind)?.labels[locale] ?? kind;
  const own = summary && lang === locale ? `${summary} ` : "";
  const metadata = await pageMetadata({
    title: `${name}, ${town}`,
    description: `${own}${t("metaDescription", { kind: label, town })}`,
    path: `/initiatives/${slug}`,
    locale,
    images: photos.map(({ id, alt, width, height }) => ({
      ...{ url: `/photos/${id}`, alt, width, height },
      type: "image/webp",
    })),
  });
  const types = { "application/json": [{ url: profilePath(slug), title: "Murmurations" }] };
  return { ...metadata, alternates: { ...metadata.alternates, types } };
}

export default async function InitiativePage({ params, searchParams }: Props) {
  const answer = await load((await params).slug);
  if (answer.state === "moved") permanentRedirect(await newPath(answer.slug, searchParams));
  if (answer.state !== "found") return <InitiativeProblem answer={answer} />;
  const { initiative } = answer;
  await noteView(initiative.id);
  const [related, taxonomy, towns] = await Promise.all([
    loadRelated(initiative),
    loadTaxonomy(),
    whenAvailable(listTowns),
  ]);
  if (related.state !== "ok" || taxonomy.state !== "ok" || towns.state !== "ok") {
    return <ProblemPage problem="unavailable" />;
  }
  return (
    <>
      <JsonLd
        json={jsonForScript({ "@context": "https://schema.org", ...toJsonLd(initiative, env.APP_URL) })}
      />
      <InitiativeView
        initiative={initiative}
        related={related}
        taxonomy={taxonomy.taxonomy}
        towns={towns.value}
        more={
          <>
            <EntryFreshness initiative={initiative} />
            <EntryPeople initiative={initiative} />
            <PostsOf of={{ initiative: initiative.slug }} />
          </>
        }
      >
        <AddToPlan initiative={initiative} />
      </InitiativeView>
    </>
  );
}

/** Where a merged entry lives on; a link in a language stays in it. */
async function newPath(slug: string, searchParams: Props["searchParams"]): Promise<string> {
  const path = `/initiatives/${slug}`;
  const { hl } = await searchParams;
  return typeof hl === "string" && isLocale(hl) ? inLanguage(path, await getLocale()) : path;
}
