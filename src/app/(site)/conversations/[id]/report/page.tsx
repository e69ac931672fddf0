import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ReportView } from "@/features/conversations/components/report-view";
import { loadReportable } from "@/features/conversations/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.list");
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ id }, { message }] = [await params, await searchParams];
  const answer = await loadReportable(id, typeof message === "string" ? message : "");
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/conversations/${id}`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <ReportView id={id} message={answer.value} />;
}
