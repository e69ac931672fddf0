import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { NewView } from "@/features/proposals/components/form/suggest-view";
import { loadNewForm } from "@/features/proposals/loaders";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("proposals.new"), await getLocale()];
  return pageMetadata({
    title: t("title"),
    description: t("metaDescription"),
    path: "/initiatives/new",
    locale,
  });
}

/** The form for something that is not listed; it may begin with a town. */
export default async function NewInitiativePage({ searchParams }: Props) {
  const { state, ...loaded } = await loadNewForm(await searchParams);
  if (state !== "ok" || !("start" in loaded)) return <ProblemPage problem="unavailable" />;
  return <NewView {...loaded} />;
}
