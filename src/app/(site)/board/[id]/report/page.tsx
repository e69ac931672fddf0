import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ReportForm } from "@/features/board/components/report-form";
import { loadReportable } from "@/features/board/loaders/manage";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.report");
  return { title: t("title"), robots: { index: false } };
}

/** Reports a note, by whoever sees it. */
export default async function ReportPostPage({ params, searchParams }: Props) {
  const { id } = await params;
  const answer = await loadReportable(id);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  return <ReportForm id={id} result={(await searchParams).result} />;
}
