import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ReportView } from "@/features/talk/components/report-view";
import { loadReportable } from "@/features/talk/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.report");
  return { title: t("title"), robots: { index: false } };
}

/** Reports something of a group, by whoever is signed in and sees it. */
export default async function ReportTalkPage({ params, searchParams }: Props) {
  const slug = readSlug((await params).slug) ?? "";
  const loaded = await loadReportable(slug, await searchParams, await getLocale());
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <NoAccess answer={loaded} path={`/groups/${encodeURIComponent(slug)}`} />;
  return <ReportView page={loaded} />;
}
