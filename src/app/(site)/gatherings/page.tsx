import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { GatheringsView } from "@/features/gatherings/components/list/gatherings-view";
import { loadGatherings } from "@/features/gatherings/loaders/gatherings";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("gatherings.list"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/gatherings", locale });
}

export default async function GatheringsPage({ searchParams }: Props) {
  const loaded = await loadGatherings();
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  return <GatheringsView page={loaded.value} isGivenUp={(await searchParams).result === "given_up"} />;
}
