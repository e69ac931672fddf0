import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { HistoryView } from "@/features/groups/components/history-view";
import { loadChanges } from "@/features/groups/loaders/rooms";
import { readPage } from "@/features/groups/utils/page";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("history"), robots: { index: false } };
}

/** How a group came to be as it is. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const page = readPage((await searchParams).page);
  const answer = await loadChanges(readSlug((await params).slug) ?? "", page);
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <HistoryView {...answer.value} />;
}
