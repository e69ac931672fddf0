import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ReportedView } from "@/features/conversations/components/desk/reported-view";
import { loadReportedMessage } from "@/features/conversations/loaders/desk";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.desk");
  return { title: t("one"), robots: { index: false } };
}

/** Opening it is written into the log. */
export default async function ReportedMessagePage({ params }: Props) {
  const { id } = await params;
  const answer = await loadReportedMessage(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/messages/${id}`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <ReportedView reported={answer.value} />;
}
