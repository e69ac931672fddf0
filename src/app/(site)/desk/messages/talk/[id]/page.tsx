import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ReportedTalkView } from "@/features/talk/components/desk/reported-talk";
import { loadReportedOne } from "@/features/talk/loaders/desk";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.desk");
  return { title: t("title"), robots: { index: false } };
}

/** Opening what was written among members is written into the log. */
export default async function ReportedTalkPage({ params }: Props) {
  const { id } = await params;
  const answer = await loadReportedOne(id, await getLocale());
  if (answer.state !== "ok") {
    return <NoAccess answer={answer} path={`/desk/messages/talk/${encodeURIComponent(id)}`} />;
  }
  return answer.value ? <ReportedTalkView reported={answer.value} /> : <ProblemPage problem="notFound" />;
}
