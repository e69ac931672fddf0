import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { AimsView } from "@/features/groups/components/aims-view";
import { loadAims } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("aims") };
}

/** What a group wants. */
export default async function AimsPage({ params, searchParams }: Props) {
  const answer = await loadAims(readSlug((await params).slug) ?? "");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <AimsView {...answer.value} result={(await searchParams).result} />;
}
