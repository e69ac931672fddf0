import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { CirclesView } from "@/features/circles/components/circles-view";
import { loadCircles } from "@/features/circles/loaders";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("circles"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("lede"), path: "/circles", locale, card: "/" });
}

export default async function CirclesPage({ searchParams }: Props) {
  const loaded = await loadCircles();
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  return <CirclesView page={loaded} done={(await searchParams).done} />;
}
