import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ReportView } from "@/features/proposals/components/form/report-view";
import { loadReportForm } from "@/features/proposals/loaders";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.report");
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportInitiativePage({ params }: Props) {
  const loaded = await loadReportForm(readSlug((await params).slug) ?? "");
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  const { state: _, ...props } = loaded;
  return <ReportView {...props} />;
}
