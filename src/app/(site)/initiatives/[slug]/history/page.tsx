import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { HistoryView } from "@/features/proposals/components/history-view";
import { loadHistory } from "@/features/proposals/loaders";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.history");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function HistoryPage({ params }: Props) {
  const loaded = await loadHistory(readSlug((await params).slug) ?? "");
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  return <HistoryView {...loaded} />;
}
